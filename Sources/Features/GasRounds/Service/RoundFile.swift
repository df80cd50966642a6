import DoorbellRules
import Storage

/// One round as it stands: loaded from the log, saved with its row.
struct RoundFile {
    let estate: ID
    let id: ID
    private(set) var round: GasRound
    private var version: Int
    private var new: [GasRound.Event] = []

    /// A new file, not yet saved.
    init(_ event: GasRound.Event, id: ID, estate: ID) {
        guard let round = GasRound(event) else { preconditionFailure("a round begins with its opening") }
        (self.id, self.estate, self.round, version, new) = (id, estate, round, 0, [event])
    }

    /// - Throws: `Problem.notFound` for what is not there, and for another estate's.
    init(_ id: ID, in estate: ID, _ connection: any Connection) throws {
        let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
        let events = try entries.map { try GasRound.Event($0.body, at: $0.at, by: $0.by) }
        guard let first = events.first, let round = GasRound(first) else { throw Problem.notFound }
        (self.id, self.estate, version) = (id, estate, events.count)
        self.round = events.dropFirst().reduce(round) { $0.evolved(by: $1) }
    }

    /// The newest round of an estate; `nil` before the first.
    static func newest(of estate: ID, _ connection: any Connection) throws -> RoundFile? {
        let rows = try connection.run(
            "SELECT id FROM gas_round WHERE estate = \(estate) ORDER BY number DESC LIMIT 1")
        return try rows.first.map { try RoundFile(try $0[id: "id"], in: estate, connection) }
    }

    mutating func record(_ event: GasRound.Event) {
        round = round.evolved(by: event)
        new.append(event)
    }

    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: estate)
        for (offset, event) in new.enumerated() {
            try log.append([event.json], kind: .round, to: id, after: version + offset, at: event.at, by: event.by)
        }
        version += new.count
        new = []
        try connection.run(
            """
            INSERT INTO gas_round (estate, id, number, from_day, to_day, is_open, version)
            VALUES (\(estate), \(id), \(round.number), \(round.from), \(round.to), \(round.isOpen), \(version))
            ON CONFLICT (estate, id) DO UPDATE SET is_open = excluded.is_open, version = excluded.version
            """)
        connection.announce(Change(estate: estate.text, kind: "round", subject: id.text))
    }
}
