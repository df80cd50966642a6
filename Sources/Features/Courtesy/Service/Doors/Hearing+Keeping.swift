import DoorbellRules
import Storage

extension Hearing {
    /// Counts what was looked at, and keeps that a superior let something stand, and why: in the transaction in which the
    /// text itself is kept, so that both are there or neither.
    ///
    /// - Parameters:
    ///   - subject: What it was said about.
    ///   - id: Of the entry that a reason makes.
    func keep(about subject: ID, by caller: Caller, id: ID?, at now: Instant, _ connection: any Connection) throws {
        kept.set()
        try CourtesyTally(passed: self).keep(for: caller, at: now, connection)
        guard let reason, let id, !blocks.isEmpty else { return }
        try AuditEntry(
            action: "courtesy-overridden", subject: subject,
            detail: .object(["rules": .texts(blocks.map(\.rule)), "reason": .string(reason), "door": .string(door)])
        ).write(in: caller.estate, by: caller.staff, id: id, at: now, connection)
    }
}
