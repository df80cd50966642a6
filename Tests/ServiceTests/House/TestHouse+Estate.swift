import DoorbellRules
import Storage

@testable import DoorbellService

extension TestHouse {
    private static let roles: [StaffRole] = [
        .technician, .technician, .dispatcher, .propertyAssistant, .supervisor, .manager, .administrator,
    ]

    static func estate(_ name: String, phones: String, in house: House) async throws -> TestEstate {
        let id = ID(name)
        let homes = (0..<3).map { number in
            TestEstate.Flat(
                id: ID("\(name)-home-\(number)"),
                owner: .init(id: ID("\(name)-owner-\(number)"), phone: "\(phones)700\(number)"))
        }
        try await house.database.write { connection in
            try connection.run(
                """
                INSERT INTO estate
                    (id, organisation, name_hant, name_hans, name_en, zone, currency, language, office_phone)
                VALUES (\(id), 'o', '海怡灣', '海怡湾', 'Hoi Yi Bay', 'Asia/Hong_Kong', 'HKD', 'en', '+85225550100')
                """)
            for (number, home) in homes.enumerated() { try insert(home, number, into: id, connection) }
        }
        var members: [Member] = []
        for (place, role) in roles.enumerated() {
            members.append(try await member(role, login: "\(name)-\(role.rawValue)-\(place)", at: id, in: house))
        }
        return TestEstate(id: id, members: members, homes: homes, officePhone: "+85225550100")
    }

    private static func insert(
        _ home: TestEstate.Flat, _ number: Int, into estate: ID, _ connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO home (estate, id, building, floor, unit, care, door_key)
            VALUES (\(estate), \(home.id), '1', \("\(number + 1)"), 'A', '', \("1\(number + 1)A"))
            """)
        try connection.run(
            """
            INSERT INTO person (estate, id, home, role, surname, roman_surname, title, language, phone, rank)
            VALUES (\(estate), \(home.owner.id), \(home.id), 'owner', '陳', 'Chan', 'ms', 'en', \(home.owner.phone), 0)
            """)
        try PersonPieces(estate: estate, connection: connection).keep(
            home.owner.id, surname: "陳", given: nil, romanSurname: "Chan")
    }

    /// Adds somebody without a password, because making one is slow on purpose; tokens and sessions are real.
    static func member(_ role: StaffRole, login: String, at estate: ID, in house: House) async throws -> Member {
        let id = ID(login)
        try await house.database.write { connection in
            try connection.run(
                """
                INSERT INTO staff (id, organisation, name, login, password_hash, language)
                VALUES (\(id), 'o', \("Name of \(login)"), \(login), 'none', 'en')
                """)
            try connection.run("INSERT INTO posting (staff, estate, role) VALUES (\(id), \(estate), \(role.rawValue))")
            try connection.run(
                """
                INSERT INTO conduct_acknowledgement (estate, staff, edition, at)
                VALUES (\(estate), \(id), \(ConductRule.edition), 1)
                """)
            try connection.run("INSERT INTO staff_skill (staff, skill) VALUES (\(id), 'plumbing')")
            try connection.run("INSERT INTO staff_language (staff, language) VALUES (\(id), 'en')")
            for weekday in 1...7 where role == .technician {
                try connection.run(
                    """
                    INSERT INTO shift (staff, estate, weekday, from_minute, to_minute)
                    VALUES (\(id), \(estate), \(weekday), 0, 1440)
                    """)
            }
        }
        return Member(
            id: id, estate: estate, role: role, login: login,
            token: try await StaffRegister(house).makeToken(for: login, name: "test"),
            session: try await Sessions(house: house).begin(staff: id, estate: estate))
    }
}
