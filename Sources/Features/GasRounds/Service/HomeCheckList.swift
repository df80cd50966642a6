import DoorbellRules
import Storage

/// What a program's list of home checks shows: which homes, how many, from where on.
struct HomeCheckList: Sendable {
    /// The newest round where none is named.
    var round: ID?
    var state: HomeCheck.State?
    var building: String?
    var limit = 50
    /// The last id of the page before.
    var after = ""

    /// - Throws: `JSON.Trouble` with the name of the parameter that does not fit.
    init(_ query: Form) throws(JSON.Trouble) {
        let reader = try JSONReader(try query.json(on: EstateClock(zone: "UTC")), isForm: true)
        round = try reader.optionalID("round")
        state = try reader.optionalChoice("state")
        building = try reader.optionalText("building", limit: 100)
        limit = try reader.optionalNumber("limit", in: 1...200) ?? 50
        after = try reader.optionalText("after", limit: 64) ?? ""
        try reader.finish()
    }

    /// - Throws: `Problem.notFound` for a round of another estate.
    func json(_ estate: ID, _ connection: any Connection) throws -> JSON {
        let named = try round.map { try RoundFile($0, in: estate, connection).id }
        guard let round = try named ?? RoundFile.newest(of: estate, connection)?.id else {
            return .object(["items": .array([])])
        }
        let inside: SQL = """
            (SELECT COUNT(*) FROM visit WHERE visit.estate = home_check.estate
               AND visit.work_order = home_check.work_order AND visit.is_inside = 1)
            """
        let wanted: SQL =
            switch state {
            case nil: ""
            case .checking?: "AND \(sql: inside) > 0"
            case let state?: "AND home_check.state = \(state.rawValue) AND \(sql: inside) = 0"
            }
        let place: SQL = building.map { "AND home.building = \($0)" } ?? ""
        let rows = try connection.run(
            """
            SELECT home_check.id, home_check.home, home_check.state, home_check.due, home_check.day,
                home_check.time_window, home_check.confirmed_on, home_check.attempts, home_check.contacts,
                home_check.work_order, home_check.is_on_route, home_check.outcome, home_check.recheck_on,
                home_check.version, home.building, home.floor, home.unit, \(sql: inside) AS inside
            FROM home_check JOIN home ON home.estate = home_check.estate AND home.id = home_check.home
            WHERE home_check.estate = \(estate) AND home_check.round = \(round) AND home_check.id > \(after)
              \(sql: wanted) \(sql: place)
            ORDER BY home_check.id LIMIT \(limit + 1)
            """)
        let last = rows.count > limit ? rows[limit - 1] : nil
        return .object([
            "round": .string(round.text), "items": .array(try rows.prefix(limit).map(Self.item)),
            "next": .text(try last?[text: "id"]),
        ])
    }

    private static func item(_ row: Row) throws -> JSON {
        let day = try row.optionalDay("day")
        let appointment = try day.map { day in
            JSON.object([
                "day": .whole(day.number), "window": .text(try row[optionalText: "time_window"]),
                "confirmed-on": .whole(try row[optionalInt: "confirmed_on"]),
            ])
        }
        return .object([
            "id": .string(try row[text: "id"]), "home": .string(try row[text: "home"]),
            "door": try DoorLabel(row: row).json,
            "state": .string(
                try row[int: "inside"] > 0 ? HomeCheck.State.checking.rawValue : try row[text: "state"]),
            "due": .whole(try row[int: "due"]), "appointment": appointment,
            "attempts": .whole(try row[int: "attempts"]), "contacts": .whole(try row[int: "contacts"]),
            "order": .text(try row[optionalText: "work_order"]), "on-route": .bool(try row[bool: "is_on_route"]),
            "outcome": .text(try row[optionalText: "outcome"]),
            "recheck-on": .whole(try row[optionalInt: "recheck_on"]), "version": .whole(try row[int: "version"]),
        ])
    }
}
