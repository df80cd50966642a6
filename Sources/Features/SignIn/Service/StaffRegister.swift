import DoorbellRules
import HTTPTypes
import Storage

/// Adds people of the staff and makes their tokens; used by the command line and the demo estate.
public struct StaffRegister: Sendable {
    let house: House

    public init(_ house: House) { self.house = house }

    public struct Newcomer: Sendable {
        public let name: String
        public let login: String
        public let password: String
        public let language: Language
        public let roles: Set<StaffRole>
        public let skills: Set<Skill>
        public let languages: Set<Language>

        public init(
            name: String, login: String, password: String, language: Language, roles: Set<StaffRole>,
            skills: Set<Skill> = [], languages: Set<Language> = []
        ) {
            self.name = name
            self.login = login
            self.password = password
            self.language = language
            self.roles = roles
            self.skills = skills
            self.languages = languages
        }
    }

    /// Adds somebody with a posting at `estate` and, for a technician, a shift on every day.
    ///
    /// - Throws: A `Problem` for a login that is taken, a weak password or an unknown estate.
    @discardableResult
    public func add(_ newcomer: Newcomer, at estate: ID, shift: Range<Int> = 0..<1_440) async throws -> ID {
        if newcomer.password.count < 10 { throw Problem.weakPassword }
        let hash = await PasswordHash.make(newcomer.password)
        let (id, entry, now) = (house.ids.make(), house.ids.make(), house.now())
        try await house.database.write { connection in
            let rows = try connection.run("SELECT organisation FROM estate WHERE id = \(estate)")
            guard let organisation = try rows.first?[text: "organisation"] else {
                throw Problem.noSuchEstate(estate.text)
            }
            try connection.run(
                """
                INSERT INTO staff (id, organisation, name, login, password_hash, language)
                VALUES (\(id), \(organisation), \(newcomer.name), \(newcomer.login), \(hash),
                        \(newcomer.language.rawValue))
                """)
            for role in newcomer.roles {
                try connection.run(
                    "INSERT INTO posting (staff, estate, role) VALUES (\(id), \(estate), \(role.rawValue))")
            }
            for skill in newcomer.skills {
                try connection.run("INSERT INTO staff_skill (staff, skill) VALUES (\(id), \(skill.rawValue))")
            }
            for language in newcomer.languages.union([newcomer.language]) {
                try connection.run("INSERT INTO staff_language (staff, language) VALUES (\(id), \(language.rawValue))")
            }
            if newcomer.roles.contains(.technician) {
                try StaffRegister.giveShifts(to: id, at: estate, minutes: shift, connection)
            }
            let detail = JSON.object([
                "login": .string(newcomer.login), "roles": .texts(newcomer.roles.map(\.rawValue).sorted()),
            ])
            try AuditEntry(action: "staff-added", subject: id, detail: detail)
                .write(in: estate, id: entry, at: now, connection)
        }
        return id
    }

    /// A new password for `login`; every session of theirs ends.
    public func setPassword(of login: String, to password: String) async throws {
        if password.count < 10 { throw Problem.weakPassword }
        let hash = await PasswordHash.make(password)
        try await house.database.write { connection in
            let changed = try connection.run(
                "UPDATE staff SET password_hash = \(hash) WHERE login = \(login) RETURNING id")
            guard let staff = try changed.first?[text: "id"] else { throw Problem.noSuchUser(login) }
            try connection.run("DELETE FROM session WHERE staff = \(staff)")
        }
    }

    /// A bearer token for `login`; it is told once and stored as a keyed hash.
    ///
    /// - Parameter wished: The estate at which it works; their first one without it.
    public func makeToken(for login: String, name: String, at wished: ID? = nil) async throws -> String {
        let secret = house.keys.newToken()
        let (hash, id, now) = (house.keys.hash(ofToken: "token \(secret)"), house.ids.make(), house.now())
        try await house.database.write { connection in
            let rows = try connection.run(
                """
                SELECT staff.id, posting.estate FROM staff JOIN posting ON posting.staff = staff.id
                WHERE staff.login = \(login) AND staff.left_at IS NULL
                  AND posting.estate = COALESCE(\(wished?.text), posting.estate) ORDER BY posting.estate LIMIT 1
                """)
            guard let row = rows.first else { throw Problem.noSuchUser(login) }
            try connection.run(
                """
                INSERT INTO token (hash, id, staff, estate, name, made_at)
                VALUES (\(hash), \(id), \(try row[text: "id"]), \(try row[text: "estate"]), \(name), \(now))
                """)
        }
        return secret
    }

