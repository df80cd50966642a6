import Foundation
import FoundationXML

/// Something to be told while one XML document is walked through. Names come without their prefix.
protocol XMLPart {
    mutating func opened(_ name: String, _ attributes: [String: String]) throws(HomeImport.Refusal)

    /// - Parameter text: What stands between the last opening tag and this closing one.
    mutating func closed(_ name: String, _ text: String) throws(HomeImport.Refusal)
}

/// One walk through one XML document. It is a class because Foundation's parser speaks to a delegate.
final class XMLWalk<Part: XMLPart>: NSObject, XMLParserDelegate {
    private var part: Part
    private var text = ""
    private var refusal: HomeImport.Refusal?

    /// `part`, told everything that `bytes` hold; a document that is not there holds nothing.
    static func through(_ bytes: [UInt8]?, _ part: Part) throws(HomeImport.Refusal) -> Part {
        guard let bytes else { return part }
        let document = Data(bytes)
        if mayGrow(document) { throw .damaged }
        let walk = XMLWalk(part)
        let parser = XMLParser(data: document)
        parser.delegate = walk
        let whole = parser.parse()
        if let refusal = walk.refusal { throw refusal }
        if !whole { throw .damaged }
        return walk.part
    }

    private init(_ part: Part) { self.part = part }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        text = ""
        pass(parser) { () throws(HomeImport.Refusal) in try part.opened(XMLWalk.local(name), attributes) }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        pass(parser) { () throws(HomeImport.Refusal) in try part.closed(XMLWalk.local(name), text) }
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    /// Whether entities are declared, which no spreadsheet does, to grow while it is read; or whether the bytes cannot
    /// tell, as they are not of an encoding that has ASCII in it. Foundation's parser on Linux does not report them.
    private static func mayGrow(_ document: Data) -> Bool {
        document.prefix(4).contains { $0 == 0 || $0 > 0x7F && ![0xEF, 0xBB, 0xBF].contains($0) }
            || document.range(of: Data("<!ENTITY".utf8)) != nil
    }

    private func pass(_ parser: XMLParser, _ tell: () throws(HomeImport.Refusal) -> Void) {
        if refusal != nil { return }
        do {
            try tell()
        } catch {
            refusal = error
            parser.abortParsing()
        }
    }

    /// `x:row` as `row`.
    private static func local(_ name: String) -> String {
        guard let colon = name.lastIndex(of: ":") else { return name }
        return String(name[name.index(after: colon)...])
    }
}
