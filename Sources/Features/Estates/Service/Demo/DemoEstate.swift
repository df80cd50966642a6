import DoorbellRules
import HTTPTypes
import Storage

/// Two estates to look around in: every role twice, a few hundred homes, orders in every state, one closed and signed.
public struct DemoEstate: Sendable {
    /// Somebody who can sign in.
    public struct SignIn: Sendable {
        public let role: StaffRole
        public let name: String
        public let login: String
        public let password: String
        public let token: String
    }

    public struct Made: Sendable {
        public let id: ID
        public let name: Words
        public let signedOrder: String
        public let signIns: [SignIn]
    }

    let house: House

    public init(_ house: House) { self.house = house }

    /// Fills an empty house.
    ///
    /// - Throws: A `Problem` for a house in which somebody lives already.
    public func fill() async throws -> [Made] {
        let isEmpty = try await house.database.read { try $0.run("SELECT 1 AS one FROM organisation LIMIT 1").isEmpty }
        if !isEmpty { throw Problem.notEmpty }
        let organisation = house.ids.make()
        _ = try await house.database.write { connection in
            try connection.run("INSERT INTO organisation (id, name) VALUES (\(organisation), '海灣物業管理')")
        }
        var made: [Made] = []
        for plan in DemoPlan.all { made.append(try await make(plan, organisation)) }
        return made
    }

    private func make(_ plan: DemoPlan, _ organisation: ID) async throws -> Made {
        let estate = house.ids.make()
        let homes = plan.homes(house.ids)
        try await house.database.write { connection in
            try connection.run(
                """
                INSERT INTO estate (id, organisation, name_hant, name_hans, name_en, zone, currency, language, office_phone,
                                    next_number)
                VALUES (\(estate), \(organisation), \(plan.name.traditionalChinese), \(plan.name.simplifiedChinese),
                        \(plan.name.english), \(plan.zone), \(plan.currency.rawValue), \(plan.language.rawValue),
                        \(plan.officePhone), \(plan.firstNumber))
                """)
            for home in homes { try home.insert(into: estate, connection) }
        }
        let signIns = try await staff(plan, estate)
        let number = try await DemoStory(house: house, estate: estate, plan: plan, homes: homes.map(\.id)).play()
        return Made(id: estate, name: plan.name, signedOrder: number, signIns: signIns)
    }

    private func staff(_ plan: DemoPlan, _ estate: ID) async throws -> [SignIn] {
        let register = StaffRegister(house)
        var signIns: [SignIn] = []
        for member in plan.staff {
            try await register.add(
                .init(
                    name: member.name, login: member.login, password: DemoPlan.password, language: plan.language,
                    roles: [member.role], skills: member.skills, languages: Set(member.languages)), at: estate)
            let token = try await register.makeToken(for: member.login, name: "demo")
            signIns.append(
                SignIn(
                    role: member.role, name: member.name, login: member.login, password: DemoPlan.password, token: token
                ))
        }
        return signIns
    }
}

extension Problem {
    static let notEmpty = Problem(
        .conflict, "not-empty",
        Words(
            "這個資料夾已有資料，示範屋苑只能放進空的資料夾。", "这个文件夹已有资料，示范小区只能放进空的文件夹。",
            "There are data here already; the demo estates go into an empty folder only."))
}
