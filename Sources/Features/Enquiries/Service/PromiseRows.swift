import DoorbellRules
import Storage

/// Promises as rows: whose they are, when they are due, and how they ended. Written with the enquiry that holds them.
struct PromiseRows {
    /// A promise with the enquiry to which it belongs.
    struct Kept: Sendable {
        let enquiry: ID
        let question: String
        let words: String
        let kind: Promise.Kind
        let keeper: String
        let due: Instant
        let standing: Promise.Standing
    }

    /// How promises of the last thirty days ended. One that was replaced in time counts as neither.
    struct Tally: Equatable, Sendable {
        let kept: Int
        let broken: Int

        /// In whole percent; `nil` where none has fallen due.
        var percentKept: Int? { kept + broken == 0 ? nil : kept * 100 / (kept + broken) }
    }

    let estate: ID
    let connection: any Connection

    func keep(_ enquiry: ID, _ promises: [Promise]) throws {
        for (place, promise) in promises.enumerated() {
            try connection.run(
                """
                INSERT INTO promise (estate, enquiry, place, kind, words, maker, keeper, made_at, escalates_at, due,
                    ended_at, is_kept, apology)
                VALUES (\(estate), \(enquiry), \(place), \(promise.given.kind.rawValue), \(promise.given.words),
                    \(promise.maker), \(promise.keeper), \(promise.madeAt), \(promise.escalatesAt),
                    \(promise.given.due), \(promise.keptAt ?? promise.replacedAt), \(promise.keptAt != nil),
                    \(promise.apology))
                ON CONFLICT (estate, enquiry, place) DO UPDATE SET ended_at = excluded.ended_at,
                    is_kept = excluded.is_kept, apology = excluded.apology
                """)
        }
    }

    /// Promises that still run or are broken and not made good, what is due first on top.
    func open(at now: Instant, limit: Int = 200) throws -> [Kept] {
        try connection.run(
            """
            SELECT promise.enquiry, promise.words, promise.kind, promise.due, promise.escalates_at, staff.name,
                enquiry.words AS question
            FROM promise JOIN enquiry ON enquiry.estate = promise.estate AND enquiry.id = promise.enquiry
            LEFT JOIN staff ON staff.id = promise.keeper
            WHERE promise.estate = \(estate) AND promise.ended_at IS NULL AND enquiry.is_open = 1
            ORDER BY promise.due, promise.enquiry LIMIT \(limit)
            """
        ).map { row in
            let due = try row[instant: "due"]
            let standing: Promise.Standing =
                due < now ? .broken : try row[instant: "escalates_at"] <= now ? .escalated : .running
            return Kept(
                enquiry: try row[id: "enquiry"], question: try row[text: "question"], words: try row[text: "words"],
                kind: try row.choice("kind"), keeper: try row[optionalText: "name"] ?? "", due: due,
                standing: standing)
        }
    }

    /// Of how many running or broken promises a superior has to hear by `moment`.
    func countEscalated(by moment: Instant) throws -> Int {
        try connection.run(
            """
            SELECT COUNT(*) AS n FROM promise
            JOIN enquiry ON enquiry.estate = promise.estate AND enquiry.id = promise.enquiry
            WHERE promise.estate = \(estate) AND promise.ended_at IS NULL AND enquiry.is_open = 1
              AND promise.escalates_at <= \(moment)
            """
        ).first?.int(at: 0) ?? 0
    }

    /// Whether the rows say what the enquiry says.
    func areAs(_ promises: [Promise], of enquiry: ID) throws -> Bool {
        let rows = try connection.run(
            "SELECT * FROM promise WHERE estate = \(estate) AND enquiry = \(enquiry) ORDER BY place")
        if rows.count != promises.count { return false }
        for (row, promise) in zip(rows, promises) {
            let ended = promise.keptAt ?? promise.replacedAt
            let isSame =
                try row[instant: "due"] == promise.given.due && row[text: "keeper"] == promise.keeper.text
                && row[optionalInt: "ended_at"] == ended.map { Int($0.milliseconds) }
                && row[bool: "is_kept"] == (promise.keptAt != nil) && row[optionalText: "apology"] == promise.apology
            if !isSame { return false }
        }
        return true
    }

    func tally(at now: Instant) throws -> Tally {
        let month = now.adding(minutes: -30 * 24 * 60)
        let rows = try connection.run(
            """
            SELECT COALESCE(SUM(CASE WHEN is_kept = 1 AND ended_at <= due THEN 1 ELSE 0 END), 0) AS kept,
                COALESCE(SUM(CASE WHEN due < COALESCE(ended_at, \(now)) THEN 1 ELSE 0 END), 0) AS broken
            FROM promise WHERE estate = \(estate) AND due > \(month)
            """)
        guard let row = rows.first else { return Tally(kept: 0, broken: 0) }
        return Tally(kept: try row.int(at: 0), broken: try row.int(at: 1))
    }
}
