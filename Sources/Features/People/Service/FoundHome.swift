import DoorbellRules
import Storage

/// A home with whoever lives there now, as it pops up while the caller speaks.
struct FoundHome: Sendable {
    let home: Home
    let people: [Person]

    init(home: Home, in estate: ID, _ connection: any Connection) throws {
        self.home = home
        people = try Person.household(of: home.id, in: estate, connection)
    }

    /// - Throws: `Problem.notFound` for a home of another estate.
    init(_ id: ID, in estate: ID, _ connection: any Connection) throws {
        try self.init(home: try Home.find(id, in: estate, connection), in: estate, connection)
    }

    /// More than these are not read out while somebody waits on the telephone.
    static let most = 8

    /// People of one name that are looked at: of more than these, nobody finds theirs by the name alone.
    private static let mostPeople = 200

    /// By telephone number, door, surname or any two characters of a name; at most `most`, each found through an index.
    static func search(_ typed: String, in estate: ID, _ connection: any Connection) throws -> [FoundHome] {
        let text = typed.filter { !$0.isWhitespace }
        if text.isEmpty { return [] }
        let names = SQL.list(SurnameKeys.of(text))
        let (phone, door) = (Person.phoneKey(text), DoorLabel.key(typed: text))
        let byPhone: SQL =
            phone.utf8.count >= 4
            ? """
            UNION SELECT home FROM person WHERE estate = \(estate) AND moved_out IS NULL
              AND phone IN (\(sql: SQL.list(Person.phoneKeys(phone))))
            """ : ""
        let byPieces: SQL =
            PersonPieces.found(PersonPieces.wanted(typed), in: estate).map { found in
                """
                UNION SELECT home FROM (SELECT person.home FROM person_piece
                  JOIN person ON person.estate = person_piece.estate AND person.id = person_piece.person
                  WHERE \(sql: found) AND person.moved_out IS NULL LIMIT \(mostPeople)) AS by_pieces
                """
            } ?? ""
        return try connection.run(
            """
            SELECT * FROM home WHERE estate = \(estate) AND id IN (
                SELECT id FROM home WHERE estate = \(estate) AND door_key = \(door)
                UNION SELECT home FROM (SELECT home FROM person WHERE estate = \(estate) AND surname IN (\(sql: names))
                    AND moved_out IS NULL LIMIT \(mostPeople)) AS by_surname
                UNION SELECT home FROM (SELECT home FROM person WHERE estate = \(estate) AND roman_surname IN (\(sql: names))
                    AND moved_out IS NULL LIMIT \(mostPeople)) AS by_roman
                \(sql: byPhone) \(sql: byPieces))
            ORDER BY building, floor, unit LIMIT \(most)
            """
        ).map { try FoundHome(home: try Home(row: $0), in: estate, connection) }
    }
}
