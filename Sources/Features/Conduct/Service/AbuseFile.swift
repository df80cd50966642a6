import DoorbellRules
import Storage

/// One report of what somebody met with, as it stands: loaded from the log, saved with its row.
struct AbuseFile {
    let estate: ID
    let id: ID
    private(set) var report: AbuseReport
    private(set) var events: [AbuseReport.Event]
    private var version: Int

    /// A new file, not yet saved.
    init(_ event: AbuseReport.Event, id: ID, estate: ID) {
        guard let report = AbuseReport(event) else { preconditionFailure("a report begins with what happened") }
        (self.id, self.estate, self.report, version, events) = (id, estate, report, 0, [event])
    }

    /// - Throws: `Problem.notFound` for what is not there, and for whoever is neither a superior nor the reporter.
    init(_ id: ID, for caller: Caller, _ connection: any Connection) throws {
        let rows = try connection.run(
            """
            SELECT id FROM abuse_report WHERE estate = \(caller.estate) AND id = \(id)
              AND (\(caller.actor.isSuperior) = 1 OR reporter = \(caller.staff))
            """)
        if rows.isEmpty { throw Problem.notFound }
        try self.init(replaying: id, in: caller.estate, connection)
    }

    /// From the log alone; who may see it was found out before.
    init(replaying id: ID, in estate: ID, _ connection: any Connection) throws {
        let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
        let events = try entries.map { try AbuseReport.Event($0.body, at: $0.at, by: $0.by) }
        guard let first = events.first, let report = AbuseReport(first) else {
            throw DamagedRow(column: "event", value: id.text)
        }
        (self.estate, self.id, self.events, version) = (estate, id, events, events.count)
        self.report = events.dropFirst().reduce(report) { $0.evolved(by: $1) }
    }

    /// Changes with every event.
    var etag: String { "\"\(events.count)\"" }

    mutating func record(_ event: AbuseReport.Event) {
        report = report.evolved(by: event)
        events.append(event)
    }

    /// Appends what is new and writes the row.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: estate)
        for (offset, event) in events.enumerated().dropFirst(version) {
            try log.append([event.json], kind: .abuse, to: id, after: offset, at: event.at, by: event.by)
        }
        version = events.count
        try connection.run(
            """
            INSERT INTO abuse_report (estate, id, reporter, kind, work_order, state, two_people, version, made_at)
            VALUES (\(estate), \(id), \(report.reporter), \(report.account.kind.rawValue), \(report.account.order),
                \(report.state.rawValue), \(report.needsTwoPeople), \(version), \(report.madeAt))
            ON CONFLICT (estate, id) DO UPDATE SET state = excluded.state, two_people = excluded.two_people,
                version = excluded.version
            """)
        connection.announce(Change(estate: estate.text, kind: "abuse", subject: id.text))
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try report.reporter == row[id: "reporter"] && report.account.kind.rawValue == row[text: "kind"]
            && report.account.order == row[optionalID: "work_order"] && report.state.rawValue == row[text: "state"]
            && report.needsTwoPeople == row[bool: "two_people"] && events.count == row[int: "version"]
            && report.madeAt == row[instant: "made_at"]
    }
}
