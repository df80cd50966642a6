import DoorbellRules

/// One home of a round in play: every step goes through `decide`, on one day of the estate.
struct PlayedHome {
    var check = HomeCheck(
        round: ID("round-7"), home: ID("home-12-8-c"), due: DueDate(anchor: Sample.on(2026, 8, 20), months: 0))
    var events: [HomeCheck.Event] = []
    var today = Sample.day
    var policy = GasPolicy()
    var isRoundOpen = true

    var facts: HomeCheck.Facts {
        HomeCheck.Facts(
            now: Sample.later, today: today, policy: policy, actor: Sample.dispatcher, isRoundOpen: isRoundOpen)
    }

    mutating func play(_ commands: HomeCheck.Command...) throws {
        for command in commands {
            let event = try check.decide(command, facts)
            events.append(event)
            check = check.evolved(by: event)
        }
    }

    /// Why `command` may not happen now; `nil` where it may.
    func refusal(of command: HomeCheck.Command) -> HomeCheck.Refusal? {
        do throws(HomeCheck.Refusal) {
            _ = try check.decide(command, facts)
            return nil
        } catch {
            return error
        }
    }
}

extension PlayedHome {
    static let order = ID("order-g1")
    static let tomorrow = Sample.on(2026, 8, 4)

    /// Confirmed today for tomorrow, and put on tomorrow's route.
    static func onRoute() throws -> PlayedHome {
        var home = PlayedHome()
        try home.play(confirm(tomorrow), .schedule(tomorrow, order: order))
        home.today = tomorrow
        return home
    }

    /// Called at once more, at `minute` of a day that was confirmed the day before; nobody opened.
    mutating func miss(at minute: Int) throws {
        let next = today.adding(days: 1)
        try play(PlayedHome.confirm(next), .schedule(next, order: PlayedHome.order))
        today = next
        try play(.conclude(.noAccess, nil, on: next, minute: minute))
    }

    /// A visit was made tomorrow and came to `result`.
    static func visited(_ result: GasResult) throws -> PlayedHome {
        var home = try onRoute()
        try home.play(.conclude(.done, result, on: tomorrow, minute: 600))
        return home
    }

    static func confirm(_ day: Day) -> HomeCheck.Command { .contact(Contact(.phone, .confirmed(day, .morning))) }
    static func contact(_ result: Contact.Result) -> HomeCheck.Command { .contact(Contact(.phone, result)) }
    static let decline = contact(.declined(words: "不需要，謝謝"))
}
