import DoorbellRules
import Storage

/// The figures of one estate over some days, and what stands open now.
///
/// Whole days come from the counts that were written with the events; of today, what has happened up to now is counted.
struct SupervisionReport: Equatable, Sendable {
    let period: SupervisionPeriod
    /// The pieces of the period, the earliest first.
    let pieces: [String]
    /// For each figure a share for every piece.
    let shares: [Figure: [Share]]
    let standing: Standing

    func total(_ figure: Figure) -> Share { (shares[figure] ?? []).reduce(Share(), +) }

    init(period: SupervisionPeriod, pieces: [String], shares: [Figure: [Share]], standing: Standing) {
        (self.period, self.pieces, self.shares, self.standing) = (period, pieces, shares, standing)
    }

    /// - Parameter days: After how many days an open danger is long open.
    init(
        _ estate: Estate, _ period: SupervisionPeriod, days: Int, at now: Instant, _ connection: any Connection
    ) throws {
        (self.period, pieces) = (period, period.pieces)
        let places = Dictionary(uniqueKeysWithValues: pieces.enumerated().map { ($1, $0) })
        var shares = Dictionary(
            uniqueKeysWithValues: Figure.allCases.map { ($0, Array(repeating: Share(), count: places.count)) })
        func add(_ figure: Figure, _ share: Share, on day: Day) {
            if let place = places[period.piece(of: day)], let before = shares[figure]?[place] {
                shares[figure]?[place] = before + share
            }
        }
        let today = estate.clock.wall(now).day
        for (figure, day, share) in try Self.tallies(estate.id, period, before: today, connection) {
            add(figure, share, on: day)
        }
        if period.from <= today, today <= period.to {
            for (figure, share) in try Self.sinceMidnight(estate, today, now, connection) {
                add(figure, share, on: today)
            }
        }
        self.shares = shares
        standing = try Standing(estate, days: days, at: now, connection)
    }

    /// Days before today, a month's under its first day where each month has one bar.
    private static func tallies(
        _ estate: ID, _ period: SupervisionPeriod, before today: Day, _ connection: any Connection
    ) throws -> [(Figure, Day, Share)] {
        let rows =
            period.isDaily
            ? try connection.run(
                """
                SELECT figure, day, hits, total FROM figure_tally
                WHERE estate = \(estate) AND day >= \(period.from) AND day <= \(period.to) AND day < \(today)
                """)
            : try connection.run(
                """
                SELECT figure, day / 100 * 100 + 1 AS day, CAST(SUM(hits) AS BIGINT) AS hits,
                    CAST(SUM(total) AS BIGINT) AS total
                FROM figure_tally
                WHERE estate = \(estate) AND day >= \(period.from) AND day <= \(period.to) AND day < \(today)
                GROUP BY figure, day / 100
                """)
        return try rows.map { row in
            (
                try row.choice("figure"), try row.day("day"),
                Share(hits: try row[int: "hits"], total: try row[int: "total"])
            )
        }
    }

    private static func sinceMidnight(
        _ estate: Estate, _ today: Day, _ now: Instant, _ connection: any Connection
    ) throws -> [(Figure, Share)] {
        try connection.run(
            """
            SELECT figure, is_hit, COUNT(*) AS n FROM figure_mark
            WHERE estate = \(estate.id) AND figure IN (\(sql: SQL.list(Figure.allCases.map(\.rawValue))))
              AND is_hit IN (0, 1) AND at >= \(estate.clock.instant(today, minute: 0)) AND at <= \(now)
            GROUP BY figure, is_hit
            """
        ).map { row in
            let count = try row[int: "n"]
            return (try row.choice("figure"), Share(hits: try row[bool: "is_hit"] ? count : 0, total: count))
        }
    }
}
