import DoorbellRules
import Storage

extension GasAlarm: KeptSubject {
    static let kind = EventLog.Kind.gasAlarm
    static let table: StaticString = "gas_alarm"
}

/// One smell of gas as it stands: loaded from the log, saved with its row.
typealias GasAlarmFile = SubjectFile<GasAlarm>

extension GasAlarmFile {
    var alarm: GasAlarm { subject }

    /// Whether gas was smelled at `home` and nobody has cleared it.
    static func isOpen(at home: ID, in estate: ID, _ connection: any Connection) throws -> Bool {
        try openID(at: home, in: estate, connection) != nil
    }

    /// The alarm that goes on at `home`, the newest where there are several.
    static func open(at home: ID, in estate: ID, _ connection: any Connection) throws -> GasAlarmFile? {
        try openID(at: home, in: estate, connection).map { try GasAlarmFile($0, in: estate, connection) }
    }

    private static func openID(at home: ID, in estate: ID, _ connection: any Connection) throws -> ID? {
        try connection.run(
            """
            SELECT id FROM gas_alarm WHERE estate = \(estate) AND home = \(home) AND cleared_at IS NULL
            ORDER BY reported_at DESC, id DESC LIMIT 1
            """
        ).first?[id: "id"]
    }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        try append(connection)
        try connection.run(
            """
            INSERT INTO gas_alarm (estate, id, home, place, version, reported_at, cleared_at)
            VALUES (\(estate), \(id), \(alarm.home), \(alarm.place), \(version), \(alarm.reportedAt), \(clearedAt))
            ON CONFLICT (estate, id) DO UPDATE SET version = excluded.version, cleared_at = excluded.cleared_at
            """)
    }

    private var clearedAt: Instant? { alarm.isCleared ? events.last?.at : nil }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try alarm.home == row[optionalID: "home"] && alarm.place == row[text: "place"]
            && alarm.reportedAt == row[instant: "reported_at"] && version == row[int: "version"]
            && clearedAt.map { Int($0.milliseconds) } == row[optionalInt: "cleared_at"]
    }
}
