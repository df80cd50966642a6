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
        let walk = XMLWalk(part)
        let parser = XMLParser(data: Data(bytes))
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

    /// No spreadsheet declares entities; a file that does wants to grow while it is read.
    func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) {
        pass(parser) { () throws(HomeImport.Refusal) in throw .damaged }
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
