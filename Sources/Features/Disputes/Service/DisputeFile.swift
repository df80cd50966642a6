import DoorbellRules
import Storage

extension Dispute: KeptSubject {
    static let kind = EventLog.Kind.dispute
    static let table: StaticString = "dispute"
}

/// One dispute as it stands: loaded from the log, saved with its row.
typealias DisputeFile = SubjectFile<Dispute>

extension DisputeFile {
    var dispute: Dispute { subject }

    /// Every dispute about one thing that is not closed, the eldest first.
    static func unfinished(about subject: ID, in estate: ID, _ connection: any Connection) throws -> [DisputeFile] {
        try connection.run(
            """
            SELECT id FROM dispute WHERE estate = \(estate) AND subject = \(subject) AND state <> 'closed'
            ORDER BY raised_at, id
            """
        ).map { try DisputeFile(try $0[id: "id"], in: estate, connection) }
    }

    /// Every dispute with one home that is open.
    static func open(with home: ID, in estate: ID, _ connection: any Connection) throws -> [DisputeFile] {
        try connection.run(
            """
            SELECT id FROM dispute WHERE estate = \(estate) AND home = \(home) AND is_open = 1 ORDER BY raised_at, id
            """
        ).map { try DisputeFile(try $0[id: "id"], in: estate, connection) }
    }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        try append(connection)
        try connection.run(
            """
            INSERT INTO dispute (estate, id, about, subject, home, topic, state, is_open, superior, due, version, raised_at)
            VALUES (\(estate), \(id), \(dispute.about.name), \(dispute.about.id), \(dispute.home),
                \(dispute.topic.rawValue), \(dispute.state.rawValue), \(dispute.isOpen), \(dispute.superior),
                \(dispute.due), \(version), \(dispute.raisedAt))
            ON CONFLICT (estate, id) DO UPDATE SET topic = excluded.topic, state = excluded.state,
                is_open = excluded.is_open, superior = excluded.superior, due = excluded.due, version = excluded.version
            """)
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try dispute.about.name == row[text: "about"] && dispute.about.id == row[id: "subject"]
            && dispute.home == row[id: "home"] && dispute.topic.rawValue == row[text: "topic"]
            && dispute.state.rawValue == row[text: "state"] && dispute.isOpen == row[bool: "is_open"]
            && dispute.superior == row[optionalID: "superior"] && version == row[int: "version"]
            && dispute.due.map { Int($0.milliseconds) } == row[optionalInt: "due"]
            && dispute.raisedAt == row[instant: "raised_at"]
    }
}
