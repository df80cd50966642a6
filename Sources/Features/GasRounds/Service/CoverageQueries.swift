import DoorbellRules
import Storage

/// Reads how far one round has come. All of it is one's own estate's: that is part of every query.
struct CoverageQueries {
    let estate: ID
    let round: ID
    let connection: any Connection

    /// - Parameter building: The one to show; the first where it is nil or unknown.
    func coverage(of building: String?) throws -> Coverage {
        let shares = try shares
        let known = shares.contains { $0.building == building }
        let chosen = (known ? building : nil) ?? shares.first?.building ?? ""
        return Coverage(shares: shares, building: chosen, cells: try cells(of: chosen))
    }

    private var shares: [Coverage.Share] {
        get throws {
            var (done, total): ([String: Int], [String: Int]) = ([:], [:])
            let rows = try connection.run(
                """
                SELECT home.building, home_check.state, COUNT(*) AS n FROM home
                LEFT JOIN home_check ON home_check.estate = home.estate AND home_check.home = home.id
                  AND home_check.round = \(round)
                WHERE home.estate = \(estate) GROUP BY home.building, home_check.state
                """)
            for row in rows {
                let (building, count) = (try row[text: "building"], try row[int: "n"])
                let state: HomeCheck.State? = try row.optionalChoice("state")
                if state == .passed { done[building, default: 0] += count }
                total[building, default: 0] += state == .notApplicable ? 0 : count
            }
            return Coverage.inOrder(Set(total.keys)).map {
                Coverage.Share(building: $0, done: done[$0] ?? 0, total: total[$0] ?? 0)
            }
        }
    }

    private func cells(of building: String) throws -> [Coverage.Cell] {
        try connection.run(
            """
            SELECT home.id, home.building, home.floor, home.unit, home_check.state, home_check.attempts, home_check.day,
                home_check.time_window,
                (SELECT COUNT(*) FROM visit WHERE visit.estate = home.estate
                   AND visit.work_order = home_check.work_order AND visit.is_inside = 1) AS inside
            FROM home LEFT JOIN home_check ON home_check.estate = home.estate AND home_check.home = home.id
              AND home_check.round = \(round)
            WHERE home.estate = \(estate) AND home.building = \(building)
            """
        ).map(Coverage.Cell.init(row:))
    }

    /// Homes that came to the estate after the round was opened and stand in it nowhere.
    var newcomers: Int {
        get throws {
            try connection.run(
                """
                SELECT COUNT(*) AS n FROM home WHERE estate = \(estate) AND NOT EXISTS (
                    SELECT 1 FROM home_check WHERE home_check.estate = home.estate AND home_check.home = home.id
                      AND home_check.round = \(round))
                """
            ).first?.int(at: 0) ?? 0
        }
    }

    /// How many homes are booked for `day`.
    func booked(on day: Day) throws -> Int {
        try connection.run(
            "SELECT COUNT(*) AS n FROM home_check WHERE estate = \(estate) AND round = \(round) AND day = \(day)"
        ).first?.int(at: 0) ?? 0
    }

    /// The first doors without an outcome, for whoever wants to close the round.
    func doorsWithoutOutcome(limit: Int) throws -> [DoorLabel] {
        try connection.run(
            """
            SELECT building, floor, unit FROM home WHERE estate = \(estate) AND NOT EXISTS (
                SELECT 1 FROM home_check WHERE home_check.estate = home.estate AND home_check.home = home.id
                  AND home_check.round = \(round) AND home_check.outcome IS NOT NULL)
            ORDER BY id LIMIT \(limit)
            """
        ).map(DoorLabel.init(row:))
    }
}

extension DoorLabel {
    init(row: Row) throws {
        self.init(building: try row[text: "building"], floor: try row[text: "floor"], unit: try row[text: "unit"])
    }
}

extension Coverage.Cell {
    fileprivate init(row: Row) throws {
        let state: HomeCheck.State = try row.optionalChoice("state") ?? .notContacted
        self.init(
            home: try row[id: "id"], door: try DoorLabel(row: row),
            state: try row[int: "inside"] > 0 ? .checking : state, attempts: try row[optionalInt: "attempts"] ?? 0,
            day: try row.optionalDay("day"), window: try row.optionalChoice("time_window"))
    }
}
