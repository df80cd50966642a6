import CourtesyPacks
import DoorbellRules
import Testing

@Suite("How a way of saying something is written")
struct PatternTests {
    private static let table = FoldTable(pairs: CourtesyPacks.fold)

    private func finds(_ pattern: String, _ text: String) throws -> Bool {
        let rule = CourtesyRule(id: "one", level: .warn, category: .command, find: [pattern])
        let pack = CourtesyPack(name: "test", lists: ["you": ["你", "您"]], rules: [rule])
        return try CourtesyChecker([pack], table: Self.table).firing(in: text) == [0]
    }

    @Test(
        "choices, gaps, lists, beginnings and ends",
        arguments: [
            ("<you>{去|}找", "你找他", true), ("<you>{去|}找", "您去找他", true), ("<you>{去|}找", "他找你", false),
            ("你..走", "你一二三四走", true), ("你..走", "你一二三四五走", false), ("你..走", "你，走", false), ("你...走", "你一二三四五走", true),
            ("^走$", "好，走。", true), ("^走$", "好走", false), ("你,走", "你走", true), ("你,走", "你，走", true),
            ("你;走", "你走", false),
            ("你;走", "你！走", true), ("走?", "走？", true), ("走?", "走", false),
            ("how {really|} dare you", "How dare you", true), ("how {really|} dare you", "how really dare you", true),
            ("dare you", "dare youngsters", false), ("you .. fault", "you are at fault", true),
            ("you .. fault", "you fault", true),
        ])
    func finding(_ pattern: String, _ text: String, isFound: Bool) throws {
        #expect(try finds(pattern, text) == isFound)
    }

    @Test(
        "what cannot be read is told with its place",
        arguments: [
            ("你{去", 1, Pattern.Trouble.Kind.unclosed), ("<they>走", 0, .unknownList("they")), ("走}", 1, .strayMark),
            ("{|}走", 0, .emptyChoice), ("..", 0, .nothingToFind), ("{a..b|c}", 0, .nested), ("走.", 1, .strayMark),
        ])
    func troubles(_ source: String, at: Int, kind: Pattern.Trouble.Kind) {
        #expect(throws: Pattern.Trouble(kind: kind, at: at)) {
            var row = PatternRow(table: Self.table)
            let lists = row.lists(of: CourtesyPack(name: "test", lists: ["you": ["你"]], rules: []))
            _ = try row.read(source, lists)
        }
    }
}
