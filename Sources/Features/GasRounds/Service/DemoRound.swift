import DoorbellRules
import Storage

/// The demo's gas round, on its first day: a few homes agreed for tomorrow, one declined, all others still to be asked.
struct DemoRound: Sendable {
    let house: House
    let estate: ID
    let plan: DemoPlan

    func open() async throws {
        try await house.database.write { connection in
            let superior = try caller(.supervisor, connection)
            let clock = try Estate.find(estate, connection).clock
            let today = clock.wall(house.now()).day
            let file = try RoundDesk(house: house, caller: superior).open(from: today, connection)
            let rows = try connection.run(
                "SELECT id FROM home_check WHERE estate = \(estate) AND round = \(file.id) ORDER BY home LIMIT 6")
            let desk = HomeCheckDesk(house: house, caller: try caller(.dispatcher, connection))
            for (row, contact) in zip(rows, contacts(today.adding(days: 1))) {
                _ = try desk.perform(.contact(contact), on: try row[id: "id"], connection)
            }
        }
    }

    private func contacts(_ tomorrow: Day) -> [Contact] {
        [
            Contact(.phone, .confirmed(tomorrow, .morning)), Contact(.phone, .confirmed(tomorrow, .afternoon)),
            Contact(.phone, .noAnswer),
            Contact(
                .phone, .declined(words: Words("近期出門", "近期外出", "Away for a while").text(in: plan.language))),
            Contact(.message, .sent),
        ]
    }

    private func caller(_ role: StaffRole, _ connection: any Connection) throws -> Caller {
        let rows = try connection.run(
            """
            SELECT staff.id, staff.name FROM posting JOIN staff ON staff.id = posting.staff
            WHERE posting.estate = \(estate) AND posting.role = \(role.rawValue) ORDER BY staff.login LIMIT 1
            """)
        guard let row = rows.first else { throw Problem.notFound }
        return Caller(
            staff: try row[id: "id"], name: try row[text: "name"], estate: estate, roles: [role],
            language: plan.language, zone: plan.zone, isToken: false)
    }
}
