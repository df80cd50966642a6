import DoorbellRules
import Storage

/// The orders that somebody means by what they typed: a number, a telephone number, a door, a name, or words of the report.
///
/// Every way goes through an index, and a page looks back over no more than the newest `mostOrders` that could be meant,
/// however many there are: whoever asks for a name that thousands have, or for words that seldom stand together, adds a
/// third character or the door.
struct OrderSearch {
    let typed: String
    let caller: Caller
    /// What the list shows beside what was typed, as conditions on `work_order`; `nil` for everything.
    let chosen: SQL?
    /// Only orders that are still open: few, so that they are looked through one by one.
    let isOpenOnly: Bool
    /// Orders below this number; those of the pages before are above.
    let below: Int
    let limit: Int
    let connection: any Connection

    /// Homes that are looked up one by one; of more, the newest orders are looked through.
    private static let mostHomes = 120
    /// Homes of one name among which the newest orders are looked for.
    private static let mostNamesakes = 1_000
    /// Orders that are looked through for one page.
    private static let mostOrders = 20_000

    private var scope: SQL { chosen ?? "" }

    /// The numbers found, the highest first; at most `limit`.
    func numbers() throws -> [Int] {
        let text = typed.filter { !$0.isWhitespace }
        let upper = text.uppercased()
        let digits = upper.hasPrefix("WO-") ? String(upper.dropFirst(3)) : text
        if let number = Int(digits), digits.utf8.count <= 9, upper.hasPrefix("WO-") || digits.utf8.count < 7 {
            return try orders("work_order.number = \(number)")
        }
        let phone = Person.phoneKey(text)
        if phone.utf8.count >= 7 {
            let keys = SQL.list(Person.phoneKeys(phone))
            return try orders(
                """
                (work_order.callback IN (\(sql: keys)) OR work_order.home IN (
                    SELECT home FROM person
                    WHERE estate = \(caller.estate) AND phone IN (\(sql: keys)) AND moved_out IS NULL))
                """)
        }
        let pieces = Array(Bigrams.wanted(by: typed.searchFolded).sorted().prefix(8))
        let found = Set(try ofHomes(text) + worded(pieces))
        return Array(found.sorted(by: >).prefix(limit))
    }

    /// Orders of the homes at this door, or of people of this name.
    private func ofHomes(_ text: String) throws -> [Int] {
        let first = try connection.run(homes(text, atMost: Self.mostHomes)).map { try $0.text(at: 0) }
        if first.isEmpty { return [] }
        let newest = first.count == Self.mostHomes ? try newest(text) : []
        if newest.count == limit { return newest }
        return try newest + orders("work_order.home IN (\(sql: SQL.list(first)))")
    }

    /// The newest orders, each asked whether its home is among those that are meant.
    ///
    /// The home is looked for as a sum of texts, so that the orders are walked by number and not gathered home by home.
    private func newest(_ text: String) throws -> [Int] {
        let last = try floor("work_order WHERE estate = \(caller.estate)")
        return try connection.run(
            """
            SELECT work_order.number FROM work_order
            WHERE work_order.estate = \(caller.estate) AND work_order.number < \(below) AND work_order.number >= \(last)
              AND work_order.home || '' IN (\(sql: homes(text, atMost: Self.mostNamesakes))) \(sql: scope)
            ORDER BY work_order.number DESC LIMIT \(limit)
            """
        ).map { try $0.int(at: 0) }
    }

    /// The homes at this door, and those of people of this name.
    private func homes(_ text: String, atMost most: Int) -> SQL {
        let names = SQL.list(SurnameKeys.of(text))
        let byPieces: SQL =
            PersonPieces.found(PersonPieces.wanted(typed), in: caller.estate).map { found in
                """
                UNION SELECT home FROM (SELECT person.home FROM person_piece
                  JOIN person ON person.estate = person_piece.estate AND person.id = person_piece.person
                  WHERE \(sql: found) AND person.moved_out IS NULL LIMIT \(most)) AS by_pieces
                """
            } ?? ""
        return """
            SELECT id AS home FROM home WHERE estate = \(caller.estate) AND door_key = \(DoorLabel.key(typed: text))
            UNION SELECT home FROM (SELECT home FROM person WHERE estate = \(caller.estate)
              AND surname IN (\(sql: names)) AND moved_out IS NULL LIMIT \(most)) AS by_surname
            UNION SELECT home FROM (SELECT home FROM person WHERE estate = \(caller.estate)
              AND roman_surname IN (\(sql: names)) AND moved_out IS NULL LIMIT \(most)) AS by_roman
            \(sql: byPieces)
            LIMIT \(most)
            """
    }

    /// The lowest number to which a page looks back.
    private func floor(_ rows: SQL) throws -> Int {
        try connection.run(
            "SELECT number FROM \(sql: rows) AND number < \(below) ORDER BY number DESC LIMIT 1 OFFSET \(Self.mostOrders)"
        ).first?.int(at: 0) ?? 0
    }

    /// Orders in whose words every piece stands.
    private func worded(_ pieces: [String]) throws -> [Int] {
        let ranked = pieces.count < 2 ? pieces : try rarestFirst(pieces)
        guard let first = ranked.first else { return [] }
        let others = (isOpenOnly ? ranked[...] : ranked.dropFirst()).reduce("" as SQL) { all, piece in
            """
            \(sql: all) AND EXISTS (SELECT 1 FROM order_piece AS other WHERE other.estate = \(caller.estate)
              AND other.piece = \(piece) AND other.number = work_order.number)
            """
        }
        if isOpenOnly {
            return try connection.run(
                """
                SELECT number FROM work_order WHERE estate = \(caller.estate) AND is_open = 1 AND number < \(below)
                  \(sql: scope) \(sql: others) ORDER BY number DESC LIMIT \(limit)
                """
            ).map { try $0.int(at: 0) }
        }
        let isPlain = ranked.count == 1 && chosen == nil
        let last = isPlain ? 0 : try floor("order_piece WHERE estate = \(caller.estate) AND piece = \(first)")
        return try connection.run(
            """
            SELECT named.number FROM order_piece AS named
            JOIN work_order ON work_order.estate = named.estate AND work_order.number = named.number
            WHERE named.estate = \(caller.estate) AND named.piece = \(first) AND named.number < \(below)
              AND named.number >= \(last) \(sql: scope) \(sql: others)
            ORDER BY named.number DESC LIMIT \(limit)
            """
        ).map { try $0.int(at: 0) }
    }

    /// The piece that the fewest orders have comes first, so that the others are asked about few.
    private func rarestFirst(_ pieces: [String]) throws -> [String] {
        let enough = 1_000
        let counts = try pieces.map { piece in
            try connection.run(
                """
                SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM order_piece
                  WHERE estate = \(caller.estate) AND piece = \(piece) LIMIT \(enough)) AS enough
                """
            ).first?.int(at: 0) ?? 0
        }
        return zip(pieces, counts).sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { $0.0 }
    }

    /// By what is looked for, not by number: what is a sum is no reason to walk the index of numbers to its end.
    private func orders(_ wanted: SQL) throws -> [Int] {
        try connection.run(
            """
            SELECT work_order.number FROM work_order
            WHERE work_order.estate = \(caller.estate) AND work_order.number + 0 < \(below) AND \(sql: wanted) \(sql: scope)
            ORDER BY work_order.number + 0 DESC LIMIT \(limit)
            """
        ).map { try $0.int(at: 0) }
    }
}
