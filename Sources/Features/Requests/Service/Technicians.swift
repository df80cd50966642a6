import DoorbellRules
import Storage

/// Who could take an order, with what speaks for and against each.
struct Technicians {
    struct Candidate: Sendable {
        let id: ID
        let name: String
        let skills: [Skill]
        let fitness: Fitness
    }

    let estate: Estate
    let connection: any Connection

    /// Every technician of the estate, the best fitting first.
    func candidates(for file: CaseFile, at now: Instant) throws -> [Candidate] {
        try connection.run(
            """
            SELECT staff.id, staff.name FROM posting JOIN staff ON staff.id = posting.staff AND staff.left_at IS NULL
            WHERE posting.estate = \(estate.id) AND posting.role = 'technician' ORDER BY staff.name, staff.id
            """
        ).compactMap { row in
            let id = try row[id: "id"]
            guard let fitness = try fitness(of: id, for: file, at: now) else { return nil }
            return Candidate(id: id, name: try row[text: "name"], skills: try skills(of: id), fitness: fitness)
        }.sorted { a, b in
            (a.fitness.obstacles.count, a.fitness.speaksLanguage ? 0 : 1, a.fitness.openOrders)
                < (b.fitness.obstacles.count, b.fitness.speaksLanguage ? 0 : 1, b.fitness.openOrders)
        }
    }

    /// How well one technician fits; `nil` for somebody who is no technician here.
    func fitness(of technician: ID, for file: CaseFile, at now: Instant) throws -> Fitness? {
        let here = try connection.run(
            """
            SELECT 1 AS one FROM posting JOIN staff ON staff.id = posting.staff AND staff.left_at IS NULL
            WHERE posting.staff = \(technician) AND posting.estate = \(estate.id) AND posting.role = 'technician'
            """
        )
        if here.isEmpty { return nil }
        let language = try Person.household(of: file.home.id, in: estate.id, connection).first?.language
        return Fitness(
            isOnShift: try isOnShift(technician, at: now),
            hasSkill: try file.order.report.skill.map { try skills(of: technician).contains($0) } ?? true,
            isInsideAnotherHome: try count(
                "SELECT COUNT(*) AS n FROM visit WHERE estate = \(estate.id) AND technician = \(technician) AND is_inside = 1"
            ) > 0,
            speaksLanguage: try language.map { try speaks(technician, $0) } ?? true,
            openOrders: try count(
                """
                SELECT COUNT(*) AS n FROM work_order
                WHERE estate = \(estate.id) AND technician = \(technician) AND is_open = 1 AND state <> 'done'
                """))
    }

    private func skills(of technician: ID) throws -> [Skill] {
        try connection.run("SELECT skill FROM staff_skill WHERE staff = \(technician) ORDER BY skill").map {
            try $0.choice("skill")
        }
    }

    private func isOnShift(_ technician: ID, at now: Instant) throws -> Bool {
        let wall = estate.clock.wall(now)
        let weekday = estate.clock.weekday(now)
        return try count(
            """
            SELECT COUNT(*) AS n FROM shift
            WHERE staff = \(technician) AND estate = \(estate.id) AND weekday = \(weekday)
              AND from_minute <= \(wall.minute) AND to_minute > \(wall.minute)
            """) > 0
    }

    private func speaks(_ technician: ID, _ language: Language) throws -> Bool {
        try count(
            "SELECT COUNT(*) AS n FROM staff_language WHERE staff = \(technician) AND language = \(language.rawValue)")
            > 0
    }

    private func count(_ sql: SQL) throws -> Int { try connection.run(sql).first?.int(at: 0) ?? 0 }
}
