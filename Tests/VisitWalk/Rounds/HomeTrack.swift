import DoorbellRules

/// One home in one round: the check, its log and its second account, side by side.
struct HomeTrack {
    private(set) var check: HomeCheck
    private(set) var events: [HomeCheck.Event]
    private(set) var book = HomeBook()
    /// The first check of this round that was completed: from it the due date rolls.
    private(set) var completedOn: Day?
    /// The day of the route on which it stands.
    private(set) var routeDay: Day?

    init(_ home: Int, in round: ID, due: DueDate, at now: Instant) {
        let entered = HomeCheck.Event(
            .entered(round: round, home: ID("home-\(home)"), due), at: now, by: Pool.dispatcher)
        guard let check = HomeCheck(entered) else { preconditionFailure("a home enters a round") }
        (self.check, events) = (check, [entered])
    }

    mutating func note(_ event: HomeCheck.Event, on today: Day, under policy: GasPolicy) throws(Violation) {
        events.append(event)
        check = check.evolved(by: event)
        try book.note(event, on: today, under: policy)
        try hold(check.outcome == book.outcome, "the home and its book disagree about the outcome")
        switch event.fact {
        case .scheduled(let day, _): routeDay = day
        case .concluded(.done, let result?, _, _):
            routeDay = nil
            if completedOn == nil { completedOn = today }
            try hold(check.recheckOn == result.recheckDays.map { today.adding(days: $0) }, "no date for a re-check")
        case .concluded: routeDay = nil
        default: break
        }
    }

    mutating func close() throws(Violation) {
        try book.close()
        try replay()
    }

    /// The log, written as JSON and read again, is the same home.
    private func replay() throws(Violation) {
        guard var again = events.first.flatMap({ HomeCheck($0) }) else { throw Violation("a log without a beginning") }
        for event in events.dropFirst() {
            do {
                again = again.evolved(
                    by: try HomeCheck.Event(JSON(parsing: event.json.text), at: event.at, by: event.by))
            } catch {
                throw Violation("an event that was recorded can't be read back: \(error.kind) at \(error.place)")
            }
        }
        try hold(again == check, "the log read again is another home")
    }
}
