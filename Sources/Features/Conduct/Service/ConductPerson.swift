import DoorbellRules
import Storage

/// Somebody of the staff, as a page about conduct names them.
struct ConductPerson: Equatable, Sendable {
    let id: ID
    let name: String
    let rank: ConductRank

    /// - Throws: `Problem.notFound` for somebody who is not posted at this estate.
    static func find(_ staff: ID, in estate: ID, _ connection: any Connection) throws -> ConductPerson {
        guard let one = try all(in: estate, connection).first(where: { $0.id == staff }) else {
            throw Problem.notFound
        }
        return one
    }

    /// Everybody who works at this estate, by name.
    static func all(in estate: ID, _ connection: any Connection) throws -> [ConductPerson] {
        let rows = try connection.run(
            """
            SELECT staff.id, staff.name, posting.role FROM posting JOIN staff ON staff.id = posting.staff
            WHERE posting.estate = \(estate) AND staff.left_at IS NULL ORDER BY staff.name, staff.id
            """
        ).map { (id: try $0[id: "id"], name: try $0[text: "name"], role: try $0.choice("role") as StaffRole) }
        var people: [ConductPerson] = []
        for row in rows where !people.contains(where: { $0.id == row.id }) {
            let roles = Set(rows.filter { $0.id == row.id }.map(\.role))
            people.append(ConductPerson(id: row.id, name: row.name, rank: ConductRank(roles)))
        }
        return people
    }

    /// How high they stand today; as a colleague where they work here no longer.
    static func rank(of staff: ID, in estate: ID, _ connection: any Connection) throws -> ConductRank {
        let roles = try connection.run("SELECT role FROM posting WHERE staff = \(staff) AND estate = \(estate)").map {
            try $0.choice("role") as StaffRole
        }
        return ConductRank(Set(roles))
    }

    static func name(of staff: ID, _ connection: any Connection) throws -> String {
        try connection.run("SELECT name FROM staff WHERE id = \(staff)").first?[text: "name"] ?? ""
    }
}
