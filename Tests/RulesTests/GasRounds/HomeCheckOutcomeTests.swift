import DoorbellRules
import Testing

@Suite("Each home of a round has exactly one outcome, and each has its proof (clause F1)")
struct HomeCheckOutcomeTests {
    private let third = Sample.on(2026, 8, 5)

    @Test(
        "a visit decides what was found, and when it is looked at again",
        arguments: [
            (GasResult.passed, HomeCheck.Outcome.passed, nil), (.advice, .passed, nil), (.limited, .defects, nil),
            (.atRisk, .defects, Sample.on(2026, 8, 18)), (.immediatelyDangerous, .defects, Sample.on(2026, 8, 7)),
        ] as [(GasResult, HomeCheck.Outcome, Day?)])
    func found(result: GasResult, outcome: HomeCheck.Outcome, recheck: Day?) throws {
        let home = try PlayedHome.visited(result)
        #expect(home.check.outcome == outcome && home.check.result == result)
        #expect(home.check.checkedOn == PlayedHome.tomorrow && home.check.recheckOn == recheck)
        #expect(!home.check.isOnRoute && home.check.appointment == nil)
    }

    @Test("the office writes no result of a check", arguments: [HomeCheck.Outcome.passed, .defects])
    func onlyAVisit(_ outcome: HomeCheck.Outcome) {
        #expect(PlayedHome().refusal(of: .settle(outcome, words: "張主管")) == .onlyAVisitDecides)
    }

    @Test(
        "no gas, vacant, checked by the gas company: with who said so",
        arguments: [HomeCheck.Outcome.noGas, .vacant, .byGasCompany])
    func office(_ outcome: HomeCheck.Outcome) throws {
        var home = PlayedHome()
        #expect(home.refusal(of: .settle(outcome, words: " ")) == .reasonMissing)
        try home.play(.settle(outcome, words: "RSI-2031"))
        #expect(home.check.outcome == outcome)
        #expect(home.refusal(of: .settle(.vacant, words: "管理處")) == .hasOutcome)
        #expect(home.refusal(of: .schedule(third, order: PlayedHome.order)) == .hasOutcome)
    }

    @Test("edge 1: no access takes three tries, and not all at one time of day")
    func noAccess() throws {
        var home = PlayedHome()
        let settle = HomeCheck.Command.settle(.noAccess, words: "三次不遇")
        #expect(home.refusal(of: settle) == .tooFewAttempts(missing: 3))
        for missing in [2, 1] {
            try home.miss(at: 600)
            #expect(home.refusal(of: settle) == .tooFewAttempts(missing: missing))
        }
        try home.miss(at: 779)
        #expect(home.refusal(of: settle) == .attemptsAtOneTime)
        try home.miss(at: 1_140)
        try home.play(settle)
        #expect(
            home.check.outcome == .noAccess
                && home.check.attempts.map { $0.window } == [.morning, .morning, .morning, .evening])
    }

    @Test("where one try is the estate's rule, one is enough")
    func oneTry() throws {
        var home = PlayedHome()
        home.policy.tries = 1
        try home.miss(at: 600)
        #expect(home.refusal(of: .settle(.noAccess, words: "不遇")) == nil)
    }

    @Test("edge 2: refused, and then willing again")
    func refused() throws {
        var home = PlayedHome()
        let settle = HomeCheck.Command.settle(.refused, words: "住戶來電")
        #expect(home.refusal(of: settle) == .noRefusalOnRecord)
        #expect(home.refusal(of: PlayedHome.contact(.declined(words: " "))) == .reasonMissing)
        try home.play(PlayedHome.decline, settle)
        #expect(home.check.outcome == .refused)
        try home.play(PlayedHome.confirm(PlayedHome.tomorrow))
        #expect(home.check.outcome == nil && !home.check.hasRefused)
        #expect(home.refusal(of: .schedule(PlayedHome.tomorrow, order: PlayedHome.order)) == nil)
    }

    @Test("edge 34: vacant, and then somebody moves in")
    func movedIn() throws {
        var home = PlayedHome()
        #expect(home.refusal(of: .takeUpAgain(words: "入伙")) == .noOutcome)
        try home.play(.settle(.vacant, words: "管理處"))
        #expect(home.refusal(of: .takeUpAgain(words: " ")) == .reasonMissing)
        try home.play(.takeUpAgain(words: "入伙"))
        #expect(home.check.outcome == nil)
        try home.play(PlayedHome.confirm(PlayedHome.tomorrow), .schedule(PlayedHome.tomorrow, order: PlayedHome.order))
    }

    @Test("nobody settles a home while somebody is on the way to it")
    func onRoute() throws {
        #expect(try PlayedHome.onRoute().refusal(of: .settle(.vacant, words: "管理處")) == .onRouteAlready)
    }
}
