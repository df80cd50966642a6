import DoorbellRules
import Storage

/// Who changed a register when, and what: an entry beside each change, in the same transaction.
struct AuditEntry {
    /// Whoever works at the machine itself: they have no sign-in of the house.
    static let commandLine = ID("command-line")

    let action: String
    let subject: ID
    let detail: JSON

    func write(
        in estate: ID, by actor: ID = commandLine, id: ID, at now: Instant, _ connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO audit (estate, id, at, actor, action, subject, detail)
            VALUES (\(estate), \(id), \(now), \(actor), \(action), \(subject), \(detail.text))
            """)
    }
}
