import DoorbellRules
import HTTPTypes
import Storage

/// Where an estate's own rules of language are changed by hand. What does not open is refused with its line and column.
public struct OverlayDesk: Sendable {
    /// An estate changes some rules; it does not write a book.
    static let limit = 40_000

    let house: House
    let estate: ID
    /// Who changes it.
    let actor: ID

    init(_ house: House, estate: ID, actor: ID) { (self.house, self.estate, self.actor) = (house, estate, actor) }

    /// Somebody at the machine itself.
    public init(_ house: House, estate: ID) { self.init(house, estate: estate, actor: AuditEntry.commandLine) }

    /// The overlay as it was last written; empty for none.
    public func text() async throws -> String { try await newest().overlay }

    /// - Returns: The number of the edition that counts now.
    /// - Throws: `PackTroubles` for what does not open: nothing has changed then.
    public func write(_ overlay: String) async throws -> Int {
        let edition = try await prepared(overlay)
        let (entry, now) = (house.ids.make(), house.now())
        try await house.database.persist { try keep(edition, as: entry, at: now, $0) }
        return edition.version
    }

    /// The next edition, opened and not yet kept.
    func prepared(_ overlay: String) async throws -> CourtesyEdition {
        let edition = try await newest().next(overlay: overlay.isBlank ? "" : overlay)
        _ = try edition.open()
        return edition
    }

    func keep(_ edition: CourtesyEdition, as entry: ID, at now: Instant, _ connection: any Connection) throws {
        try edition.keep(in: estate, by: actor, as: entry, at: now, connection)
    }

    func newest() async throws -> CourtesyEdition {
        try await house.database.read { try CourtesyEdition.newest(of: estate, $0) }
    }
}

extension Problem {
    /// An overlay that does not open: every place, in the words of whoever reads rule files.
    init(_ troubles: PackTroubles) {
        let all = troubles.all.map { "\($0.line):\($0.column) \($0.message)" }.joined(separator: "; ")
        self.init(
            .unprocessableContent, "overlay",
            Words(
                "規則檔案未能採用，原有規則不變。\(all)", "规则文件未能采用，原有规则不变。\(all)",
                "These rules do not open; the ones before still count. \(all)"),
            place: troubles.all.first.map { "\($0.line):\($0.column)" })
    }
}
