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

    /// Counts one try before it is made, so that many at once are not all made; `giveBack` is for the right ones.
    ///
    /// - Throws: A `Problem` with the seconds to wait.
    func take(_ guarded: [Guarded]) async throws {
        let now = house.now()
        try await house.database.write { connection in
            for one in guarded {
                // Touching the row first makes everybody else who tries wait for their turn.
                let row = try connection.run(
                    """
                    INSERT INTO failed_sign_in (who, count, last_at) VALUES (\(one.who), 0, 0)
                    ON CONFLICT (who) DO UPDATE SET count = failed_sign_in.count RETURNING count, last_at
                    """
                ).first
                guard let row else { continue }
                let wait = Patience.wait(after: try row.int(at: 0), free: one.free, since: try row.int(at: 1), now)
                if wait > 0 { throw Problem.tooManyTries(seconds: Int(wait + 999) / 1_000) }
                try connection.run(
                    "UPDATE failed_sign_in SET count = count + 1, last_at = \(now) WHERE who = \(one.who)")
            }
        }
    }

    /// Milliseconds that are still to wait; 0 or less for none.
    private static func wait(after count: Int, free: Int, since last: Int, _ now: Instant) -> Int64 {
        if count < free { return 0 }
        let seconds = min(Int64(1) << Int64(min(count - free + 1, 10)), 900)
        return seconds * 1_000 - (now.milliseconds - Int64(last))
    }

    /// What was right is forgotten for the one thing, and not counted for the others.
    func giveBack(_ right: Guarded, others: [Guarded] = []) async throws {
        try await house.database.write { connection in
            try connection.run("DELETE FROM failed_sign_in WHERE who = \(right.who)")
            for one in others {
                try connection.run("UPDATE failed_sign_in SET count = count - 1 WHERE who = \(one.who) AND count > 0")
            }
        }
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
