import DoorbellRules
import HTTPTypes
import Storage

/// Lets people of the staff in: checks the password slowly, and slower after wrong ones.
struct SignInDesk: Sendable {
    let house: House

    /// A session's secret for the right name and password.
    ///
    /// - Throws: The same `Problem` for a wrong password and an unknown name; another when it is too early to try again.
    func signIn(name: String, password: String, from remote: String) async throws -> String {
        let patience = Patience(house: house)
        let account = Patience.Guarded(who: house.keys.hash(ofToken: "account \(name.lowercased())"), free: 5)
        let address = Patience.Guarded(who: house.keys.hash(ofToken: "address \(remote)"), free: 20)
        try await patience.take([account, address])
        let found = try await staff(name)
        let hash = if let found { found.hash } else { await PasswordHash.nobody.value }
        let isRight = await PasswordHash.verify(password, against: hash)
        guard isRight, let found else { throw Problem.wrongPassword }
        try await patience.giveBack(account, others: [address])
        return try await Sessions(house: house).begin(staff: found.id, estate: found.estate)
    }

    private func staff(_ name: String) async throws -> (id: ID, hash: String, estate: ID)? {
        try await house.database.read { connection in
            let rows = try connection.run(
                """
                SELECT staff.id, staff.password_hash, posting.estate FROM staff
                JOIN posting ON posting.staff = staff.id
                WHERE staff.login = \(name) AND staff.left_at IS NULL ORDER BY posting.estate LIMIT 1
                """)
            return try rows.first.map { (try $0[id: "id"], try $0[text: "password_hash"], try $0[id: "estate"]) }
        }
    }
}

extension Problem {
    static let wrongPassword = Problem(
        .unauthorized, "wrong-password",
        Words(
            "帳號或密碼不對，請再試一次；忘記密碼請聯絡系統管理員。", "账号或密码不对，请再试一次；忘记密码请联系系统管理员。",
            "The name or the password isn't right; please try again, or ask the administrator for a new one."))
}
