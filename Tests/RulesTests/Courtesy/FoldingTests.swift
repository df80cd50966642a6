import CourtesyPacks
import DoorbellRules
import Testing

@Suite("A text is compared as one shape, and every place leads back to the original")
struct FoldingTests {
    private static let table = FoldTable(pairs: CourtesyPacks.fold)

    @Test(
        "width, case, Traditional, Simplified and variants make no difference",
        arguments: [
            ("我們不知道", "我们不知道"), ("裏面", "里面"), ("裡面", "里面"), ("你沒看見，我忙著呀", "你没看见,我忙着呀"), ("ＡＢＣ", "abc"),
            ("甚麼", "什么"), ("衞生", "卫生"), ("Don’t know", "dont know"), ("不 知 道", "不知道"), ("不\u{200B}知\u{FEFF}道", "不知道"),
        ])
    func same(one: String, other: String) {
        #expect(FoldedText(one, table: Self.table).units == FoldedText(other, table: Self.table).units)
    }

    @Test("您 is polite and stays apart from 你")
    func polite() {
        #expect(FoldedText("您", table: Self.table).units != FoldedText("你", table: Self.table).units)
    }

    @Test("a range of units is a range of scalars of the original, with what was left out between them")
    func places() {
        let text = "😀 我 不\u{200B}知道。"
        let folded = FoldedText(text, table: Self.table)
        let start = folded.units.firstIndex(of: 0x6211) ?? 0
        let range = folded.original(start..<start + 4)
        let scalars = Array(text.unicodeScalars)
        #expect(scalars[range.lowerBound] == "我")
        #expect(scalars[range.upperBound - 1] == "道")
    }

    @Test("what is quoted, a placeholder and a given name are hidden; a text that is one quotation is not")
    func hidden() {
        let quoted = FoldedText("他說「我不知道」了", table: Self.table).units
        #expect(!quoted.contains(0x77E5))
        #expect(!FoldedText("{不知道}好", table: Self.table).units.contains(0x77E5))
        #expect(!FoldedText("卜知道先生", table: Self.table, names: ["卜知道"]).units.contains(0x77E5))
        #expect(FoldedText("「不知道」", table: Self.table).units.contains(0x77E5))
    }

    @Test(
        "no text is too strange",
        arguments: [
            "", " ", "\u{0}", "\u{202E}不知道\u{202C}", "👨‍👩‍👧‍👦", "「「「「", "」」", "\"\"\"", "\u{FFFD}", "𠀀𠀁",
            "a\u{301}\u{302}\u{303}", "｛", "…………",
        ])
    func strange(_ text: String) {
        let folded = FoldedText(text, table: Self.table)
        let count = text.unicodeScalars.count
        for place in 0..<folded.count {
            let range = folded.original(place..<place + 1)
            #expect(0 <= range.lowerBound && range.lowerBound < range.upperBound && range.upperBound <= count)
        }
    }
}
