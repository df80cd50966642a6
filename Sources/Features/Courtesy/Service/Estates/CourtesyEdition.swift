import DoorbellRules
import Storage

/// What one estate changes about the house's rules, as it counted from one moment on.
struct CourtesyEdition: Equatable, Sendable {
    /// 0 where nothing was ever changed.
    let version: Int
    /// As a superior wrote it; empty for none.
    let overlay: String
    /// What follows from decided opinions; empty for none.
    let decisions: String

    static let none = CourtesyEdition(version: 0, overlay: "", decisions: "")

    /// Only the number, which is what everybody asks.
    static func version(of estate: ID, _ connection: any Connection) throws -> Int {
        try connection.run(
            "SELECT COALESCE(MAX(version), 0) AS version FROM courtesy_edition WHERE estate = \(estate)"
        ).first?[int: "version"] ?? 0
    }

    static func newest(of estate: ID, _ connection: any Connection) throws -> CourtesyEdition {
        let row = try connection.run(
            """
            SELECT version, overlay, decisions FROM courtesy_edition WHERE estate = \(estate)
            ORDER BY version DESC LIMIT 1
            """
        ).first
        guard let row else { return .none }
        return CourtesyEdition(
            version: try row[int: "version"], overlay: try row[text: "overlay"],
            decisions: try row[text: "decisions"])
    }

    /// The house's rules with these changes.
    ///
    /// - Throws: `PackTroubles` with the line and column of everything that is not as it should be.
    func open() throws -> CourtesyBook {
        let files = [("overlay", overlay), ("opinions", decisions)].filter { !$0.1.isBlank }
        return try Manners.book(with: files)
    }

    /// The one after it.
    func next(overlay: String? = nil, decisions: String? = nil) -> CourtesyEdition {
        CourtesyEdition(
            version: version + 1, overlay: overlay ?? self.overlay, decisions: decisions ?? self.decisions)
    }

    /// - Throws: `Problem.outdated` where somebody else made this edition meanwhile.
    func keep(in estate: ID, by actor: ID, as id: ID, at now: Instant, _ connection: any Connection) throws {
        try connection.post(
            """
            INSERT INTO courtesy_edition (estate, version, overlay, decisions, made_at)
            VALUES (\(estate), \(version), \(overlay), \(decisions), \(now))
            """, orElse: Problem.outdated)
        try AuditEntry(
            action: "courtesy-rules-changed", subject: estate, detail: .object(["version": .whole(version)])
        ).write(in: estate, by: actor, id: id, at: now, connection)
    }
}
