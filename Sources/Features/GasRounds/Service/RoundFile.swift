import DoorbellRules
import Storage

extension GasRound: KeptSubject {
    static let kind = EventLog.Kind.round
    static let table: StaticString = "gas_round"
}

/// One round as it stands: loaded from the log, saved with its row.
typealias RoundFile = SubjectFile<GasRound>

extension RoundFile {
    var round: GasRound { subject }

    /// The newest round of an estate; `nil` before the first.
    static func newest(of estate: ID, _ connection: any Connection) throws -> RoundFile? {
        let rows = try connection.run(
            "SELECT id FROM gas_round WHERE estate = \(estate) ORDER BY number DESC LIMIT 1")
        return try rows.first.map { try RoundFile(try $0[id: "id"], in: estate, connection) }
    }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        try append(connection)
        try connection.run(
            """
            INSERT INTO gas_round (estate, id, number, from_day, to_day, is_open, version)
            VALUES (\(estate), \(id), \(round.number), \(round.from), \(round.to), \(round.isOpen), \(version))
            ON CONFLICT (estate, id) DO UPDATE SET is_open = excluded.is_open, version = excluded.version
            """)
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try round.number == row[int: "number"] && round.from == row.day("from_day") && round.to == row.day("to_day")
            && round.isOpen == row[bool: "is_open"]
    }
}
