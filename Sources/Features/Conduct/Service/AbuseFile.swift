import DoorbellRules
import Storage

extension AbuseReport: KeptSubject {
    static let kind = EventLog.Kind.abuse
    static let table: StaticString = "abuse_report"
}

/// One report of what somebody met with, as it stands: loaded from the log, saved with its row.
typealias AbuseFile = SubjectFile<AbuseReport>

extension AbuseFile {
    var report: AbuseReport { subject }

    /// - Throws: `Problem.notFound` for what is not there, and for whoever is neither a superior nor the reporter.
    init(_ id: ID, for caller: Caller, _ connection: any Connection) throws {
        try self.init(
            id, in: caller.estate, where: "\(caller.actor.isSuperior) = 1 OR reporter = \(caller.staff)", connection)
    }

    /// Appends what is new and writes the row.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        try append(connection)
        try connection.run(
            """
            INSERT INTO abuse_report (estate, id, reporter, kind, work_order, state, two_people, version, made_at)
            VALUES (\(estate), \(id), \(report.reporter), \(report.account.kind.rawValue), \(report.account.order),
                \(report.state.rawValue), \(report.needsTwoPeople), \(version), \(report.madeAt))
            ON CONFLICT (estate, id) DO UPDATE SET state = excluded.state, two_people = excluded.two_people,
                version = excluded.version
            """)
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try report.reporter == row[id: "reporter"] && report.account.kind.rawValue == row[text: "kind"]
            && report.account.order == row[optionalID: "work_order"] && report.state.rawValue == row[text: "state"]
            && report.needsTwoPeople == row[bool: "two_people"] && version == row[int: "version"]
            && report.madeAt == row[instant: "made_at"]
    }
}
