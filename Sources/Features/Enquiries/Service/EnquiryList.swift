import DoorbellRules
import Storage

/// Which enquiries a list shows, from where on.
struct EnquiryList: Sendable {
    enum Scope: String, CaseIterable, Sendable {
        /// Whose promise one keeps oneself.
        case mine
        case open
        case closed

        var words: Words {
            switch self {
            case .mine: Words("由我負責", "由我负责的", "Mine")
            case .open: Words("未了結", "未了结的", "Open ones")
            case .closed: Enquiry.State.closed.words
            }
        }
    }

    /// One line of the list.
    struct Line: Sendable {
        let id: ID
        let door: DoorLabel?
        let asker: String
        let words: String
        let state: Enquiry.State
        let firstContact: String
        let due: Instant
    }

    let scope: Scope
    let search: String
    let limit: Int
    /// The last id of the page before.
    let after: String

    /// - Throws: `JSON.Trouble` with the name of the parameter that does not fit.
    init(_ query: Form) throws(JSON.Trouble) {
        let reader = try JSONReader(try query.json(on: EstateClock(zone: "UTC")), isForm: true)
        scope = try reader.optionalChoice("scope") ?? .open
        search = try reader.optionalText("search", limit: 100) ?? ""
        limit = try reader.optionalNumber("limit", in: 1...200) ?? 50
        after = try reader.optionalText("after", limit: 64) ?? ""
    }

    /// The lines that `caller` may see, what is due first on top; what was searched for in any state, the newest first.
    func lines(_ caller: Caller, _ connection: any Connection) throws -> [Line] {
        let columns: SQL = """
            SELECT enquiry.id, enquiry.home, enquiry.asker, enquiry.words, enquiry.state, enquiry.due, staff.name,
                home.building, home.floor, home.unit
            FROM enquiry JOIN staff ON staff.id = enquiry.first_contact
            LEFT JOIN home ON home.estate = enquiry.estate AND home.id = enquiry.home
            WHERE enquiry.estate = \(caller.estate)
            """
        if !search.isBlank {
            let found = try TextPieces(estate: caller.estate, kind: .enquiry, connection: connection).matches(
                search, limit: limit)
            if found.isEmpty { return [] }
            return try connection.run(
                "\(sql: columns) AND enquiry.id IN (\(sql: SQL.list(found.map(\.text)))) ORDER BY enquiry.id DESC"
            ).map(EnquiryList.line)
        }
        let wanted: SQL =
            switch scope {
            case .mine: "AND enquiry.is_open = 1 AND enquiry.first_contact = \(caller.staff)"
            case .open: "AND enquiry.is_open = 1"
            case .closed: "AND enquiry.is_open = 0"
            }
        let place: SQL =
            after.isEmpty
            ? ""
            : """
            AND (enquiry.due, enquiry.id) > ((SELECT due FROM enquiry WHERE estate = \(caller.estate) AND id = \(after)), \(after))
            """
        return try connection.run(
            "\(sql: columns) \(sql: wanted) \(sql: place) ORDER BY enquiry.due, enquiry.id LIMIT \(limit + 1)"
        ).map(EnquiryList.line)
    }

    private static func line(_ row: Row) throws -> Line {
        Line(
            id: try row[id: "id"], door: try row[optionalText: "home"] == nil ? nil : DoorLabel(row: row),
            asker: try row[text: "asker"], words: try row[text: "words"], state: try row.choice("state"),
            firstContact: try row[text: "name"], due: try row[instant: "due"])
    }
}
