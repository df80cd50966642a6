import DoorbellRules
import Storage

/// One observation as it stands: loaded from the log, saved with its row.
struct ConductFile {
    let estate: ID
    let id: ID
    private(set) var observation: ConductObservation
    private(set) var events: [ConductObservation.Event]
    private var version: Int

    /// A new file, not yet saved.
    init(_ event: ConductObservation.Event, id: ID, estate: ID) {
        guard let observation = ConductObservation(event) else {
            preconditionFailure("an observation begins with what was seen")
        }
        (self.id, self.estate, self.observation, version, events) = (id, estate, observation, 0, [event])
    }

    /// - Throws: `Problem.notFound` for what is not there, and for what `eyes` may not see.
    init(_ id: ID, in estate: ID, seenBy eyes: ConductEyes, _ connection: any Connection) throws {
        let rows = try connection.run(
            """
            SELECT id FROM conduct_observation
            WHERE estate = \(estate) AND id = \(id) AND \(sql: eyes.condition)
            """)
        if rows.isEmpty { throw Problem.notFound }
        try self.init(replaying: id, in: estate, connection)
    }

    /// From the log alone; who may see it was found out before.
    init(replaying id: ID, in estate: ID, _ connection: any Connection) throws {
        let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
        let events = try entries.map { try ConductObservation.Event($0.body, at: $0.at, by: $0.by) }
        guard let first = events.first, let observation = ConductObservation(first) else {
            throw DamagedRow(column: "event", value: id.text)
        }
        (self.estate, self.id, self.events, version) = (estate, id, events, events.count)
        self.observation = events.dropFirst().reduce(observation) { $0.evolved(by: $1) }
    }

    /// Changes with every event.
    var etag: String { "\"\(events.count)\"" }

    mutating func record(_ new: [ConductObservation.Event]) {
        observation = new.reduce(observation) { $0.evolved(by: $1) }
        events += new
    }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: estate)
        for (offset, event) in events.enumerated().dropFirst(version) {
            try log.append([event.json], kind: .conduct, to: id, after: offset, at: event.at, by: event.by)
        }
        let counted = FigureMark.marks(of: Array(events.prefix(version)))
        version = events.count
        try connection.run(
            """
            INSERT INTO conduct_observation (estate, id, concerned, concerned_rank, rule, source, state, counts,
                version, made_at, decided_at)
            VALUES (\(estate), \(id), \(observation.concerned.person), \(observation.concerned.rank.rawValue),
                \(observation.rule.rawValue), \(observation.accounts[0].source.rawValue),
                \(observation.state.rawValue), \(observation.counts), \(version), \(observation.madeAt),
                \(observation.decision?.at))
            ON CONFLICT (estate, id) DO UPDATE SET state = excluded.state, counts = excluded.counts,
                version = excluded.version, decided_at = excluded.decided_at
            """)
        try FigureKeeper.keep(from: counted, to: FigureMark.marks(of: events), of: id, in: estate, connection)
        connection.announce(Change(estate: estate.text, kind: "conduct", subject: id.text))
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try observation.concerned.person == row[id: "concerned"]
            && observation.concerned.rank.rawValue == row[int: "concerned_rank"]
            && observation.rule.rawValue == row[text: "rule"]
            && observation.accounts[0].source.rawValue == row[text: "source"]
            && observation.state.rawValue == row[text: "state"] && observation.counts == row[bool: "counts"]
            && events.count == row[int: "version"] && observation.madeAt == row[instant: "made_at"]
            && (observation.decision?.at.milliseconds).map { Int($0) } == row[optionalInt: "decided_at"]
    }
}
