import DoorbellRules
import Storage

/// One dispute as it stands: loaded from the log, saved with its row.
struct DisputeFile {
    let estate: ID
    let id: ID
    private(set) var dispute: Dispute
    private(set) var events: [Dispute.Event]
    private var version: Int

    /// A new file, not yet saved.
    init(_ event: Dispute.Event, id: ID, estate: ID) {
        guard let dispute = Dispute(event) else { preconditionFailure("a dispute begins when it is raised") }
        (self.id, self.estate, self.dispute, version, events) = (id, estate, dispute, 0, [event])
    }

    /// - Throws: `Problem.notFound` for what is not there, and for another estate's.
    init(_ id: ID, in estate: ID, _ connection: any Connection) throws {
        let rows = try connection.run("SELECT id FROM dispute WHERE estate = \(estate) AND id = \(id)")
        if rows.isEmpty { throw Problem.notFound }
        let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
        let events = try entries.map { try Dispute.Event($0.body, at: $0.at, by: $0.by) }
        guard let first = events.first, let dispute = Dispute(first) else {
            throw DamagedRow(column: "event", value: id.text)
        }
        (self.estate, self.id, self.events, version) = (estate, id, events, events.count)
        self.dispute = events.dropFirst().reduce(dispute) { $0.evolved(by: $1) }
    }

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

    /// Changes with every event.
    var etag: String { "\"\(events.count)\"" }

    mutating func record(_ event: Dispute.Event) {
        dispute = dispute.evolved(by: event)
        events.append(event)
    }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: estate)
        for (offset, event) in events.enumerated().dropFirst(version) {
            try log.append([event.json], kind: .dispute, to: id, after: offset, at: event.at, by: event.by)
        }
        version = events.count
        try connection.run(
            """
            INSERT INTO dispute (estate, id, about, subject, home, topic, state, is_open, superior, due, version, raised_at)
            VALUES (\(estate), \(id), \(dispute.about.name), \(dispute.about.id), \(dispute.home),
                \(dispute.topic.rawValue), \(dispute.state.rawValue), \(dispute.isOpen), \(dispute.superior),
                \(dispute.due), \(version), \(dispute.raisedAt))
            ON CONFLICT (estate, id) DO UPDATE SET topic = excluded.topic, state = excluded.state,
                is_open = excluded.is_open, superior = excluded.superior, due = excluded.due, version = excluded.version
            """)
        connection.announce(Change(estate: estate.text, kind: "dispute", subject: id.text))
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try dispute.about.name == row[text: "about"] && dispute.about.id == row[id: "subject"]
            && dispute.home == row[id: "home"] && dispute.topic.rawValue == row[text: "topic"]
            && dispute.state.rawValue == row[text: "state"] && dispute.isOpen == row[bool: "is_open"]
            && dispute.superior == row[optionalID: "superior"] && events.count == row[int: "version"]
            && dispute.due.map { Int($0.milliseconds) } == row[optionalInt: "due"]
            && dispute.raisedAt == row[instant: "raised_at"]
    }
}
