import DoorbellRules
import HTTPTypes
import Storage

/// Slows down whoever tries again and again: after the free tries each further one waits twice as long, a quarter of an
/// hour at most. Shared by all servers of a house.
struct Patience: Sendable {
    /// One thing that is guarded, as a keyed hash, and how many wrong tries it takes before one has to wait.
    struct Guarded: Sendable {
        let who: String
        let free: Int
    }

    let house: House

    /// - Throws: A `Problem` with the seconds to wait.
    func require(_ guarded: [Guarded]) async throws {
        let now = house.now()
        let wait = try await house.database.read { connection in
            try guarded.map { one -> Int64 in
                let row = try connection.run("SELECT count, last_at FROM failed_sign_in WHERE who = \(one.who)").first
                guard let row, try row[int: "count"] >= one.free else { return Int64(0) }
                let seconds = Int64(1) << Int64(min(try row[int: "count"] - one.free + 1, 10))
                let waited = now.milliseconds - Int64(try row[int: "last_at"])
                return min(seconds, 900) * 1_000 - waited
            }.max() ?? 0
        }
        if wait > 0 { throw Problem.tooManyTries(seconds: Int(wait + 999) / 1_000) }
    }

    func count(_ guarded: [Guarded]) async throws {
        let now = house.now()
        try await house.database.write { connection in
            for one in guarded {
                try connection.run(
                    """
                    INSERT INTO failed_sign_in (who, count, last_at) VALUES (\(one.who), 1, \(now))
                    ON CONFLICT (who) DO UPDATE SET count = failed_sign_in.count + 1, last_at = \(now)
                    """)
            }
        }
    }

    func forget(_ one: Guarded) async throws {
        _ = try await house.database.write { try $0.run("DELETE FROM failed_sign_in WHERE who = \(one.who)") }
    }
}

extension Problem {
    static func tooManyTries(seconds: Int) -> Problem {
        var problem = Problem(
            .tooManyRequests, "too-many-tries",
            Words(
                "嘗試次數較多，請等 \(seconds) 秒再試。", "尝试次数较多，请等 \(seconds) 秒再试。",
                "There were many tries; please wait \(seconds) seconds and try again."))
        problem.retryAfter = seconds
        return problem
    }
}
