import DoorbellRules
import Storage

/// One call as it stands: loaded from the log, saved with its row.
struct ColleagueCallFile {
    let estate: ID
    let id: ID
    private(set) var colleagueCall: ColleagueCall
    private(set) var events: [ColleagueCall.Event]
    private var version: Int

    /// A new file, not yet saved.
    init(_ event: ColleagueCall.Event, id: ID, estate: ID) {
        guard let made = ColleagueCall(event) else { preconditionFailure("a call begins with who is asked for") }
        (self.id, self.estate, colleagueCall, version, events) = (id, estate, made, 0, [event])
    }

    /// - Throws: `Problem.notFound` for what is not there, and for a call to somebody else.
    init(_ id: ID, to caller: Caller, _ connection: any Connection) throws {
        let rows = try connection.run(
            """
            SELECT id FROM colleague_call
            WHERE estate = \(caller.estate) AND id = \(id) AND callee = \(caller.staff)
            """)
        if rows.isEmpty { throw Problem.notFound }
        try self.init(replaying: id, in: caller.estate, connection)
    }

    /// From the log alone; who may see it was found out before.
    init(replaying id: ID, in estate: ID, _ connection: any Connection) throws {
        let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
        let events = try entries.map { try ColleagueCall.Event($0.body, at: $0.at, by: $0.by) }
        guard let first = events.first, let made = ColleagueCall(first) else {
            throw DamagedRow(column: "event", value: id.text)
        }
        (self.estate, self.id, self.events, version) = (estate, id, events, events.count)
        colleagueCall = events.dropFirst().reduce(made) { $0.evolved(by: $1) }
    }

    mutating func record(_ new: [ColleagueCall.Event]) {
        colleagueCall = new.reduce(colleagueCall) { $0.evolved(by: $1) }
        events += new
    }

    /// Appends what is new, writes the row, and tells the pages of both.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: estate)
        for (offset, event) in events.enumerated().dropFirst(version) {
            try log.append([event.json], kind: .colleagueCall, to: id, after: offset, at: event.at, by: event.by)
        }
        version = events.count
        let one = colleagueCall
        try connection.run(
            """
            INSERT INTO colleague_call (estate, id, caller, callee, phrase, words, reply, version, made_at, replied_at)
            VALUES (\(estate), \(id), \(one.caller), \(one.callee), \(one.phrase?.rawValue), \(one.words),
                \(one.reply?.rawValue), \(version), \(one.madeAt), \(one.repliedAt))
            ON CONFLICT (estate, id) DO UPDATE SET reply = excluded.reply, version = excluded.version,
                replied_at = excluded.replied_at
            """)
        // A page follows by the one whose page it is.
        for staff in [one.callee, one.caller] {
            connection.announce(Change(estate: estate.text, kind: "colleague-call", subject: staff.text))
        }
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try colleagueCall.caller == row[id: "caller"] && colleagueCall.callee == row[id: "callee"]
            && colleagueCall.phrase?.rawValue == row[optionalText: "phrase"]
            && colleagueCall.words == row[text: "words"]
            && colleagueCall.reply?.rawValue == row[optionalText: "reply"]
            && events.count == row[int: "version"] && colleagueCall.madeAt == row[instant: "made_at"]
            && (colleagueCall.repliedAt?.milliseconds).map { Int($0) } == row[optionalInt: "replied_at"]
    }
}
