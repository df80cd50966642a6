import DoorbellRules
import Testing

@Suite("Gate G14: a home is called at when it agreed on an earlier day of the estate")
struct DayBeforeGateTests {
    private let today = Sample.day
    private let tomorrow = PlayedHome.tomorrow

    @Test("without a yes there is no visit, neither tomorrow nor today")
    func unasked() {
        let home = PlayedHome()
        #expect(home.refusal(of: .schedule(tomorrow, order: PlayedHome.order)) == .notConfirmedBefore)
        #expect(home.refusal(of: .schedule(today, order: PlayedHome.order)) == .notConfirmedBefore)
    }

    @Test("a yes of today is good for tomorrow, not for today")
    func dayBefore() throws {
        var home = PlayedHome()
        try home.play(PlayedHome.confirm(today))
        #expect(home.refusal(of: .schedule(today, order: PlayedHome.order)) == .notConfirmedBefore)
        try home.play(PlayedHome.confirm(tomorrow))
        #expect(home.refusal(of: .schedule(tomorrow, order: PlayedHome.order)) == nil)
        #expect(home.refusal(of: .schedule(Sample.on(2026, 8, 5), order: PlayedHome.order)) == .notConfirmedBefore)
        home.today = tomorrow
        #expect(home.refusal(of: .schedule(tomorrow, order: PlayedHome.order)) == nil)
    }

    @Test(
        "nothing but a yes to that day counts",
        arguments: [
            Contact.Result.noAnswer, .declined(words: "不用"), .callMe(words: "夜晚"), .wrongNumber,
            .otherDay(Sample.on(2026, 8, 6), .evening),
        ])
    func others(_ result: Contact.Result) throws {
        var home = PlayedHome()
        try home.play(PlayedHome.contact(result))
        #expect(home.refusal(of: .schedule(tomorrow, order: PlayedHome.order)) == .notConfirmedBefore)
    }

    @Test("a yes repeated on the day is still yesterday's")
    func repeated() throws {
        var home = PlayedHome()
        try home.play(PlayedHome.confirm(tomorrow))
        home.today = tomorrow
        try home.play(PlayedHome.contact(.confirmed(tomorrow, .afternoon)))
        #expect(home.check.appointment == Appointment(day: tomorrow, window: .afternoon, confirmedOn: today))
        #expect(home.refusal(of: .schedule(tomorrow, order: PlayedHome.order)) == nil)
    }

    @Test("a no takes yesterday's yes back, and a yes after it is one of today")
    func takenBack() throws {
        var home = PlayedHome()
        try home.play(PlayedHome.confirm(tomorrow))
        home.today = tomorrow
        try home.play(PlayedHome.decline, PlayedHome.confirm(tomorrow))
        #expect(home.refusal(of: .schedule(tomorrow, order: PlayedHome.order)) == .notConfirmedBefore)
    }

    @Test("an estate may allow cold calls, and still nobody who said no is called on cold")
    func cold() throws {
        var home = PlayedHome()
        home.policy.allowsColdCalls = true
        #expect(home.refusal(of: .schedule(today, order: PlayedHome.order)) == nil)
        try home.play(PlayedHome.decline)
        #expect(home.refusal(of: .schedule(today, order: PlayedHome.order)) == .notConfirmedBefore)
    }

    @Test("no day that is over, no second route, and the order of the first try stays")
    func route() throws {
        var home = PlayedHome()
        let yesterday = Sample.on(2026, 8, 2)
        #expect(home.refusal(of: PlayedHome.confirm(yesterday)) == .dayHasPassed)
        #expect(home.refusal(of: .schedule(yesterday, order: PlayedHome.order)) == .dayHasPassed)
        try home.play(PlayedHome.confirm(tomorrow), .schedule(tomorrow, order: PlayedHome.order))
        #expect(home.refusal(of: .schedule(tomorrow, order: PlayedHome.order)) == .onRouteAlready)
        home.today = tomorrow
        try home.play(.conclude(.noAccess, nil, on: tomorrow, minute: 600))
        let third = Sample.on(2026, 8, 5)
        try home.play(PlayedHome.confirm(third), .schedule(third, order: ID("another")))
        #expect(home.check.order == PlayedHome.order)
    }

    @Test("edge 6: yesterday's yes is no entry consent: at the door the household is asked again")
    func entry() throws {
        let home = try PlayedHome.onRoute()
        #expect(home.check.appointment?.isConfirmedBefore == true)
        var played = Played.gasPlanned()
        try played.play(.setOff, .arrive, .ring(.bell), .statePurpose(Sample.gasScript.purpose))
        #expect(played.visit.liveConsent(.entry, about: Sample.order) == nil)
        #expect(played.refusal(of: .enter) == .consentMissing(.entry))
        try played.play(.answerEntry(Played.no, words: Sample.gasScript.purpose), .turnAway)
        #expect(played.visit.outcome == .refused)
    }
}
