import DoorbellRules
import Storage

extension Wait: KeptSubject {
    static let kind = EventLog.Kind.wait
    static let table: StaticString = "waiting"
}

/// One person's wait as it stands: loaded from the log, saved with its row and its promise.
typealias WaitFile = SubjectFile<Wait>

extension WaitFile {
    var wait: Wait { subject }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let past = past
        try append(connection)
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
        try FigureKeeper.keep(
            from: FigureMark.marks(of: past), to: FigureMark.marks(of: events), of: id, in: estate, connection)
    }

    private var needs: String { wait.needs.map(\.rawValue).joined(separator: "\n") }
    private var endedAt: Instant? { wait.servedAt ?? wait.leftAt }

    /// Whether every column says what the events say, and the promise's row too.
    func isAs(_ row: Row, _ connection: any Connection) throws -> Bool {
        try wait.state.rawValue == row[text: "state"] && wait.isWaiting == row[bool: "is_open"]
            && wait.channel.rawValue == row[text: "channel"] && wait.name == row[text: "name"]
            && wait.home == row[optionalID: "home"] && needs == row[text: "needs"]
            && wait.arrivedAt == row[instant: "arrived_at"] && version == row[int: "version"]
            && endedAt.map { Int($0.milliseconds) } == row[optionalInt: "ended_at"]
            && PromiseRows(estate: estate, connection: connection).areAs(wait.promise.map { [$0] } ?? [], of: id)
    }
}
