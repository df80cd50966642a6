import Foundation
import Print
import Testing

@Suite("A phone reads the code")
struct QRTests {
    @Test("from paper printed at 150 dots per inch", arguments: PaperTests.examples)
    func fromPaper(_ sheet: Sheet) throws {
        #expect(try Self.read(sheet) == sheet.code?.text)
    }

    @Test("however much it holds, up to four hundred characters", arguments: [1, 30, 100, 250, 400])
    func long(_ count: Int) throws {
        var sheet = Sheet.english
        let text = String(repeating: "a7", count: count / 2 + 1).prefix(count)
        sheet.code = Code(text: String(text), caption: "Scan")
        #expect(try Self.read(sheet) == String(text))
    }

    @Test("Chinese as well")
    func chinese() throws {
        var sheet = Sheet.traditional
        sheet.code = Code(text: "門鈴 3 座 12 樓 B 室")
        #expect(try Self.read(sheet) == "門鈴 3 座 12 樓 B 室")
    }

    @Test("on a page it is one picture with a white edge of four modules")
    func svg() throws {
        let side = try QR.modules(of: "doorbell").side
        let svg = try QR.svg(text: "doorbell")
        #expect(svg.contains(#"viewBox="0 0 \#(side + 8) \#(side + 8)""#))
        #expect(svg.contains("M4 4h7v1h-7z"), "the finder pattern starts after the quiet zone")
    }

    @Test("what no code can hold is refused")
    func refused() throws {
        #expect(throws: PrintError.codeDoesNotFit(bytes: 0)) { try QR.modules(of: "") }
        #expect(throws: PrintError.codeDoesNotFit(bytes: 1664)) {
            try QR.modules(of: String(repeating: "a", count: 1664))
        }
        #expect(try QR.modules(of: String(repeating: "a", count: 1663)).side == 177)
    }

    private static func read(_ sheet: Sheet) throws -> String {
        let picture = try Tool.run("pdftoppm", "-png", "-singlefile", "-r", "150", "FILE", on: sheet.pdf())
        let text = try Tool.run(
            "zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "FILE", on: [UInt8](picture))
        return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
