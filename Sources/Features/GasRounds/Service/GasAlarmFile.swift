import DoorbellRules
import Storage

/// One smell of gas as it stands: loaded from the log, saved with its row.
struct GasAlarmFile {
    let estate: ID
    let id: ID
    private(set) var alarm: GasAlarm
    private(set) var events: [GasAlarm.Event]
    private var version: Int

    /// A new file, not yet saved.
    init(_ event: GasAlarm.Event, id: ID, estate: ID) {
        guard let alarm = GasAlarm(event) else { preconditionFailure("an alarm begins with its report") }
        (self.id, self.estate, self.alarm, version, events) = (id, estate, alarm, 0, [event])
    }

    /// - Throws: `Problem.notFound` for what is not there, and for another estate's.
    init(_ id: ID, in estate: ID, _ connection: any Connection) throws {
        // The row says what kind of thing it is: another thing's events are not even read.
        let rows = try connection.run("SELECT id FROM gas_alarm WHERE estate = \(estate) AND id = \(id)")
        if rows.isEmpty { throw Problem.notFound }
        let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
        let events = try entries.map { try GasAlarm.Event($0.body, at: $0.at, by: $0.by) }
        guard let first = events.first, let alarm = GasAlarm(first) else {
            throw DamagedRow(column: "event", value: id.text)
        }
        (self.estate, self.id, self.events, version) = (estate, id, events, events.count)
        self.alarm = events.dropFirst().reduce(alarm) { $0.evolved(by: $1) }
    }

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

    mutating func record(_ event: GasAlarm.Event) {
        alarm = alarm.evolved(by: event)
        events.append(event)
    }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: estate)
        for (offset, event) in events.enumerated().dropFirst(version) {
            try log.append([event.json], kind: .gasAlarm, to: id, after: offset, at: event.at, by: event.by)
        }
        version = events.count
        let clearedAt = alarm.isCleared ? events.last?.at : nil
        try connection.run(
            """
            INSERT INTO gas_alarm (estate, id, home, place, version, reported_at, cleared_at)
            VALUES (\(estate), \(id), \(alarm.home), \(alarm.place), \(version), \(alarm.reportedAt), \(clearedAt))
            ON CONFLICT (estate, id) DO UPDATE SET version = excluded.version, cleared_at = excluded.cleared_at
            """)
        connection.announce(Change(estate: estate.text, kind: "gas-alarm", subject: id.text))
    }
}
