import Foundation
import Print
import Testing

@Suite("What is printed can be read, searched and trusted")
struct PaperTests {
    static let examples: [Sheet] = [.traditional, .simplified, .english]

    @Test("every word comes back out of the PDF, in three languages", arguments: examples)
    func words(_ sheet: Sheet) throws {
        let text = try Tool.text(of: sheet.pdf())
        #expect(sheet.words.filter { !text.contains($0.filter { !$0.isWhitespace }) } == [])
    }

    @Test("every character is also seen: none is left white", arguments: examples)
    func glyphs(_ sheet: Sheet) throws {
        // Cairo's own cutting of fonts once left 如 white, while the text could still be copied.
        let characters = Set(sheet.words.flatMap { $0.filter { $0.isLetter || $0.isNumber } }).sorted()
        let line = characters.map(String.init).joined(separator: " ")
        let pdf = try Sheet(
            language: sheet.language, paper: .a4, title: "", sections: [.paragraph(heading: "", line)], madeAt: 0
        ).pdf()
        let picture = try Picture(of: pdf, dotsPerInch: 144)
        let words = try Tool.wordBoxes(of: pdf)
        #expect(words.count >= characters.count)
        for word in words { #expect(picture.hasInk(in: word, dotsPerPoint: 2), "\(word.text)") }
    }

    @Test("fonts travel with the document, cut down to what it uses", arguments: examples)
    func fonts(_ sheet: Sheet) throws {
        let pdf = try sheet.pdf()
        let lines = String(decoding: try Tool.run("pdffonts", "FILE", on: pdf), as: UTF8.self).split(separator: "\n")
        let fonts = lines.dropFirst(2).map { $0.split(separator: " ") }
        #expect(fonts.count == 2)
        let family = sheet.language == "zh-Hans-CN" ? "NotoSansCJKsc" : "NotoSansCJKhk"
        for font in fonts {
            #expect(font[0].contains(family))
            #expect(font.suffix(5).prefix(3) == ["yes", "yes", "yes"], "embedded, subset, text kept")
        }
        #expect(pdf.count < 80_000)
    }

    @Test("an everyday document needs one page", arguments: examples)
    func onePage(_ sheet: Sheet) throws {
        #expect(try Tool.pageCount(of: sheet.pdf()) == 1)
    }

    @Test("the same sheet gives the same bytes", arguments: examples)
    func same(_ sheet: Sheet) throws {
        #expect(try sheet.pdf() == sheet.pdf())
    }

    @Test("the document says what it is, who made it and when")
    func metadata() throws {
        let pdf = try Sheet.traditional.pdf()
        let info = String(decoding: try Tool.run("pdfinfo", "-isodates", "FILE", on: pdf), as: UTF8.self)
        #expect(info.contains("上門維修服務單 單號 SO-2026-0801-017"))
        #expect(info.contains("翠湖花園物業服務處"))
        #expect(info.contains("SO-2026-0801-017, 維修"))
        #expect(info.contains("2026-08-01T02:46:00Z"))
    }

    @Test("sixteen at once are all finished, each with its own words")
    func together() async throws {
        let alone = try Self.examples.map { try $0.pdf() }
        try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for index in 0..<16 {
                group.addTask { (index % 3, try Self.examples[index % 3].pdf()) }
            }
            for try await (which, pdf) in group { #expect(pdf == alone[which]) }
        }
    }

    @Test("what is drawn side by side is what is drawn alone, also where Pango has to draw it")
    func sideBySide() async throws {
        // Thai and Arabic come from fonts that are not cut, or from none: drawn on the press, between the others.
        let strange = Sheet(
            language: "en", paper: .a5, title: "สวัสดี", number: "مرحبا",
            sections: [.paragraph(heading: "ก", "ห้องน้ำ 浴室 bathroom حمام")], madeAt: 0)
        let sheets = Self.examples + [strange]
        let alone = try sheets.map { try $0.pdf() }
        try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for index in 0..<120 {
                group.addTask { (index % 4, try sheets[index % 4].pdf()) }
            }
            for try await (which, pdf) in group { #expect(pdf == alone[which]) }
        }
    }
}
