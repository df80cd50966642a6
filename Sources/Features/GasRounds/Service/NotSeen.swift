import DoorbellRules
import Storage

/// A home of the open round that is still without a check, and how long ago anybody last looked at its gas.
struct NotSeen: Sendable {
    let home: ID
    let door: DoorLabel
    let surname: String?
    let care: [String]
    let state: HomeCheck.State
    let attempts: Int
    let due: Day
    /// The estate's day of the last check that was finished, in any round.
    let seenOn: Day?

    /// How many of the round's homes are without a check.
    static func count(_ estate: ID, round: ID, _ connection: any Connection) throws -> Int {
        try connection.run(
            """
            SELECT COUNT(*) AS n FROM home_check WHERE estate = \(estate) AND round = \(round)
              AND state IN ('not-contacted', 'no-access', 'refused', 'booked')
            """
        ).first?.int(at: 0) ?? 0
    }

    /// - Parameter attempts: How often somebody stood before the door at least.
    /// - Returns: The frail first, then who was never seen, then whose last check is longest ago.
    static func list(
        _ estate: Estate, round: ID, attempts: Int = 0, limit: Int, _ connection: any Connection
    ) throws -> [NotSeen] {
        try connection.run(
            """
            SELECT home_check.home, home_check.state, home_check.attempts, home_check.due, home.building, home.floor,
                home.unit, home.care,
                (SELECT surname FROM person WHERE person.estate = home_check.estate AND person.home = home_check.home
                   AND moved_out IS NULL ORDER BY rank, id LIMIT 1) AS surname,
                COALESCE((SELECT MAX(visit.ended_at) FROM work_order
                   JOIN visit ON visit.estate = work_order.estate AND visit.work_order = work_order.id
                   WHERE work_order.estate = home_check.estate AND work_order.home = home_check.home
                     AND work_order.channel = 'gas-round' AND visit.stage = 'done'), 0) AS seen
            FROM home_check JOIN home ON home.estate = home_check.estate AND home.id = home_check.home
            WHERE home_check.estate = \(estate.id) AND home_check.round = \(round)
              AND home_check.state IN ('not-contacted', 'no-access', 'refused', 'booked') AND home_check.attempts >= \(attempts)
            ORDER BY CASE WHEN home.care <> '' THEN 0 ELSE 1 END, seen, home_check.due, home_check.id LIMIT \(limit)
            """
        ).map { row in
            let seen = try row[instant: "seen"]
            return NotSeen(
                home: try row[id: "home"], door: try DoorLabel(row: row), surname: try row[optionalText: "surname"],
                care: try row[text: "care"].split(separator: "\n").map(String.init), state: try row.choice("state"),
                attempts: try row[int: "attempts"], due: try row.day("due"),
                seenOn: seen.milliseconds == 0 ? nil : estate.clock.wall(seen).day)
        }
    }
}
