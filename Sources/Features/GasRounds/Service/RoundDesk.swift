import DoorbellRules
import Storage

/// The superior's hand on rounds: open one for every home, close one in which no home was forgotten.
struct RoundDesk: Sendable {
    let house: House
    let caller: Caller

    init(house: House, caller: Caller) { (self.house, self.caller) = (house, caller) }

    init(_ call: Call) throws { self.init(house: call.house, caller: try call.requireCaller()) }

    /// Opens the next round and takes every home of the estate in. A home without gas has its outcome at once.
    func open(from day: Day, _ connection: any Connection) throws -> RoundFile {
        let (now, estate) = (house.now(), caller.estate)
        let policy = try GasRegister(estate: estate, connection: connection).policy
        let last = try RoundFile.newest(of: estate, connection)
        let event = try GasRound.open(after: last?.round, from: day, under: policy, by: caller.actor, at: now)
        var file = RoundFile(event, id: house.ids.make(), estate: estate)
        try file.save(connection)
        let homes = try connection.run(
            """
            SELECT home.id, gas_home.supply, gas_home.anchor, gas_home.months FROM home
            LEFT JOIN gas_home ON gas_home.estate = home.estate AND gas_home.home = home.id
            WHERE home.estate = \(estate) ORDER BY home.id
            """)
        let here = try Estate.find(estate, connection)
        for row in homes { try takeIn(row, of: here, file, policy, connection) }
        return file
    }

    /// New homes and new residents in the middle of a round are taken in like everybody.
    func takeIn(
        _ row: Row, of estate: Estate, _ file: RoundFile, _ policy: GasPolicy, _ connection: any Connection
    ) throws {
        let (now, home) = (house.now(), try row[id: "id"])
        let known = try row.optionalDay("anchor").map {
            DueDate(anchor: $0, months: try row[optionalInt: "months"] ?? policy.periodMonths)
        }
        let due = known ?? DueDate(anchor: file.round.to, months: 0)
        var check = HomeCheckFile(
            .init(.entered(round: file.id, home: home, due), at: now, by: caller.staff), id: house.ids.make(),
            estate: caller.estate)
        if try row[optionalText: "supply"] == "none" {
            let words = Words("登記冊：沒有煤氣", "登记册：没有燃气", "Register: no gas").text(in: estate.language)
            let facts = HomeCheck.Facts(
                now: now, today: estate.clock.wall(now).day, policy: policy, actor: caller.actor,
                isRoundOpen: file.round.isOpen)
            check.record(try check.check.decide(.settle(.noGas, words: words), facts))
        }
        try check.save(connection)
    }

    /// Gate G15: counted in the transaction that closes.
    func close(_ id: ID, _ connection: any Connection) throws -> RoundFile {
        var file = try RoundFile(id, in: caller.estate, connection)
        let open =
            try connection.run(
                """
                SELECT COUNT(*) AS n FROM home WHERE estate = \(caller.estate) AND NOT EXISTS (
                    SELECT 1 FROM home_check WHERE home_check.estate = home.estate AND home_check.home = home.id
                      AND home_check.round = \(id) AND home_check.outcome IS NOT NULL)
                """
            ).first?.int(at: 0) ?? 0
        file.record(
            try file.round.decide(.close(homesWithoutOutcome: open), by: caller.actor, at: house.now()))
        try file.save(connection)
        return file
    }
}
