import DoorbellRules
import Storage

/// Promises as rows: whose they are, when they are due, and how they ended. Written with what holds them.
struct PromiseRows {
    /// What a promise is about.
    enum About: String, CaseIterable, Sendable {
        case enquiry
        case order
        case wait
    }

    /// A promise with that to which it belongs.
    struct Kept: Sendable {
        let about: About
        let subject: ID
        /// What it is about, in a few words.
        let title: String
        let words: String
        let kind: Promise.Kind
        let keeper: String
        let due: Instant
        let standing: Promise.Standing
        /// Whether somebody has said sorry already.
        let apology: String?

        /// Where it is kept, and where a broken one is made good.
        var path: String {
            switch about {
            case .enquiry: "/enquiries/\(subject.text)"
            case .order: "/orders/\(subject.text)"
            case .wait: "/waiting/\(subject.text)"
            }
        }
    }

    /// How promises of the last thirty days ended. One that was replaced or released in time counts as neither.
    struct Tally: Equatable, Sendable {
        let kept: Int
        let broken: Int

        /// In whole percent; `nil` where none has fallen due.
        var percentKept: Int? { kept + broken == 0 ? nil : kept * 100 / (kept + broken) }
    }

    /// How many are not ended yet, and how many of these a superior has heard of while they can still be kept.
    struct Running: Equatable, Sendable {
        let open: Int
        let escalated: Int
    }

    let estate: ID
    let connection: any Connection

    /// Writes the promises of `subject`.
    ///
    /// - Parameter before: Those that the rows have already; what is the same stays untouched.
    func keep(_ promises: [Promise], of subject: ID, _ about: About, butFor before: [Promise] = []) throws {
        for (place, promise) in promises.enumerated() {
            if place < before.count, before[place] == promise { continue }
            try connection.run(
                """
                INSERT INTO promise (estate, subject, place, about, kind, words, maker, keeper, made_at, escalates_at,
                    due, ended_at, ending, apology)
                VALUES (\(estate), \(subject), \(place), \(about.rawValue), \(promise.given.kind.rawValue),
                    \(promise.given.words), \(promise.maker), \(promise.keeper), \(promise.madeAt),
                    \(promise.escalatesAt), \(promise.given.due), \(promise.endedAt), \(promise.ending?.rawValue),
                    \(promise.apology))
                ON CONFLICT (estate, subject, place) DO UPDATE SET keeper = excluded.keeper,
                    ended_at = excluded.ended_at, ending = excluded.ending, apology = excluded.apology
                """)
        }
    }

    /// Promises that still run or are broken and not made good, what is due first on top.
    func open(at now: Instant, limit: Int = 200) throws -> [Kept] {
        try connection.run(
            """
            SELECT promise.about, promise.subject, promise.words, promise.kind, promise.due, promise.escalates_at,
                promise.apology, staff.name, enquiry.words AS question, waiting.name AS waiter,
                work_order.number, work_order.fault
            FROM promise
            LEFT JOIN enquiry ON enquiry.estate = promise.estate AND enquiry.id = promise.subject
            LEFT JOIN work_order ON work_order.estate = promise.estate AND work_order.id = promise.subject
            LEFT JOIN waiting ON waiting.estate = promise.estate AND waiting.id = promise.subject
            LEFT JOIN staff ON staff.id = promise.keeper
            WHERE promise.estate = \(estate) AND promise.ended_at IS NULL
            ORDER BY promise.due, promise.subject, promise.place LIMIT \(limit)
            """
        ).map { row in
            let due = try row[instant: "due"]
            let standing: Promise.Standing =
                due < now ? .broken : try row[instant: "escalates_at"] <= now ? .escalated : .running
            let order = try row[optionalInt: "number"].map { "WO-\($0) \(try row[text: "fault"])" }
            return Kept(
                about: try row.choice("about"), subject: try row[id: "subject"],
                title: try order ?? row[optionalText: "question"] ?? row[optionalText: "waiter"] ?? "",
                words: try row[text: "words"],
                kind: try row.choice("kind"), keeper: try row[optionalText: "name"] ?? "", due: due,
                standing: standing, apology: try row[optionalText: "apology"])
        }
    }

    /// Of how many running or broken promises a superior has to hear by `moment`.
    func countEscalated(by moment: Instant) throws -> Int {
        try connection.run(
            """
            SELECT COUNT(*) AS n FROM promise
            WHERE estate = \(estate) AND ended_at IS NULL AND escalates_at <= \(moment)
            """
        ).first?.int(at: 0) ?? 0
    }

    func running(at now: Instant) throws -> Running {
        let rows = try connection.run(
            """
            SELECT COUNT(*) AS open, COALESCE(SUM(CASE WHEN escalates_at <= \(now) AND due >= \(now) THEN 1 ELSE 0 END), 0)
                AS escalated
            FROM promise WHERE estate = \(estate) AND ended_at IS NULL
            """)
        guard let row = rows.first else { return Running(open: 0, escalated: 0) }
        return Running(open: try row.int(at: 0), escalated: try row.int(at: 1))
    }

    /// Whether the rows say what the events say.
    func areAs(_ promises: [Promise], of subject: ID) throws -> Bool {
        let rows = try connection.run(
            "SELECT * FROM promise WHERE estate = \(estate) AND subject = \(subject) ORDER BY place")
        if rows.count != promises.count { return false }
        for (row, promise) in zip(rows, promises) {
            let isSame =
                try row[instant: "due"] == promise.given.due && row[text: "kind"] == promise.given.kind.rawValue
                && row[text: "words"] == promise.given.words && row[text: "keeper"] == promise.keeper.text
                && row[optionalInt: "ended_at"] == promise.endedAt.map { Int($0.milliseconds) }
                && row[optionalText: "ending"] == promise.ending?.rawValue
                && row[optionalText: "apology"] == promise.apology
            if !isSame { return false }
        }
        return true
    }

    func tally(at now: Instant) throws -> Tally {
        let month = now.adding(minutes: -30 * 24 * 60)
        let rows = try connection.run(
            """
            SELECT COALESCE(SUM(CASE WHEN ending = 'kept' AND ended_at <= due THEN 1 ELSE 0 END), 0) AS kept,
                COALESCE(SUM(CASE WHEN due < COALESCE(ended_at, \(now)) THEN 1 ELSE 0 END), 0) AS broken
            FROM promise WHERE estate = \(estate) AND due > \(month)
            """)
        guard let row = rows.first else { return Tally(kept: 0, broken: 0) }
        return Tally(kept: try row.int(at: 0), broken: try row.int(at: 1))
    }
}
