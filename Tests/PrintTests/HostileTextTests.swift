import Print
import Testing

@Suite("Nothing that is typed can spoil a document")
struct HostileTextTests {
    static let texts = [
        "\0", "前\0後", "\u{1}\u{8}\u{1B}[31m紅", "👩‍👩‍👧‍👦 👍🏽 🇭🇰", "\u{202E}00.86$KH\u{202C}",
        "\u{0301}", "e\u{0301}\u{0301}",
        String(repeating: "\u{0300}", count: 5000), "\u{FEFF}\u{FFFE}\u{FFFF}\u{FFFC}", "\u{E0041}\u{E007F}",
        "葛\u{E0100}",
        "שלום 123 עולם", "العربية", "ཧཱུྃ ཀྵྨྃ", "\u{2028}\u{2029}\u{85}", "\r\n\r\n", "<b>&amp;</b>%s%n\\",
        "\u{10FFFF}\u{F8FF}\u{E000}",
        "\u{D7FF}\u{1100}\u{1161}\u{11A8}", String(repeating: "很", count: 20_000),
        String(repeating: "W", count: 20_000),
        String(repeating: "\n", count: 300), "fi ffl ﬁ", "⼀一", "𠮷𠝹𨋢",
    ]

    @Test("every place of a sheet takes any text", arguments: texts)
    func anywhere(_ text: String) throws {
        let sheet = Sheet(
            language: text, paper: .a5, title: "題\(text)", subtitle: text, number: text,
            code: Code(text: "https://doorbell.example", caption: text),
            sections: [
                .facts(heading: text, [Fact(text, text, note: text, width: .half), Fact(text, text, width: .half)]),
                .table(
                    heading: text,
                    Table(
                        columns: [.init(text), .init(text, .trailing)], rows: [[text, text]], total: [text, text])),
                .paragraph(heading: text, text), .notice(heading: text, text),
                .checks(heading: text, [Check(text, note: text, answer: text, isTicked: true)]),
                .signatures(heading: text, [Signature(label: text, drawing: nil, caption: [text])]),
                .paragraph(heading: "", "到底了"),
            ],
            footer: [text], madeAt: .max, author: text, keywords: [text])
        let pdf = try sheet.pdf()
        #expect(try Tool.text(of: pdf).contains("到底"))
        #expect(try pdf == sheet.pdf())
    }

    @Test("no text can turn an amount around")
    func overrides() throws {
        let sheet = Sheet(
            language: "en", paper: .a4, title: "Due", sections: [.paragraph(heading: "", "\u{202E}HK$68.00\u{2066}")],
            madeAt: 0)
        #expect(try Tool.text(of: sheet.pdf()).contains("HK$68.00"))
    }

    @Test("a line ends where somebody ended it")
    func lineEnds() throws {
        let sheet = Sheet(
            language: "en", paper: .a4, title: "", sections: [.paragraph(heading: "", "one\r\ntwo\u{2028}three\rfour")],
            madeAt: 0)
        let lines = String(decoding: try Tool.run("pdftotext", "FILE", "-", on: sheet.pdf()), as: UTF8.self)
            .split(separator: "\n")
        #expect(lines.prefix(4) == ["one", "two", "three", "four"])
    }

    @Test(
        "a drawing may hold any numbers",
        arguments: [
            Drawing(strokes: [[.init(x: .nan, y: 1), .init(x: .infinity, y: -.infinity)]], width: 10, height: 10),
            Drawing(strokes: [[.init(x: 1e300, y: -1e300)], []], width: 10, height: 10),
            Drawing(strokes: [[.init(x: 1, y: 1)]], width: 0, height: -1),
            Drawing(strokes: [[.init(x: 1, y: 1)]], width: .nan, height: .infinity),
            Drawing(strokes: [[.init(x: 1, y: 1), .init(x: 2, y: 2)]], width: 1e-300, height: 1e300),
        ])
    func drawings(_ drawing: Drawing) throws {
        let sheet = Sheet(
            language: "en", paper: .a5, title: "Sign",
            sections: [.signatures(heading: "", [Signature(label: "Household", drawing: drawing)])], madeAt: 0)
        #expect(try Tool.text(of: sheet.pdf()).contains("Household"))
    }
}
