import DoorbellRules
import Testing

@Suite("Gate G10: 「可安全使用煤氣」 is said of a home where every item passed, and of no other")
struct SafeLineGateTests {
    static let untrue: [(CheckItem, Finding, GasResult)] = CheckItem.allCases.map { item in
        (item, .notInspected(reason: "看不到"), .limited)
    }
    static let failing: [(CheckItem, Hazard)] = CheckItem.allCases.flatMap { item in
        Checklist(version: 1).span(of: item).hazards.map { (item, $0) }
    }
    private let safe = "您好，煤氣檢查已完成，可安全使用煤氣。"

    @Test("with everything passed, measured and in calibration, the procedure's sentence is said word for word")
    func passed() throws {
        var played = try Played.checked()
        #expect(played.visit.gas?.result == .passed && played.visit.passedCheck != nil)
        #expect(Spoken(played.visit.parting, in: .traditionalChinese).text == safe)
        try played.finish()
        #expect(played.visit.outcome == .done && played.visit.farewell?.text == safe)
    }

    @Test("one item that nobody could look at takes the sentence away", arguments: untrue)
    func uninspected(item: CheckItem, finding: Finding, result: GasResult) throws {
        let played = try Played.checked([item: finding])
        #expect(played.visit.gas?.result == result && played.visit.passedCheck == nil)
        #expect(Language.allCases.allSatisfy { Spoken(played.visit.parting, in: $0).line == "gas.limited" })
    }

    @Test("one failed item of any class takes the sentence away", arguments: failing)
    func failed(item: CheckItem, hazard: Hazard) throws {
        let played = try Played.checked([item: .failed(hazard, words: "不合格")])
        #expect(played.visit.gas?.worst == hazard && played.visit.passedCheck == nil)
        #expect(!Spoken(played.visit.parting, in: .traditionalChinese).text.contains("可安全使用"))
    }

    @Test("before the last item is recorded there is no result and no such sentence", arguments: CheckItem.allCases)
    func incomplete(_ left: CheckItem) throws {
        var played = try Played.checking()
        try played.measure()
        for item in CheckItem.allCases where item != left { try played.play(.gas(.inspect(item, .passed))) }
        #expect(played.visit.gas?.result == nil && played.visit.passedCheck == nil)
        #expect(played.visit.gas?.missing == [left])
        #expect(played.refusal(of: .sign(Sample.signature)) == .gas(.checkIncomplete(1)))
        #expect(played.refusal(of: .goUnsigned(Sample.signedWords)) == .gas(.checkIncomplete(1)))
    }

    @Test("what a home really has not got does not stand in the way")
    func notApplicable() throws {
        let absent = CheckItem.allCases.filter { $0.mayBeAbsent }.map { ($0, Finding.notApplicable) }
        let played = try Played.checked(Dictionary(uniqueKeysWithValues: absent))
        #expect(played.visit.gas?.result == .passed)
    }

    @Test("edge 22: a detector out of calibration measures nothing, and its last day still counts")
    func calibration() throws {
        var played = try Played.checking()
        let take = { (id: ID) in Visit.Command.gas(.take(.detector, 0, with: id)) }
        #expect(played.refusal(of: take(Sample.expired.id)) == .gas(.instrumentExpired))
        #expect(played.refusal(of: take(ID("somebody's own"))) == .unknownSubject)
        #expect(played.refusal(of: .gas(.inspect(.smell, .passed))) == .gas(.readingMissing(.detector)))
        try played.play(take(Sample.lastDay.id), .gas(.inspect(.smell, .passed)))
        played.wall = WallTime(day: Sample.on(2026, 8, 4), minute: 600, isRestDay: false)
        #expect(played.refusal(of: take(Sample.lastDay.id)) == .gas(.instrumentExpired))
    }

    @Test(
        "what is measured does not pass on sight",
        arguments: [
            (CheckItem.smell, Reading.Kind.detector), (.tightness, .tightness), (.carbonMonoxide, .carbonMonoxide),
        ])
    func measured(item: CheckItem, kind: Reading.Kind) throws {
        var played = try Played.checking()
        #expect(item.reading == kind)
        for other in Reading.Kind.allCases where other != kind {
            try played.play(.gas(.take(other, 0, with: Sample.detector.id)))
        }
        #expect(played.refusal(of: .gas(.inspect(item, .passed))) == .gas(.readingMissing(kind)))
        #expect(played.refusal(of: .gas(.inspect(item, .notInspected(reason: "沒有儀器")))) == nil)
    }

    @Test("edge 21: an item out of reach is recorded with its reason, and said")
    func outOfReach() throws {
        let played = try Played.checked([.meter: Sample.locked])
        #expect(Played.text(of: played).contains("未能檢查的有：錶房上鎖"))
        let blank = Visit.Command.gas(.inspect(.meter, .notInspected(reason: " ")))
        #expect(try Played.checking().refusal(of: blank) == .reasonMissing)
    }
}

extension Played {
    static func text(of played: Played) -> String { Spoken(played.visit.parting, in: .traditionalChinese).text }
}
