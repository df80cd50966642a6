import DoorbellRules

/// One estate, day by day through its rounds, watched at every step.
struct EstateWalk {
    private(set) var today: Day
    /// The log of the home whose step went wrong.
    private(set) var accused: [HomeCheck.Event] = []
    private let clock: WalkClock
    private let policy: GasPolicy
    private var dice: Dice
    private var homes: [Household] = []
    private var round: GasRound?
    private var now: [HomeTrack] = []
    /// Homes of the closed round with a defect: they are looked at again.
    private var before: [Int: HomeTrack] = [:]

    private static let superior = Actor(id: Pool.supervisor, name: "Cheung", roles: [.supervisor])
    private static let office = Actor(id: Pool.dispatcher, name: "Ng", roles: [.dispatcher])

    init(in clock: WalkClock, from day: Day, seed: UInt64) {
        var dice = Dice(seed: seed)
        policy = GasPolicy(
            periodMonths: dice.pick([1, 2, 2, 2, 3, 12]), earlyDays: dice.pick([0, 14, 60]),
            tries: dice.pick([1, 2, 3, 3]),
            allowsColdCalls: dice.chance(20))
        (self.clock, today) = (clock, day)
        for _ in 0..<(40 + dice.below(200)) {
            let anchor = dice.chance(50) ? day : day.adding(days: -dice.below(80))
            homes.append(Household(anchor: anchor, months: dice.pick([0, policy.periodMonths]), &dice))
        }
        self.dice = dice
    }

    mutating func walk(years: Int, _ tally: inout RoundTally) throws(Violation) {
        let end = today.adding(months: years * 12)
        while today < end {
            let start = try clock.start(of: today)
            let next = today.adding(days: 1)
            let minutes = try clock.start(of: next).minutes(since: start)
            try hold(23 * 60...25 * 60 ~= minutes, "a day of \(minutes) minutes")
            if round?.isOpen != true { try open(at: start, &tally) }
            for home in homes.indices { try visit(home, start, minutes, &tally) }
            try tryToClose(start.adding(minutes: minutes - 1), &tally)
            today = next
        }
        tally.homes += homes.count
    }

    private mutating func open(at now: Instant, _ tally: inout RoundTally) throws(Violation) {
        let event: GasRound.Event
        do throws(GasRound.Refusal) {
            event = try GasRound.open(after: round, from: today, under: policy, by: EstateWalk.superior, at: now)
        } catch {
            throw Violation("the next round does not open: \(error.code)")
        }
        round = GasRound(event)
        let id = ID("round-\(round?.number ?? 0)")
        before = Dictionary(
            uniqueKeysWithValues: self.now.enumerated().filter { $0.element.check.outcome == .defects }
                .map { ($0.offset, $0.element) })
        self.now = homes.indices.map { HomeTrack($0, in: id, due: homes[$0].due, at: now) }
        tally.rounds += 1
    }

    private mutating func visit(_ home: Int, _ start: Instant, _ minutes: Int, _ tally: inout RoundTally)
        throws(Violation)
    {
        if dice.below(homes[home].isVacant ? 90 : 2_500) == 0 { homes[home].isVacant.toggle() }  // moves in and out
        // Somebody always works at the first or the last minute of the day.
        var minute = dice.chance(10) ? 0 : dice.chance(10) ? minutes - 1 : dice.below(minutes)
        if let old = before[home] { before[home] = try play(old, home, start, &minute, minutes, isOpen: false, &tally) }
        let isDone = now[home].completedOn != nil
        now[home] = try play(now[home], home, start, &minute, minutes, isOpen: true, &tally)
        guard !isDone, let day = now[home].completedOn else { return }
        homes[home].due = homes[home].due.next(afterCheckOn: day, under: policy)
        try homes[home].dueBook.roll(on: day, under: policy)
        try homes[home].dueBook.check(homes[home].due)
        try hold(homes[home].due.day > day, "the next check is due before this one")
    }

    private mutating func play(
        _ track: HomeTrack, _ home: Int, _ start: Instant, _ minute: inout Int, _ minutes: Int, isOpen: Bool,
        _ tally: inout RoundTally
    ) throws(Violation) -> HomeTrack {
        var track = track
        let wishes = HomeWishes(
            household: homes[home], check: track.check, routeDay: track.routeDay, today: today,
            isLate: (round?.to ?? today).days(since: today) < 12, policy: policy)
        for command in wishes.commands(&dice) {
            minute = min(minute + dice.below(90), minutes - 1)
            let instant = start.adding(minutes: minute)
            let facts = HomeCheck.Facts(
                now: instant, today: try clock.dayByOffset(of: instant), policy: policy, actor: EstateWalk.office,
                isRoundOpen: isOpen)
            try hold(facts.today == today, "the offset and the calendar disagree about the day")
            guard let event = tally.decide(command, track.check, facts) else { continue }
            accused = track.events + [event]
            try track.note(event, on: try clock.day(of: event.at), under: policy)
        }
        return track
    }

    /// Gate G15, tried every few days: closed exactly when the book has an outcome for every home.
    private mutating func tryToClose(_ now: Instant, _ tally: inout RoundTally) throws(Violation) {
        guard let round, today >= round.to || dice.chance(5) else { return }
        let open = self.now.count { $0.book.outcome == nil }
        let actor = dice.chance(90) ? EstateWalk.superior : EstateWalk.office
        guard let event = tally.decide(.close(homesWithoutOutcome: open), round, actor, now) else {
            return try hold(open > 0 || !actor.isSuperior, "a round in which every home has its outcome does not close")
        }
        try hold(open == 0 && actor.isSuperior, "a round is closed that forgot \(open) homes")
        self.round = round.evolved(by: event)
        for home in self.now.indices {
            accused = self.now[home].events
            try self.now[home].close()
            tally.outcomes[self.now[home].check.outcome?.rawValue ?? "none", default: 0] += 1
        }
    }
}
