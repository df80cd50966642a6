import DoorbellRules
import Storage

/// What happened to one estate's orders and visits: read in order, appended, never changed. What may be kept for a time only
/// goes whole.
struct EventLog {
    enum Kind: String {
        case order
        case visit
        case round
        case homeCheck = "home-check"
        case gasAlarm = "gas-alarm"
        case enquiry
        case conduct
        case abuse
        case wait
        case dispute
        case colleagueCall = "colleague-call"
        case quiz = "conduct-quiz"
    }

    /// One event as it lies in the log.
    struct Entry {
        let version: Int
        let at: Instant
        let by: ID
        let body: JSON
    }

    let connection: any Connection
    let estate: ID

    /// Everything that happened to `subject`, the oldest first.
    func entries(of subject: ID) throws -> [Entry] {
        try connection.run(
            "SELECT version, at, actor, body FROM event WHERE estate = \(estate) AND subject = \(subject) ORDER BY version"
        ).map { row in
            Entry(
                version: try row.int(at: 0), at: Instant(milliseconds: Int64(try row.int(at: 1))),
                by: ID(try row.text(at: 2)), body: try JSON(parsing: try row.text(at: 3)))
        }
    }

    /// Appends `bodies` after `version`.
    ///
    /// The transaction fails with `Outrun` when somebody else has appended after `version` already: load, decide and try again.
    func append(_ bodies: [JSON], kind: Kind, to subject: ID, after version: Int, at: Instant, by: ID) throws {
        for (place, body) in bodies.enumerated() {
            try connection.post(
                """
                INSERT INTO event (estate, subject, version, kind, at, actor, body)
                VALUES (\(estate), \(subject), \(version + place + 1), \(kind.rawValue), \(at), \(by), \(body.text))
                """, orElse: Outrun())
        }
    }

    /// Everything of `subject` goes, its first event with its last: only for what may not be kept for longer.
    func erase(_ subject: ID) throws {
        try connection.run("DELETE FROM event WHERE estate = \(estate) AND subject = \(subject)")
    }
}

/// Somebody else wrote first. Nothing of ours was written.
struct Outrun: Error {}

extension Database {
    /// Writes, and starts over from what is then there when somebody else wrote first; a dozen times, then it is busy.
    func persist<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        for _ in 0..<12 {
            do { return try await write(body) } catch is Outrun { continue }
        }
        throw StorageError.outrun("a dozen writers in a row were faster")
    }
}
