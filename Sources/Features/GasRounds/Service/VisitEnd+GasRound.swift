import DoorbellRules
import Storage

extension HomeCheckFile {
    /// What the end of a gas visit means for its home's place in the round, and for the register.
    ///
    /// - Parameter visit: The visit that has just ended, and its order.
    static func conclude(
        _ visit: Visit, order: ID, in estate: Estate, by caller: Caller, at now: Instant, _ connection: any Connection
    ) throws {
        guard let outcome = visit.outcome, var file = try load(order: order, in: estate.id, connection) else { return }
        let wall = estate.clock.wall(now)
        let register = GasRegister(estate: estate.id, connection: connection)
        let policy = try register.policy
        let facts = HomeCheck.Facts(
            now: now, today: wall.day, policy: policy, actor: caller.actor,
            isRoundOpen: try RoundFile(file.check.round, in: estate.id, connection).round.isOpen)
        let wasChecked = file.check.checkedOn != nil
        let conclusion = HomeCheck.Command.conclude(outcome, visit.gas?.result, on: wall.day, minute: wall.minute)
        file.record(try file.check.decide(conclusion, facts))
        try file.save(connection)
        for appliance in visit.gas?.appliances ?? [] { try register.keep(appliance, of: file.check.home, at: now) }
        if !wasChecked, file.check.checkedOn != nil {
            try roll(file.check, wall.day, policy, estate.id, connection)
        }
    }

    /// The due date rolls from the round's first completed check, and from nothing else (clause F1): what is put right
    /// afterwards moves no date.
    private static func roll(
        _ check: HomeCheck, _ day: Day, _ policy: GasPolicy, _ estate: ID, _ connection: any Connection
    ) throws {
        let next = check.due.next(afterCheckOn: day, under: policy)
        try connection.run(
            """
            INSERT INTO gas_home (estate, home, supply, anchor, months)
            VALUES (\(estate), \(check.home), 'town', \(next.anchor), \(next.months))
            ON CONFLICT (estate, home) DO UPDATE SET anchor = excluded.anchor, months = excluded.months
            """)
    }
}
