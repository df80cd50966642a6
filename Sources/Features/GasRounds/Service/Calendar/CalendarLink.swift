import DoorbellRules
import Storage

/// The secret address of one calendar: of a technician, or of a household. Whoever has it reads along, so it ends by itself:
/// a technician's with the password or the post, a household's with the move.
struct CalendarLink: Equatable {
    enum Kind: String {
        case technicians
        case homes
    }

    /// How long something that is over or called off stays in a calendar.
    static let days = 30

    let kind: Kind
    let estate: ID
    let id: ID
    private let mark: String

    /// - Throws: `Problem.notFound` for somebody who is no technician of the estate.
    static func technician(_ id: ID, at estate: ID, _ keys: Keys, _ connection: any Connection) throws -> CalendarLink {
        let rows = try connection.run(
            """
            SELECT staff.password_hash FROM posting JOIN staff ON staff.id = posting.staff AND staff.left_at IS NULL
            WHERE posting.staff = \(id) AND posting.estate = \(estate) AND posting.role = 'technician'
            """)
        guard let row = rows.first else { throw Problem.notFound }
        return CalendarLink(.technicians, estate, id, while: try row[text: "password_hash"], keys)
    }

    /// - Throws: `Problem.notFound` for no home of the estate.
    static func household(of home: ID, at estate: ID, _ keys: Keys, _ connection: any Connection) throws -> CalendarLink
    {
        _ = try Home.find(home, in: estate, connection)
        let first = try Person.household(of: home, in: estate, connection).first
        return CalendarLink(.homes, estate, home, while: first?.id.text ?? "", keys)
    }

    /// - Parameter reason: As long as it stays what it is, so does the address.
    private init(_ kind: Kind, _ estate: ID, _ id: ID, while reason: String, _ keys: Keys) {
        (self.kind, self.estate, self.id) = (kind, estate, id)
        mark = String(keys.hash(ofToken: "calendar \(kind.rawValue) \(estate.text) \(id.text) \(reason)").prefix(32))
    }

    var path: String { "/calendar/\(kind.rawValue)/\(estate.text)/\(id.text)/\(mark)/visits.ics" }

    func isRight(_ mark: String, _ keys: Keys) -> Bool {
        // Compared as hashes of their own, so that the time tells nothing about the secret.
        keys.hash(ofToken: mark) == keys.hash(ofToken: self.mark)
    }
}
