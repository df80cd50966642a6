import DoorbellRules
import Storage

extension DoorSight {
    /// - Throws: `Problem.notFound` for a home of another estate.
    init(home id: ID, round: RoundFile, _ caller: Caller, _ house: House, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let home = try Home.find(id, in: estate.id, connection)
        let people = try Person.household(of: id, in: estate.id, connection)
        let checkID = try connection.run(
            "SELECT id FROM home_check WHERE estate = \(estate.id) AND round = \(round.id) AND home = \(id)"
        ).first?[id: "id"]
        let file = try checkID.map { try HomeCheckFile($0, in: estate.id, connection) }
        let order = try file?.check.order.map { try CaseFile.load(order: $0, for: caller, connection) }
        let visit = order?.latest
        let language = people.first?.language ?? estate.language
        let silence = try HouseholdVoice.silence(of: caller.actor, for: id, in: estate.id, connection)
        self.init(
            home: id, door: home.door, care: home.care, id: checkID, check: file?.check,
            state: visit?.visit.isInside == true ? .checking : file?.check.state ?? .notContacted,
            contacts: people.map {
                Contact(id: $0.id, name: $0.name(in: language), role: $0.role, maskedPhone: Person.masked($0.phone))
            },
            address: people.first?.address ?? .unknown, language: language,
            lines: try checkID.map { try Self.lines(of: $0, estate, connection) } ?? [],
            before: try Self.before(round.round.number, id, estate.id, connection),
            technicians: try GasTechnicians(estate: estate.id, connection: connection).all,
            awaitsClearance: visit.flatMap { $0.visit.outcome != nil && $0.visit.awaitsClearance ? $0.id : nil },
            defects: file?.check.outcome == .defects ? visit?.visit.gas?.failures.map(\.words) ?? [] : [],
            orderLabel: order?.label,
            dispute: try checkID.map {
                try DisputeNotice(.gasCheck($0), orOf: file?.check.order, in: estate.id, connection)
            }, today: estate.clock.wall(house.now()).day, isRoundOpen: round.round.isOpen,
            allowsColdCalls: try GasRegister(estate: estate.id, connection: connection).policy.allowsColdCalls,
            silence: silence)
    }

    /// The home's history in this round, the newest first.
    static func lines(of check: ID, _ estate: Estate, _ connection: any Connection) throws -> [Line] {
        let entries = try EventLog(connection: connection, estate: estate.id).entries(of: check)
        var names: [ID: String] = [:]
        for id in Set(entries.map(\.by)) {
            names[id] = try connection.run("SELECT name FROM staff WHERE id = \(id)").first?[text: "name"] ?? ""
        }
        return try entries.reversed().map {
            Line(
                at: $0.at, stamp: estate.clock.stamp($0.at), who: names[$0.by] ?? "",
                sentence: try HomeCheck.Event($0.body, at: $0.at, by: $0.by).fact.sentence, fact: $0.body)
        }
    }

    private static func before(
        _ number: Int, _ home: ID, _ estate: ID, _ connection: any Connection
    ) throws -> Before? {
        let rows = try connection.run(
            """
            SELECT gas_round.number, home_check.outcome FROM gas_round
            JOIN home_check ON home_check.estate = gas_round.estate AND home_check.round = gas_round.id
              AND home_check.home = \(home)
            WHERE gas_round.estate = \(estate) AND gas_round.number < \(number) AND home_check.outcome IS NOT NULL
            ORDER BY gas_round.number DESC LIMIT 1
            """)
        return try rows.first.map { Before(number: try $0[int: "number"], outcome: try $0.choice("outcome")) }
    }
}
