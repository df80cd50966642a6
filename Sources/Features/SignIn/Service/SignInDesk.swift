import DoorbellRules
import HTTPTypes
import Storage

/// Lets people of the staff in: checks the password slowly, and slower after wrong ones.
struct SignInDesk: Sendable {
    /// Tries before anybody has to wait, by account and by address.
    private static let free = (account: 5, address: 20)

    let house: House

    /// A session's secret for the right name and password.
    ///
    /// - Throws: The same `Problem` for a wrong password and an unknown name; another when it is too early to try again.
    func signIn(name: String, password: String, from remote: String) async throws -> String {
        let account = house.keys.hash(ofToken: "account \(name.lowercased())")
        let address = house.keys.hash(ofToken: "address \(remote)")
        try await requirePatience(account, address)
        let found = try await staff(name)
        let hash = if let found { found.hash } else { await PasswordHash.nobody.value }
        let isRight = await PasswordHash.verify(password, against: hash)
        guard isRight, let found else {
            try await count(account, address)
            throw Problem.wrongPassword
        }
        try await house.database.write { connection in
            try connection.run("DELETE FROM failed_sign_in WHERE who = \(account)")
        }
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

    /// After the free tries each further one waits twice as long, a quarter of an hour at most.
    private func requirePatience(_ account: String, _ address: String) async throws {
        let now = house.now()
        let wait = try await house.database.read { connection in
            let waits = try [(account, SignInDesk.free.account), (address, SignInDesk.free.address)].map { who, free in
                let row = try connection.run("SELECT count, last_at FROM failed_sign_in WHERE who = \(who)").first
                guard let row, try row[int: "count"] >= free else { return Int64(0) }
                let seconds = Int64(1) << Int64(min(try row[int: "count"] - free + 1, 10))
                return min(seconds, 900) * 1_000 - (now.milliseconds - Int64(try row[int: "last_at"]))
            }
            return waits.max() ?? 0
        }
        if wait > 0 { throw Problem.tooManyTries(seconds: Int(wait + 999) / 1_000) }
    }

    private func count(_ account: String, _ address: String) async throws {
        let now = house.now()
        try await house.database.write { connection in
            for who in [account, address] {
                try connection.run(
                    """
                    INSERT INTO failed_sign_in (who, count, last_at) VALUES (\(who), 1, \(now))
                    ON CONFLICT (who) DO UPDATE SET count = failed_sign_in.count + 1, last_at = \(now)
                    """)
            }
        }
    }
}

extension Problem {
    static let wrongPassword = Problem(
        .unauthorized, "wrong-password",
        Words("帳號或密碼不對，請再試一次；忘記密碼請聯絡系統管理員。", "账号或密码不对，请再试一次；忘记密码请联系系统管理员。", "The name or the password isn't right; please try again, or ask the administrator for a new one."))

    static func tooManyTries(seconds: Int) -> Problem {
        var problem = Problem(
            .tooManyRequests, "too-many-tries",
            Words("嘗試次數較多，請等 \(seconds) 秒再試。", "尝试次数较多，请等 \(seconds) 秒再试。", "There were many tries; please wait \(seconds) seconds and try again."))
        problem.retryAfter = seconds
        return problem
    }
}
