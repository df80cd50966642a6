import DoorbellRules
import Testing

@Suite("What the end of a visit means for its home's place in the round")
struct HomeCheckVisitTests {
    @Test(
        "a visit that checked nothing leaves the home open",
        arguments: [Visit.Outcome.noAccess, .rebooked, .onHold, .stopped])
    func open(_ outcome: Visit.Outcome) throws {
        var home = try PlayedHome.onRoute()
        try home.play(.conclude(outcome, nil, on: PlayedHome.tomorrow, minute: 600))
        #expect(home.check.outcome == nil && !home.check.isOnRoute && home.check.checkedOn == nil)
        #expect(home.check.attempts.count == (outcome == .noAccess ? 1 : 0))
    }

    @Test("edge 6: confirmed yesterday, refuses today: that is the outcome until they think again")
    func refused() throws {
        var home = try PlayedHome.onRoute()
        try home.play(.conclude(.refused, nil, on: PlayedHome.tomorrow, minute: 600))
        #expect(home.check.outcome == .refused && home.check.hasRefused)
    }

    @Test("a later day that they agree to on the morning of the visit stands after it")
    func rebooked() throws {
        var home = try PlayedHome.onRoute()
        let later = Sample.on(2026, 8, 10)
        try home.play(PlayedHome.contact(.otherDay(later, .evening)))
        #expect(home.check.isOnRoute)
        var gone = home
        try home.play(.conclude(.rebooked, nil, on: PlayedHome.tomorrow, minute: 600))
        #expect(home.check.appointment == Appointment(day: later, window: .evening, confirmedOn: PlayedHome.tomorrow))
        #expect(home.refusal(of: .schedule(later, order: PlayedHome.order)) == nil)
        try gone.play(.conclude(.done, .passed, on: PlayedHome.tomorrow, minute: 600))
        #expect(gone.check.appointment == nil)
    }

    @Test("a home that was left for a smell of gas is looked at again in three days")
    func evacuated() throws {
        var home = try PlayedHome.onRoute()
        try home.play(.conclude(.evacuated, nil, on: PlayedHome.tomorrow, minute: 600))
        #expect(home.check.outcome == .defects && home.check.recheckOn == Sample.on(2026, 8, 7))
    }

    @Test(
        "a danger counts, however the visit ended",
        arguments: [Visit.Outcome.onHold, .stopped, .rebooked, .noAccess, .refused])
    func danger(_ outcome: Visit.Outcome) throws {
        var home = try PlayedHome.onRoute()
        try home.play(.conclude(outcome, .immediatelyDangerous, on: PlayedHome.tomorrow, minute: 600))
        #expect(home.check.outcome == .defects && home.check.recheckOn == Sample.on(2026, 8, 7))
    }

    @Test("half a check is none", arguments: [Visit.Outcome.onHold, .stopped])
    func half(_ outcome: Visit.Outcome) throws {
        var home = try PlayedHome.onRoute()
        try home.play(.conclude(outcome, .passed, on: PlayedHome.tomorrow, minute: 600))
        #expect(home.check.outcome == nil && home.check.checkedOn == nil)
    }

    @Test("a defect is looked at again: it passes, or it stays a defect, also where the household declines")
    func recheck() throws {
        var home = try PlayedHome.visited(.atRisk)
        let again = Sample.on(2026, 8, 18)
        try home.play(PlayedHome.confirm(again), .schedule(again, order: PlayedHome.order))
        #expect(home.check.outcome == .defects)
        home.today = again
        var declined = home
        try declined.play(.conclude(.refused, nil, on: again, minute: 600))
        #expect(declined.check.outcome == .defects)
        try home.play(.conclude(.done, .passed, on: again, minute: 600))
        #expect(home.check.outcome == .passed && home.check.recheckOn == nil && home.check.checkedOn == again)
    }

    @Test("what passed is neither contacted nor called at again in this round")
    func passed() throws {
        let home = try PlayedHome.visited(.passed)
        #expect(home.refusal(of: PlayedHome.confirm(Sample.on(2026, 8, 9))) == .hasOutcome)
        #expect(home.refusal(of: .schedule(Sample.on(2026, 8, 9), order: PlayedHome.order)) == .hasOutcome)
    }

    @Test("after the round only what a visit came to and a defect's second look are written")
    func closed() throws {
        var home = try PlayedHome.onRoute()
        home.isRoundOpen = false
        let commands: [HomeCheck.Command] = [
            PlayedHome.confirm(Sample.on(2026, 8, 9)), .schedule(Sample.on(2026, 8, 9), order: PlayedHome.order),
            .settle(.vacant, words: "管理處"), .takeUpAgain(words: "入伙"),
        ]
        for command in commands { #expect(home.refusal(of: command) == .roundIsClosed) }
        try home.play(.conclude(.done, .atRisk, on: PlayedHome.tomorrow, minute: 600))
        let again = Sample.on(2026, 8, 18)
        try home.play(PlayedHome.confirm(again), .schedule(again, order: PlayedHome.order))
        #expect(home.check.outcome == .defects)
    }

    @Test(
        "the part of the day is the minute's",
        arguments: [
            (0, Appointment.Window.morning), (779, .morning), (780, .afternoon), (1_079, .afternoon), (1_080, .evening),
            (1_439, .evening),
        ])
    func window(minute: Int, window: Appointment.Window) {
        #expect(Appointment.Window(minute: minute) == window)
    }
}
