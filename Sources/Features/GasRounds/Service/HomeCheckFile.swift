import DoorbellRules
import Storage

/// One home's place in a round as it stands: loaded from the log, changed by events, saved with its row.
struct HomeCheckFile {
    let estate: ID
    let id: ID
    private(set) var check: HomeCheck
    private(set) var version: Int
    private(set) var changedAt: Instant
    private var past: [HomeCheck.Event] = []
    private var new: [HomeCheck.Event] = []

    /// A new file, not yet saved.
    init(_ event: HomeCheck.Event, id: ID, estate: ID) {
        guard let check = HomeCheck(event) else { preconditionFailure("a home's check begins with its entry") }
        (self.id, self.estate, self.check) = (id, estate, check)
        (version, changedAt, new) = (0, event.at, [event])
    }

    /// - Throws: `Problem.notFound` for what is not there, and for another estate's.
    static func load(_ id: ID, in estate: ID, _ connection: any Connection) throws -> HomeCheckFile {
        let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
        let events = try entries.map { try HomeCheck.Event($0.body, at: $0.at, by: $0.by) }
        guard let first = events.first, var file = HomeCheck(first).map({ HomeCheckFile($0, id, estate, first.at) })
        else { throw Problem.notFound }
        for event in events.dropFirst() { file.evolve(by: event) }
        file.version = events.count
        file.past = events
        return file
    }

    /// The place in a round to which an order belongs; `nil` for a repair.
    static func load(order: ID, in estate: ID, _ connection: any Connection) throws -> HomeCheckFile? {
        let rows = try connection.run(
            "SELECT id FROM home_check WHERE estate = \(estate) AND work_order = \(order) ORDER BY id DESC LIMIT 1")
        return try rows.first.map { try load(try $0[id: "id"], in: estate, connection) }
    }

    private init(_ check: HomeCheck, _ id: ID, _ estate: ID, _ at: Instant) {
        (self.check, self.id, self.estate, version, changedAt) = (check, id, estate, 0, at)
    }

    private mutating func evolve(by event: HomeCheck.Event) {
        check = check.evolved(by: event)
        changedAt = max(changedAt, event.at)
    }

    mutating func record(_ event: HomeCheck.Event) {
        evolve(by: event)
        new.append(event)
    }

    /// Appends what is new and writes the row anew.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: estate)
        for (offset, event) in new.enumerated() {
            try log.append(
                [event.json], kind: .homeCheck, to: id, after: version + offset, at: event.at, by: event.by)
        }
        version += new.count
        let counted = FigureMark.marks(of: past)
        past += new
        new = []
        try writeRow(connection)
        // A round writes a row for each of thousands of homes, of which nothing counts yet.
        try FigureKeeper.keep(from: counted, to: FigureMark.marks(of: past), of: id, in: estate, connection)
        connection.announce(Change(estate: estate.text, kind: "home-check", subject: id.text))
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
}
