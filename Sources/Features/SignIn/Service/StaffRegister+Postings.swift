import DoorbellRules
import Storage

extension StaffRegister {
    /// Gives somebody who works here already a role at another estate of the same organisation, or another role at this
    /// one; a technician gets a shift on every day.
    ///
    /// - Throws: A `Problem` for a sign-in name or an estate that is not there.
    public func post(_ login: String, at estate: ID, as roles: Set<StaffRole>) async throws {
        let (entry, now) = (house.ids.make(), house.now())
        try await house.database.write { connection in
            let rows = try connection.run(
                """
                SELECT staff.id FROM staff JOIN estate ON estate.organisation = staff.organisation
                WHERE staff.login = \(login) AND staff.left_at IS NULL AND estate.id = \(estate)
                """)
            guard let staff = try rows.first?[id: "id"] else {
                let isKnown = try !connection.run("SELECT 1 AS one FROM estate WHERE id = \(estate)").isEmpty
                throw isKnown ? Problem.noSuchUser(login) : Problem.noSuchEstate(estate.text)
            }
            for role in roles {
                try connection.run(
                    """
                    INSERT INTO posting (staff, estate, role) VALUES (\(staff), \(estate), \(role.rawValue))
                    ON CONFLICT DO NOTHING
                    """)
            }
            if roles.contains(.technician) { try StaffRegister.giveShifts(to: staff, at: estate, connection) }
            let detail = JSON.object(["login": .string(login), "roles": .texts(roles.map(\.rawValue).sorted())])
            try AuditEntry(action: "staff-posted", subject: staff, detail: detail)
                .write(in: estate, id: entry, at: now, connection)
        }
    }

    /// A shift on every day, for a technician who has none there yet.
    static func giveShifts(
        to staff: ID, at estate: ID, minutes: Range<Int> = 0..<1_440, _ connection: any Connection
    ) throws {
        let has = try connection.run("SELECT 1 AS one FROM shift WHERE staff = \(staff) AND estate = \(estate)")
        if !has.isEmpty { return }
        for weekday in 1...7 {
            try connection.run(
                """
                INSERT INTO shift (staff, estate, weekday, from_minute, to_minute)
                VALUES (\(staff), \(estate), \(weekday), \(minutes.lowerBound), \(minutes.upperBound))
                """)
        }
    }
}
