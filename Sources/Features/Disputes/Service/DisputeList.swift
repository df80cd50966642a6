import DoorbellRules
import Storage

/// Which disputes a list shows, from where on.
struct DisputeList: Sendable {
    enum Scope: String, CaseIterable, Sendable {
        case open
        case new
        case mine
        case closed

        var words: Words {
            switch self {
            case .open: Words("未了結", "未了结的", "Not closed")
            case .new: Dispute.State.raised.words
            case .mine: Words("由我跟進", "由我跟进的", "Mine")
            case .closed: Dispute.State.closed.words
            }
        }
    }

    /// One line of the list.
    struct Line: Sendable {
        let id: ID
        let door: DoorLabel
        let topic: Dispute.Topic
        let state: Dispute.State
        let superior: String?
        let raisedAt: Instant
        let due: Instant?
    }

    let scope: Scope
    let limit: Int
    /// The last id of the page before.
    let after: String

    /// - Throws: `JSON.Trouble` with the name of the parameter that does not fit.
    init(_ query: Form) throws(JSON.Trouble) {
        let reader = try JSONReader(try query.json(on: EstateClock(zone: "UTC")), isForm: true)
        scope = try reader.optionalChoice("scope") ?? .open
        limit = try reader.optionalNumber("limit", in: 1...200) ?? 50
        after = try reader.optionalText("after", limit: 64) ?? ""
    }

    /// What is owed first on top; what waits for nothing from us last.
    func lines(_ caller: Caller, _ connection: any Connection) throws -> [Line] {
        let wanted: SQL =
            switch scope {
            case .open: "AND dispute.state <> 'closed'"
            case .new: "AND dispute.state = 'raised'"
            case .mine: "AND dispute.state <> 'closed' AND dispute.superior = \(caller.staff)"
            case .closed: "AND dispute.state = 'closed'"
            }
        let last = Self.never
        let place: SQL =
            after.isEmpty
            ? ""
            : """
            AND (COALESCE(dispute.due, \(last)), dispute.id) >
                ((SELECT COALESCE(due, \(last)) FROM dispute WHERE estate = \(caller.estate) AND id = \(after)), \(after))
            """
        return try connection.run(
            """
            SELECT dispute.*, staff.name, home.building, home.floor, home.unit FROM dispute
            JOIN home ON home.estate = dispute.estate AND home.id = dispute.home
            LEFT JOIN staff ON staff.id = dispute.superior
            WHERE dispute.estate = \(caller.estate) \(sql: wanted) \(sql: place)
            ORDER BY COALESCE(dispute.due, \(last)), dispute.id LIMIT \(limit + 1)
            """
        ).map { row in
            Line(
                id: try row[id: "id"], door: try DoorLabel(row: row), topic: try row.choice("topic"),
                state: try row.choice("state"), superior: try row[optionalText: "name"],
                raisedAt: try row[instant: "raised_at"],
                due: try row[optionalInt: "due"].map { Instant(milliseconds: Int64($0)) })
        }
    }

    /// Later than anything that is ever due.
    private static let never = 9_000_000_000_000_000
}
