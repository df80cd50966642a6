import DoorbellRules
import Storage

/// One person's wait as it stands: loaded from the log, saved with its row and its promise.
struct WaitFile: Sendable {
    let estate: ID
    let id: ID
    private(set) var wait: Wait
    private(set) var events: [Wait.Event]
    private var version: Int

    /// A new file, not yet saved.
    init(_ event: Wait.Event, id: ID, estate: ID) {
        guard let wait = Wait(event) else { preconditionFailure("a wait begins with an arrival") }
        (self.id, self.estate, self.wait, version, events) = (id, estate, wait, 0, [event])
    }

    /// - Throws: `Problem.notFound` for what is not there, and for another estate's.
    init(_ id: ID, in estate: ID, _ connection: any Connection) throws {
        let rows = try connection.run("SELECT id FROM waiting WHERE estate = \(estate) AND id = \(id)")
        if rows.isEmpty { throw Problem.notFound }
        let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
        let events = try entries.map { try Wait.Event($0.body, at: $0.at, by: $0.by) }
        guard let first = events.first, let wait = Wait(first) else {
            throw DamagedRow(column: "event", value: id.text)
        }
        (self.estate, self.id, self.events, version) = (estate, id, events, events.count)
        self.wait = events.dropFirst().reduce(wait) { $0.evolved(by: $1) }
    }

    /// Changes with every event.
    var etag: String { "\"\(events.count)\"" }

    mutating func record(_ event: Wait.Event) {
        wait = wait.evolved(by: event)
        events.append(event)
    }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: estate)
        for (offset, event) in events.enumerated().dropFirst(version) {
            try log.append([event.json], kind: .wait, to: id, after: offset, at: event.at, by: event.by)
        }
        let counted = FigureMark.marks(of: Array(events.prefix(version)))
        version = events.count
        try connection.run(
            """
            INSERT INTO waiting (estate, id, channel, name, home, needs, state, is_open, version, arrived_at, ended_at)
            VALUES (\(estate), \(id), \(wait.channel.rawValue), \(wait.name), \(wait.home), \(needs),
                \(wait.state.rawValue), \(wait.isWaiting), \(version), \(wait.arrivedAt), \(endedAt))
            ON CONFLICT (estate, id) DO UPDATE SET state = excluded.state, is_open = excluded.is_open,
                version = excluded.version, ended_at = excluded.ended_at
            """)
        if let promise = wait.promise {
            try PromiseRows(estate: estate, connection: connection).keep([promise], of: id, .wait)
        }
        try FigureKeeper.keep(from: counted, to: FigureMark.marks(of: events), of: id, in: estate, connection)
        connection.announce(Change(estate: estate.text, kind: "wait", subject: id.text))
    }

    private var needs: String { wait.needs.map(\.rawValue).joined(separator: "\n") }
    private var endedAt: Instant? { wait.servedAt ?? wait.leftAt }

    /// Whether every column says what the events say, and the promise's row too.
    func isAs(_ row: Row, _ connection: any Connection) throws -> Bool {
        try wait.state.rawValue == row[text: "state"] && wait.isWaiting == row[bool: "is_open"]
            && wait.channel.rawValue == row[text: "channel"] && wait.name == row[text: "name"]
            && wait.home == row[optionalID: "home"] && needs == row[text: "needs"]
            && wait.arrivedAt == row[instant: "arrived_at"] && events.count == row[int: "version"]
            && endedAt.map { Int($0.milliseconds) } == row[optionalInt: "ended_at"]
            && PromiseRows(estate: estate, connection: connection).areAs(wait.promise.map { [$0] } ?? [], of: id)
    }
}
