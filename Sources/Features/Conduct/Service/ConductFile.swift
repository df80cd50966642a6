import DoorbellRules
import Storage

extension ConductObservation: KeptSubject {
    static let kind = EventLog.Kind.conduct
    static let table: StaticString = "conduct_observation"
}

/// One observation as it stands: loaded from the log, saved with its row.
typealias ConductFile = SubjectFile<ConductObservation>

extension ConductFile {
    var observation: ConductObservation { subject }

    /// - Throws: `Problem.notFound` for what is not there, and for what `eyes` may not see.
    init(_ id: ID, in estate: ID, seenBy eyes: ConductEyes, _ connection: any Connection) throws {
        try self.init(id, in: estate, where: eyes.condition, connection)
    }

    mutating func record(_ new: [ConductObservation.Event]) {
        for event in new { record(event) }
    }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let past = past
        try append(connection)
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
        try FigureKeeper.keep(
            from: FigureMark.marks(of: past), to: FigureMark.marks(of: events), of: id, in: estate, connection)
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try observation.concerned.person == row[id: "concerned"]
            && observation.concerned.rank.rawValue == row[int: "concerned_rank"]
            && observation.rule.rawValue == row[text: "rule"]
            && observation.accounts[0].source.rawValue == row[text: "source"]
            && observation.state.rawValue == row[text: "state"] && observation.counts == row[bool: "counts"]
            && version == row[int: "version"] && observation.madeAt == row[instant: "made_at"]
            && (observation.decision?.at.milliseconds).map { Int($0) } == row[optionalInt: "decided_at"]
    }
}
