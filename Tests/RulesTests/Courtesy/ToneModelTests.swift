import CourtesyPacks
import DoorbellRules
import Testing

@Suite("The tone model: its weights in few bits, and its say in what rules find")
struct ToneModelTests {
    private static let table = FoldTable(pairs: CourtesyPacks.fold)

    /// A checker with one rule whose tone model gives every sentence the same sum and advises from `threshold` on.
    private static func checker(
        sum: Double, threshold: Double = 1, level: CourtesyLevel = .block, stands: Bool = false
    ) throws -> CourtesyChecker {
        let model = ToneModel(
            words: ToneWords([], table: table), weights: ToneWeights([]), scale: 1, bias: sum, threshold: threshold)
        let rule = CourtesyRule(
            id: "unknown", level: level, category: .dontKnow, find: ["不清楚"], stands: stands)
        return try CourtesyChecker([CourtesyPack(name: "test", rules: [rule])], table: table, tone: model)
    }

    @Test(
        "what a rule would block counts where the sentence reads curt too, and the less the finer it reads",
        arguments: [
            (2.0, "block"), (1.0, "block"), (0.9, "warn"), (-1.9, "warn"), (-2.0, "advise"), (-3.9, "advise"),
            (-4.0, "ok"),
        ])
    func weighed(sum: Double, verdict: String) throws {
        #expect(try Self.checker(sum: sum).check("這條管線怎麼走我不清楚").name == verdict)
    }

    @Test(
        "of a warning nothing is said where the sentence does not even read nearly curt",
        arguments: [(2.0, "warn"), (0.9, "advise"), (-0.5, "advise"), (-0.6, "ok"), (-9.0, "ok")])
    func warnings(sum: Double, verdict: String) throws {
        #expect(try Self.checker(sum: sum, level: .warn).check("這條管線怎麼走我不清楚").name == verdict)
        #expect(try Self.checker(sum: sum, level: .warn, stands: true).check("這條管線怎麼走我不清楚").name == "warn")
    }

    @Test(
        "a rule that only advises is a hint: it counts where the sentence reads nearly curt, and not in a label",
        arguments: [(0.9, ["unknown"]), (-0.5, ["unknown"]), (-0.6, []), (-9.0, [])])
    func hints(sum: Double, rules: [String]) throws {
        let text = "這條管線怎麼走我不清楚"
        #expect(try Self.checker(sum: sum, level: .advise).check(text).findings.map(\.rule) == rules)
        #expect(try Self.checker(sum: sum, level: .advise).check("不清楚").name == "ok")
        #expect(try Self.checker(sum: sum, level: .advise, stands: true).check(text).name == "advise")
    }

    @Test("where one sentence of several reads nearly curt, a hint counts in that one")
    func hintsBySentence() throws {
        #expect(try Self.checker(sum: 0, level: .advise).check("您好。這條管線怎麼走我不清楚。").findings.map(\.rule) == ["unknown"])
    }

    @Test("of three words nobody can say how they sound: the rule stands")
    func short() throws {
        #expect(try Self.checker(sum: -9).check("不清楚").name == "block")
    }

    @Test(
        "a label sounds like nothing; a few words with a sign behind them do, and such sentences one behind the other",
        arguments: [
            ("水龍頭", "ok"), ("Ball valve", "ok"), ("角閥 12", "ok"), ("不能改。", "advise"), ("No, wait!", "advise"),
            ("走！走！", "advise"), ("票呢？證呢？", "advise"), ("走！", "ok"), ("四個字了", "advise"),
        ])
    func labels(text: String, verdict: String) throws {
        #expect(try Self.checker(sum: 2).check(text).name == verdict)
    }

    @Test("what an estate wrote itself stands, whatever the model thinks")
    func stands() throws {
        #expect(try Self.checker(sum: -9, stands: true).check("這條管線怎麼走我不清楚").name == "block")
    }

    @Test("weights come back from their bytes, wherever they lie and however heavy")
    func bytes() {
        var kept: [(place: Int, weight: Int)] = [(0, 1), (1, -1), (2, 127), (40, -127), (100_000, 9)]
        kept.append((ToneWeights.places - 1, -3))
        let weights = ToneWeights(kept)
        #expect(ToneWeights(weights.bytes) == weights)
        #expect(ToneWeights([UInt8]()) == ToneWeights([]))
    }

    @Test("bytes that are no weights are refused and not guessed at")
    func broken() {
        let whole = ToneWeights((0..<2_000).map { (place: $0 * 977, weight: $0 % 127 + 1) }).bytes
        var refused = 0
        for end in stride(from: 1, to: whole.count, by: 7) where ToneWeights(whole[..<end]) == nil { refused += 1 }
        #expect(refused > whole.count / 7 / 2, "most broken-off files end within a weight")
        #expect(ToneWeights([UInt8](repeating: 0xFF, count: 100_000)) == nil)
        #expect(ToneWeights([UInt8](repeating: 0, count: 2_000_000)) == nil, "more weights than places")
    }
}
