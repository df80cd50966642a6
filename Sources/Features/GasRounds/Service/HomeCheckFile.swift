import DoorbellRules
import Storage

extension HomeCheck: KeptSubject {
    static let kind = EventLog.Kind.homeCheck
    static let table: StaticString = "home_check"
}

/// One home's place in a round as it stands: loaded from the log, changed by events, saved with its row.
typealias HomeCheckFile = SubjectFile<HomeCheck>

extension HomeCheckFile {
    var check: HomeCheck { subject }
    var changedAt: Instant { events.reduce(events[0].at) { max($0, $1.at) } }

    /// The place in a round to which an order belongs; `nil` for a repair.
    static func load(order: ID, in estate: ID, _ connection: any Connection) throws -> HomeCheckFile? {
        let rows = try connection.run(
            "SELECT id FROM home_check WHERE estate = \(estate) AND work_order = \(order) ORDER BY id DESC LIMIT 1")
        return try rows.first.map { try HomeCheckFile(try $0[id: "id"], in: estate, connection) }
    }

    /// Appends what is new and writes the row anew.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let before = counted
        try append(connection)
        try writeRow(connection)
        // A round writes a row for each of thousands of homes, of which nothing counts yet.
        try FigureKeeper.keep(from: before, to: counted, of: id, in: estate, connection)
    }

    /// What counts for the supervision report, as it stands in the log.
    var counted: Set<FigureMark> { FigureMark.marks(of: past) }

    private func writeRow(_ connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO home_check (estate, id, round, home, version, state, due, day, time_window, confirmed_on, attempts,
                contacts, work_order, is_on_route, outcome, recheck_on, changed_at)
            VALUES (\(estate), \(id), \(check.round), \(check.home), \(version), \(check.state.rawValue), \(check.due.day),
                \(check.plannedDay), \(check.plannedWindow?.rawValue), \(check.confirmedOn), \(check.attempts.count),
                \(check.contacts.count), \(check.order), \(check.isOnRoute), \(check.outcome?.rawValue), \(check.recheckOn),
                \(changedAt))
            ON CONFLICT (estate, id) DO UPDATE SET version = excluded.version, state = excluded.state,
                day = excluded.day, time_window = excluded.time_window, confirmed_on = excluded.confirmed_on,
                attempts = excluded.attempts, contacts = excluded.contacts, work_order = excluded.work_order,
                is_on_route = excluded.is_on_route, outcome = excluded.outcome, recheck_on = excluded.recheck_on,
                changed_at = excluded.changed_at
            """)
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try check.round == row[id: "round"] && check.home == row[id: "home"]
            && check.state.rawValue == row[text: "state"] && check.due.day == row.day("due")
            && check.plannedDay == row.optionalDay("day")
            && check.plannedWindow?.rawValue == row[optionalText: "time_window"]
            && check.confirmedOn == row.optionalDay("confirmed_on")
            && check.attempts.count == row[int: "attempts"] && check.contacts.count == row[int: "contacts"]
            && check.order == row[optionalID: "work_order"] && check.isOnRoute == row[bool: "is_on_route"]
            && check.outcome?.rawValue == row[optionalText: "outcome"]
            && check.recheckOn == row.optionalDay("recheck_on") && changedAt == row[instant: "changed_at"]
    }
}
