import DoorbellRules
import Storage

/// One subject as it stands: loaded from the log, changed by events. Its feature writes the row.
struct SubjectFile<Kept: KeptSubject>: Sendable {
    let estate: ID
    let id: ID
    private(set) var subject: Kept
    private(set) var events: [Kept.Event]
    /// How many events the log already has.
    private var logged: Int

    /// A new file, not yet saved.
    init(_ event: Kept.Event, id: ID, estate: ID) {
        guard let subject = Kept(event) else { preconditionFailure("\(Kept.self) does not begin like this") }
        (self.id, self.estate, self.subject, logged, events) = (id, estate, subject, 0, [event])
    }

    /// - Parameter condition: Which rows may be seen: the right is part of the query.
    /// - Throws: `Problem.notFound` for what is not there, for what may not be seen, and for another estate's.
    init(_ id: ID, in estate: ID, where condition: SQL = "1 = 1", _ connection: any Connection) throws {
        // The row says what kind of thing it is: another thing's events are not even read.
        let rows = try connection.run(
            """
            SELECT id FROM \(name: Kept.table) WHERE estate = \(estate) AND id = \(id) AND (\(sql: condition))
            """)
        if rows.isEmpty { throw Problem.notFound }
        try self.init(replaying: id, in: estate, connection)
    }

    /// From the log alone; who may see it was found out before.
    init(replaying id: ID, in estate: ID, _ connection: any Connection) throws {
        let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
        let events = try entries.map { try Kept.Event($0.body, at: $0.at, by: $0.by) }
        guard let subject = Kept(replaying: events) else { throw DamagedRow(column: "event", value: id.text) }
        (self.estate, self.id, self.subject, self.events, logged) = (estate, id, subject, events, events.count)
    }

    var version: Int { events.count }

    /// Changes with every event.
    var etag: String { "\"\(version)\"" }

    /// What the log already has.
    var past: [Kept.Event] { Array(events.prefix(logged)) }

    mutating func record(_ event: Kept.Event) {
        subject = subject.evolved(by: event)
        events.append(event)
    }

    /// Appends what is new, and tells whoever is looking.
    ///
    /// - Parameter pages: Whose pages have news, where that is not said by the subject's own id.
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func append(_ connection: any Connection, telling pages: [ID] = []) throws {
        let log = EventLog(connection: connection, estate: estate)
        for (place, event) in events.enumerated().dropFirst(logged) {
            try log.append([event.json], kind: Kept.kind, to: id, after: place, at: event.at, by: event.by)
        }
        logged = version
        for one in pages.isEmpty ? [id] : pages {
            connection.announce(Change(estate: estate.text, kind: Kept.kind.rawValue, subject: one.text))
        }
    }
}
