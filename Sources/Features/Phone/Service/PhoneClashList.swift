import DoorbellRules
import Storage

/// What a program's list of clashes shows: those that nobody has looked at, or all; the newest first.
struct PhoneClashList: Sendable {
    enum State: String, CaseIterable, Sendable {
        case open
        case all
    }

    private let state: State
    private let limit: Int
    /// The last id of the page before.
    private let after: String?

    /// - Throws: `JSON.Trouble` with the name of the parameter that does not fit.
    init(_ query: Form) throws(JSON.Trouble) {
        let reader = try JSONReader(try query.json(on: EstateClock(zone: "UTC")), isForm: true)
        state = try reader.optionalChoice("state") ?? .open
        limit = try reader.optionalNumber("limit", in: 1...200) ?? 50
        after = try reader.optionalText("after", limit: 64)
        try reader.finish()
    }

    func json(_ caller: Caller, _ language: Language, _ connection: any Connection) throws -> JSON {
        let open: SQL = state == .open ? "phone_clash.seen_at IS NULL" : "1 = 1"
        let rest: SQL = after.map { "phone_clash.id < \($0)" } ?? "1 = 1"
        let found = try PhoneClash.all(
            at: caller.estate, where: "\(sql: open) AND \(sql: rest)", newestFirst: true, limit: limit + 1, connection)
        return .object([
            "items": .array(try found.prefix(limit).map { try $0.sides(caller, connection).json(in: language) }),
            "next": .text(found.count > limit ? found[limit - 1].id.text : nil),
        ])
    }
}
