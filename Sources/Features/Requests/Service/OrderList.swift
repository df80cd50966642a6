import DoorbellRules
import Storage

/// What a list shows: which orders, how many, from where on.
struct OrderList: Sendable {
    enum Scope: Equatable, Sendable {
        /// Everything that is still somebody's to do, the earliest promise first.
        case open
        case state(OrderState)
        /// Everything, the newest first.
        case all
    }

    static let columns: SQL = """
        work_order.id, work_order.number, work_order.building, work_order.floor, work_order.unit, work_order.surname,
        work_order.fault, work_order.urgency, work_order.state, work_order.channel, work_order.received_at,
        work_order.promised_until, work_order.technician, work_order.visit, work_order.version, staff.name
        """

    var scope = Scope.open
    /// What was typed into the search field; blank for everything.
    var search = ""
    var limit = 50
    /// Where the page before ended.
    var after: Cursor?

    /// The place after one row: its promise and its id.
    struct Cursor: Equatable, Sendable {
        let promisedUntil: Int
        let id: String

        var text: String { "\(promisedUntil)_\(id)" }

        init(promisedUntil: Int, id: String) {
            self.promisedUntil = promisedUntil
            self.id = id
        }

        /// - Throws: `JSON.Trouble` for a cursor that we did not make.
        init(_ text: String) throws(JSON.Trouble) {
            let halves = text.split(separator: "_", maxSplits: 1)
            guard halves.count == 2, let promise = Int(halves[0]), halves[1].utf8.count <= 64 else {
                throw JSON.Trouble(.unknownValue, at: "after")
            }
            self.init(promisedUntil: promise, id: String(halves[1]))
        }
    }

    /// The rows that `caller` may see; one more than `limit` where there is a next page.
    func rows(_ caller: Caller, _ connection: any Connection) throws -> [Row] {
        let text = search.filter { !$0.isWhitespace }
        let wanted: SQL = text.isEmpty ? "" : try found(text, caller)
        let own: SQL = caller.seesOwnOrdersOnly ? "AND work_order.technician = \(caller.staff)" : ""
        return try connection.run(
            """
            SELECT \(sql: OrderList.columns)
            FROM work_order LEFT JOIN staff ON staff.id = work_order.technician
            WHERE work_order.estate = \(caller.estate) \(sql: own) \(sql: scoped(isSearch: !text.isEmpty)) \(sql: wanted) \(sql: ordered(isSearch: !text.isEmpty))
            LIMIT \(limit + 1)
            """)
    }

    private func scoped(isSearch: Bool) -> SQL {
        switch scope {
        case .open: isSearch ? "" : "AND work_order.is_open = 1"
        case .state(let state): "AND work_order.is_open = \(state.isOpen) AND work_order.state = \(state.rawValue)"
        case .all: ""
        }
    }

    private func ordered(isSearch: Bool) -> SQL {
        if scope == .all || isSearch {
            let from: SQL = after.map { "AND work_order.id < \($0.id)" } ?? ""
            return "\(sql: from) ORDER BY work_order.id DESC"
        }
        let from: SQL =
            after.map { "AND (work_order.promised_until, work_order.id) > (\($0.promisedUntil), \($0.id))" } ?? ""
        return "\(sql: from) ORDER BY work_order.promised_until, work_order.id"
    }

    /// By number, door, phone or surname, whichever the text can be. Every way goes through an index.
    private func found(_ text: String, _ caller: Caller) throws -> SQL {
        let upper = text.uppercased()
        let digits = upper.hasPrefix("WO-") ? String(upper.dropFirst(3)) : text
        if let number = Int(digits), digits.utf8.count <= 9, upper.hasPrefix("WO-") || digits.utf8.count < 7 {
            return "AND work_order.number = \(number)"
        }
        let phone = Person.phoneKey(text)
        if phone.utf8.count >= 7 {
            let keys = SQL.list(Person.phoneKeys(phone))
            return """
                AND (work_order.callback IN (\(sql: keys)) OR work_order.home IN (
                    SELECT home FROM person
                    WHERE estate = \(caller.estate) AND phone IN (\(sql: keys)) AND moved_out IS NULL))
                """
        }
        let (door, names) = (DoorLabel.key(typed: text), SQL.list(SurnameKeys.of(text)))
        return """
            AND work_order.home IN (
                SELECT id FROM home WHERE estate = \(caller.estate) AND door_key = \(door)
                UNION SELECT home FROM person WHERE estate = \(caller.estate) AND surname IN (\(sql: names)) AND moved_out IS NULL
                UNION SELECT home FROM person WHERE estate = \(caller.estate) AND roman_surname IN (\(sql: names)) AND moved_out IS NULL)
            """
    }
}