    /// Ends every token of `login`'s, for a program that is no longer trusted.
    ///
    /// - Returns: How many there were.
    public func revokeTokens(of login: String) async throws -> Int {
        let now = house.now()
        return try await house.database.write { connection in
            guard let staff = try connection.run("SELECT id FROM staff WHERE login = \(login)").first?[text: "id"]
            else {
                throw Problem.noSuchUser(login)
            }
            return try connection.run(
                "UPDATE token SET revoked_at = \(now) WHERE staff = \(staff) AND revoked_at IS NULL RETURNING id"
            ).count
        }
    }

    /// `login` no longer works here: no sign-in, no session, no token, no telephone. What they did stays theirs.
    ///
    /// - Parameter successor: Who keeps what they have promised and answers what they were asked first.
    /// - Returns: How many matters were passed on.
    /// - Throws: A `Problem` where something is still theirs to keep and nobody is named who will.
    @discardableResult
    public func leave(_ login: String, passingTo successor: String? = nil) async throws -> Int {
        let (now, ids) = (house.now(), house.ids)
        return try await house.database.persist { connection in
            let passed = try StaffRegister.passOn(from: login, to: successor, at: now, connection)
            let left = try connection.run(
                "UPDATE staff SET left_at = \(now) WHERE login = \(login) AND left_at IS NULL RETURNING id")
            guard let staff = try left.first?[text: "id"] else { throw Problem.noSuchUser(login) }
            try connection.run("DELETE FROM session WHERE staff = \(staff)")
            try connection.run(
                "UPDATE token SET revoked_at = \(now) WHERE staff = \(staff) AND revoked_at IS NULL")
            try connection.run(
                "UPDATE phone_device SET revoked_at = \(now) WHERE staff = \(staff) AND revoked_at IS NULL")
            for row in try connection.run("SELECT DISTINCT estate FROM posting WHERE staff = \(staff) ORDER BY estate")
            {
                try AuditEntry(action: "staff-left", subject: ID(staff), detail: .object(["login": .string(login)]))
                    .write(in: try row[id: "estate"], id: ids.make(), at: now, connection)
            }
            return passed
        }
    }

    private static func passOn(
        from login: String, to successor: String?, at now: Instant, _ connection: any Connection
    ) throws -> Int {
        let rows = try connection.run("SELECT id FROM staff WHERE login = \(login) AND left_at IS NULL")
        guard let staff = try rows.first?[id: "id"] else { throw Problem.noSuchUser(login) }
        let held = try HeldMatters(of: staff, connection)
        if held.isEmpty { return 0 }
        guard let successor else { throw held.problem }
        let next = try connection.run("SELECT id FROM staff WHERE login = \(successor) AND left_at IS NULL").first
        guard let next = try next?[id: "id"], next != staff else { throw Problem.noSuchUser(successor) }
        for estate in held.estates {
            let posted = try connection.run(
                "SELECT 1 AS one FROM posting WHERE staff = \(next) AND estate = \(estate)")
            if posted.isEmpty { throw Problem.noSuchUser(successor) }
        }
        try held.pass(from: staff, to: next, at: now, connection)
        return held.count
    }

    /// Whoever works here: name, login and roles, for the command line.
    public func list() async throws -> [(login: String, name: String, estate: String, role: String)] {
        try await house.database.read { connection in
            try connection.run(
                """
                SELECT staff.login, staff.name, estate.name_en, posting.role FROM staff
                JOIN posting ON posting.staff = staff.id JOIN estate ON estate.id = posting.estate
                WHERE staff.left_at IS NULL ORDER BY estate.name_en, posting.role, staff.login
                """
            ).map {
                (try $0[text: "login"], try $0[text: "name"], try $0[text: "name_en"], try $0[text: "role"])
            }
        }
    }
}

extension Problem {
    static func noSuchUser(_ login: String) -> Problem {
        Problem(
            .notFound, "no-such-user",
            Words(
                "沒有「\(login)」這個帳號；`doorbell user list` 會列出所有帳號。", "没有“\(login)”这个账号；`doorbell user list` 会列出所有账号。",
                "Nobody here signs in as \(login); `doorbell user list` shows who does."))
    }

    static let weakPassword = Problem(
        .badRequest, "weak-password",
        Words("密碼太短，請用至少十個字元。", "密码太短，请用至少十个字符。", "The password is too short; please use at least ten characters."),
        place: "password")
}
