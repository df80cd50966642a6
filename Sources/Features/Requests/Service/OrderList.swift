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
        if !search.isBlank { return try found(caller, connection) }
        let own: SQL = caller.seesOwnOrdersOnly ? "AND work_order.technician = \(caller.staff)" : ""
        return try connection.run(
            """
            SELECT \(sql: OrderList.columns)
            FROM work_order LEFT JOIN staff ON staff.id = work_order.technician
            WHERE work_order.estate = \(caller.estate) \(sql: own) \(sql: scoped) \(sql: ordered)
            LIMIT \(limit + 1)
            """)
    }

    /// What was searched for, in any state where none is chosen, the newest first.
    private func found(_ caller: Caller, _ connection: any Connection) throws -> [Row] {
        let isOpenOnly = if case .state(let state) = scope { state.isOpen } else { false }
        var chosen: SQL? = if case .state = scope { scoped } else { nil }
        if caller.seesOwnOrdersOnly {
            chosen = "\(sql: chosen ?? "") AND work_order.technician = \(caller.staff)"
        }
        let numbers = try OrderSearch(
            typed: search, caller: caller, chosen: chosen, isOpenOnly: isOpenOnly,
            below: try below(caller, connection), limit: limit + 1, connection: connection
        ).numbers()
        if numbers.isEmpty { return [] }
        let list = numbers.dropFirst().reduce("\(numbers[0])" as SQL) { "\(sql: $0), \($1)" }
        return try connection.run(
            """
            SELECT \(sql: OrderList.columns)
            FROM work_order LEFT JOIN staff ON staff.id = work_order.technician
            WHERE work_order.estate = \(caller.estate) AND work_order.number IN (\(sql: list))
            ORDER BY work_order.number + 0 DESC
            """)
    }

    /// The number at which the page before ended.
    private func below(_ caller: Caller, _ connection: any Connection) throws -> Int {
        guard let after else { return Int(Int64.max) }
        let rows = try connection.run(
            "SELECT number FROM work_order WHERE estate = \(caller.estate) AND id = \(after.id)")
        return try rows.first?.int(at: 0) ?? 0
    }

    private var scoped: SQL {
        switch scope {
        case .open: "AND work_order.is_open = 1"
        case .state(let state): "AND work_order.is_open = \(state.isOpen) AND work_order.state = \(state.rawValue)"
        case .all: ""
        }
    }

    private var ordered: SQL {
        if scope == .all {
            let from: SQL = after.map { "AND work_order.id < \($0.id)" } ?? ""
            return "\(sql: from) ORDER BY work_order.id DESC"
        }
        let from: SQL =
            after.map { "AND (work_order.promised_until, work_order.id) > (\($0.promisedUntil), \($0.id))" } ?? ""
        return "\(sql: from) ORDER BY work_order.promised_until, work_order.id"
    }
}
