import DoorbellRules
import Storage

/// Somebody who works at the estate and can be named: to take a matter, or to be responsible for it.
struct Colleague: Equatable, Sendable {
    let id: ID
    let name: String
    let isTechnician: Bool

    /// Everybody who works here now, once each.
    static func all(at estate: ID, _ connection: any Connection) throws -> [Colleague] {
        try connection.run(
            """
            SELECT staff.id, staff.name, MIN(CASE WHEN posting.role = 'technician' THEN 1 ELSE 0 END) AS only_technician
            FROM posting JOIN staff ON staff.id = posting.staff AND staff.left_at IS NULL
            WHERE posting.estate = \(estate) GROUP BY staff.id, staff.name ORDER BY staff.name, staff.id
            """
        ).map {
            Colleague(
                id: try $0[id: "id"], name: try $0[text: "name"], isTechnician: try $0[bool: "only_technician"])
        }
    }

    /// - Throws: `Problem.notFound` for somebody who does not work here.
    static func require(_ id: ID, at estate: ID, _ connection: any Connection) throws {
        let rows = try connection.run(
            """
            SELECT 1 AS one FROM posting JOIN staff ON staff.id = posting.staff AND staff.left_at IS NULL
            WHERE posting.staff = \(id) AND posting.estate = \(estate)
            """)
        if rows.isEmpty { throw Problem.notFound }
    }
}
