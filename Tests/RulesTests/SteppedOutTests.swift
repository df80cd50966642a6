import DoorbellRules
import Testing

@Suite("Out for a part and back: too long, and the bell is rung again (clause P2)")
struct SteppedOutTests {
    @Test(
        "half an hour is the limit", arguments: [(0, nil), (29, nil), (30, Visit.Refusal.ringAgain), (600, .ringAgain)])
    func minutes(_ minutes: Int, _ refusal: Visit.Refusal?) throws {
        var played = try Played.working()
        try played.play(.stepOut(reason: "取閥芯"))
        played.wait(minutes: minutes)
        #expect(played.refusal(of: .comeBack) == refusal)
    }

    @Test("outside nothing is done, and coming back needs having gone")
    func outside() throws {
        var played = try Played.working()
        #expect(played.refusal(of: .comeBack) == .alreadyDone)
        try played.play(.stepOut(reason: "取閥芯"))
        #expect(played.refusal(of: .showTest(ShownTest(what: "放水", hasPassed: true))) == .notInside)
        #expect(played.refusal(of: .leave) == .notInside)
        try played.play(.ring(.bell))
        #expect(played.refusal(of: .enter) == .purposeNotStated)
    }

    @Test("a recorded yes may be contested for seven days, also after the visit")
    func contest() throws {
        var played = try Played.signed()
        let contest = Visit.Command.contest(.entry, about: Sample.order, words: "我沒有同意")
        try played.play(.cleanUp, .sayFarewell(Sample.script.farewell), .leave)
        played.wait(minutes: 7 * 24 * 60)
        #expect(played.refusal(of: contest) == nil)
        played.wait(minutes: 1)
        #expect(played.refusal(of: contest) == .tooLateToContest)
        #expect(played.refusal(of: .contest(.cost, about: Sample.charge, words: "x")) == .unknownSubject)
    }

    @Test("a hold without the four is refused (gate G12)", arguments: Deferral.Missing.allCases)
    func hold(_ missing: Deferral.Missing) throws {
        let deferral = Deferral(
            reason: missing == .reason ? " " : "缺貨", apology: missing == .apology ? "" : "對不起",
            alternatives: missing == .alternative ? [] : ["星期五"], next: missing == .nextDate ? nil : Sample.later)
        #expect(deferral.missing(at: OrderTests.now) == [missing])
        #expect(try Played.working().refusal(of: .hold(deferral)) == .holdIncomplete([missing]))
        #expect(Visit.Refusal.holdIncomplete([missing]).words.english.contains(missing.words.english))
    }

    @Test("a wish without words is refused, because the log could not keep it")
    func words() throws {
        let played = try Played.working()
        #expect(played.refusal(of: .stepOut(reason: " ")) == .reasonMissing)
        #expect(played.refusal(of: .withdraw(by: Sample.owner, words: "")) == .reasonMissing)
        #expect(played.refusal(of: .contest(.entry, about: Sample.order, words: "")) == .reasonMissing)
        #expect(try Played.accepted().refusal(of: .goUnsigned(Unsigned(.hasLeftHome, words: " "))) == .reasonMissing)
    }
}
