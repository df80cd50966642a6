import DoorbellRules
import Storage

/// Counts a month of somebody's work from what is on record: visits and their events, promises, calls, households' words,
/// decided observations. Nothing is kept: the same record gives the same counts.
struct ConductEvidence {
    let estate: Estate
    let connection: any Connection

    /// The running month and the one before, for whoever they are about.
    func ownMonths(of staff: ID, at now: Instant) throws -> [ConductMonth] {
        let today = estate.clock.wall(now).day
        return try [today, today.adding(months: -1)].map { day in
            let (month, end) = (day.number / 100, span(of: day.number / 100).upperBound)
            return ConductMonth(
                month: month, score: try score(of: staff, in: month), isOver: end <= now,
                isSeen: try isSeen(month, by: staff))
        }
    }

    /// The last month that is over, if superiors may see it by now.
    func openMonth(of staff: ID, at now: Instant) throws -> ConductMonth? {
        let month = estate.clock.wall(now).day.adding(months: -1).number / 100
        let (end, isSeen) = (span(of: month).upperBound, try isSeen(month, by: staff))
        if !ConductScore.isOpenToSuperiors(monthEnded: end, ownerSawIt: isSeen, at: now) { return nil }
        return ConductMonth(month: month, score: try score(of: staff, in: month), isOver: true, isSeen: isSeen)
    }

    private func isSeen(_ month: Int, by staff: ID) throws -> Bool {
        try !connection.run(
            """
            SELECT 1 AS one FROM conduct_sight
            WHERE estate = \(estate.id) AND staff = \(staff) AND month = \(month)
            """
        ).isEmpty
    }

    /// From the first midnight of `month` (`202611`) until the next month's.
    func span(of month: Int) -> Range<Instant> {
        guard let first = Day(number: month * 100 + 1) else { preconditionFailure("\(month) is no month") }
        return estate.clock.instant(first, minute: 0)..<estate.clock.instant(first.adding(months: 1), minute: 0)
    }

    func score(of staff: ID, in month: Int) throws -> ConductScore {
        let span = span(of: month)
        let standing = try count(
            """
            SELECT COUNT(*) AS n FROM conduct_observation
            WHERE estate = \(estate.id) AND concerned = \(staff) AND counts = 1
              AND decided_at >= \(span.lowerBound) AND decided_at < \(span.upperBound)
            """)
        return ConductScore(
            try [gates(staff, span), promises(staff, span), lines(staff, span)]
                + [taps("conduct_call", .callBacks, staff, span), taps("conduct_treatment", .residents, staff, span)],
            standing: standing)
    }

    /// Visits in which nobody had to be let in by authority and no household contested a yes that was recorded.
    private func gates(_ staff: ID, _ span: Range<Instant>) throws -> ConductScore.Line {
        let all = try count("SELECT COUNT(*) AS n \(sql: visits(staff, span))")
        let without = try count(
            """
            SELECT COUNT(*) AS n \(sql: visits(staff, span)) AND NOT EXISTS (\(sql: event("entered-in-emergency")))
              AND NOT EXISTS (\(sql: event("contested")))
            """)
        return .init(.gates, without, of: all)
    }

    /// Visits inside a home: shoe covers and greeting, and the farewell.
    private func lines(_ staff: ID, _ span: Range<Instant>) throws -> ConductScore.Line {
        let inside: SQL = "\(sql: visits(staff, span)) AND EXISTS (\(sql: event("entered")))"
        let all = try count("SELECT COUNT(*) AS n \(sql: inside)")
        let said = try count(
            """
            SELECT COUNT(*) AS n \(sql: inside) AND EXISTS (\(sql: event("prepared")))
              AND EXISTS (\(sql: event("farewell-said")))
            """)
        return .init(.lines, said, of: all)
    }

    private func visits(_ staff: ID, _ span: Range<Instant>) -> SQL {
        """
        FROM visit WHERE visit.estate = \(estate.id) AND visit.technician = \(staff)
          AND visit.ended_at >= \(span.lowerBound) AND visit.ended_at < \(span.upperBound)
        """
    }

    /// An event of the visit by its name; the log writes the name first.
    private func event(_ name: String) -> SQL {
        """
        SELECT 1 AS one FROM event WHERE event.estate = visit.estate AND event.subject = visit.id
          AND event.body LIKE \("{\"fact\":\"\(name)\"%")
        """
    }

    /// Promises that fell due in the month and were kept or broken; one that was replaced in time is neither.
    private func promises(_ staff: ID, _ span: Range<Instant>) throws -> ConductScore.Line {
        let due: SQL = """
            SELECT COUNT(*) AS n FROM promise WHERE estate = \(estate.id) AND keeper = \(staff)
              AND due >= \(span.lowerBound) AND due < \(span.upperBound)
            """
        let kept = try count("\(sql: due) AND is_kept = 1 AND ended_at <= due")
        let late = try count("\(sql: due) AND ended_at > due")
        return .init(.promises, kept, of: kept + late)
    }

    private func taps(
        _ table: String, _ evidence: ConductScore.Evidence, _ staff: ID, _ span: Range<Instant>
    ) throws -> ConductScore.Line {
        let rows = try connection.run(
            """
            SELECT 'conduct_treatment' AS source, answer FROM conduct_treatment WHERE estate = \(estate.id) AND staff = \(staff)
              AND at >= \(span.lowerBound) AND at < \(span.upperBound)
            UNION ALL
            SELECT 'conduct_call' AS source, answer FROM conduct_call WHERE estate = \(estate.id) AND staff = \(staff)
              AND at >= \(span.lowerBound) AND at < \(span.upperBound) AND answer <> 'not-reached'
            """
        ).filter { try $0[text: "source"] == table }
        // "Badly" becomes an observation, which is answered and decided before it counts: here it is no evidence yet.
        let answers = try rows.compactMap { Treatment(rawValue: try $0[optionalText: "answer"] ?? "") }
        return .init(evidence, answers.count { $0 == .well }, of: answers.count { $0 != .badly })
    }

    private func count(_ sql: SQL) throws -> Int { try connection.run(sql).first?.int(at: 0) ?? 0 }
}
