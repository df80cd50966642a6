import DoorbellRules
import Storage

/// Tomorrow's visits, and whom to contact next for the places that are left.
struct CallList: Sendable {
    /// A home that has agreed to tomorrow.
    struct Visit: Sendable {
        let check: ID
        let home: ID
        let door: DoorLabel
        let window: Appointment.Window
        /// When it was agreed to, by whom it was noted, and how the household was reached.
        let confirmed: (stamp: String, who: String, channel: Contact.Channel)?
        /// The technician on whose route it stands.
        let technician: String?
        let isOnRoute: Bool
    }

    /// A home to be contacted next.
    struct Call: Sendable {
        let check: ID
        let home: ID
        let door: DoorLabel
        let surname: String?
        let state: HomeCheck.State
        let attempts: Int
        let due: Day
        /// What to mind there: its people come first.
        let care: [String]
        let wasContactedToday: Bool
    }

    let visits: [Visit]
    let calls: [Call]
    /// Visits that the technicians of the estate can make in a day.
    let places: Int

    /// Minutes of a visit with its way, and of one technician's day (procedure 2.7).
    private static let (visitMinutes, dayMinutes) = (20, 420)

    /// - Parameter now: Whose day is today; the list is about the day after.
    init(_ estate: Estate, round: ID, at now: Instant, _ connection: any Connection) throws {
        let today = estate.clock.wall(now).day
        let able = try GasTechnicians(estate: estate.id, connection: connection).all.filter(\.mayCheckGas).count
        places = max(able, 1) * Self.dayMinutes / Self.visitMinutes
        visits = try Self.visits(on: today.adding(days: 1), estate, round, connection)
        let midnight = estate.clock.instant(today, minute: 0)
        calls = try Self.calls(max(places - visits.count, 0), today, midnight, estate.id, round, connection)
    }

    init(visits: [Visit], calls: [Call], places: Int) {
        (self.visits, self.calls, self.places) = (visits, calls, places)
    }

    private static func visits(
        on day: Day, _ estate: Estate, _ round: ID, _ connection: any Connection
    ) throws -> [Visit] {
        let rows = try connection.run(
            """
            SELECT home_check.id, home_check.home, home_check.time_window, home_check.is_on_route, home.building,
                home.floor, home.unit, staff.name
            FROM home_check JOIN home ON home.estate = home_check.estate AND home.id = home_check.home
            LEFT JOIN work_order ON work_order.estate = home_check.estate AND work_order.id = home_check.work_order
            LEFT JOIN staff ON staff.id = work_order.technician
            WHERE home_check.estate = \(estate.id) AND home_check.round = \(round) AND home_check.day = \(day)
            """)
        return try rows.map { row in
            let check = try row[id: "id"]
            let isOnRoute = try row[bool: "is_on_route"]
            return Visit(
                check: check, home: try row[id: "home"], door: try DoorLabel(row: row),
                window: try row.choice("time_window"), confirmed: try confirmed(check, estate, connection),
                technician: isOnRoute ? try row[optionalText: "name"] : nil, isOnRoute: isOnRoute)
        }.sorted(by: comesBefore)
    }

    private static func comesBefore(_ one: Visit, _ other: Visit) -> Bool {
        let (a, b) = (one.window.minutes.lowerBound, other.window.minutes.lowerBound)
        if one.door.building != other.door.building {
            return Coverage.comesBefore(one.door.building, other.door.building)
        }
        if a != b { return a < b }
        if one.door.floor != other.door.floor { return Coverage.comesBefore(other.door.floor, one.door.floor) }
        return Coverage.comesBefore(one.door.unit, other.door.unit)
    }

    /// The contact that made the appointment: when, noted by whom, over which channel.
    private static func confirmed(
        _ check: ID, _ estate: Estate, _ connection: any Connection
    ) throws -> (stamp: String, who: String, channel: Contact.Channel)? {
        for entry in try EventLog(connection: connection, estate: estate.id).entries(of: check).reversed() {
            guard
                case .contacted(let contact, _) = try HomeCheck.Event(entry.body, at: entry.at, by: entry.by).fact,
                contact.isAgreed
            else { continue }
            let name = try connection.run("SELECT name FROM staff WHERE id = \(entry.by)").first?[text: "name"]
            return (estate.clock.stamp(entry.at), name ?? "", contact.channel)
        }
        return nil
    }

    /// Re-checks first, then the frail, then where nobody was home, then by due date; who was contacted today comes last.
    private static func calls(
        _ limit: Int, _ today: Day, _ midnight: Instant, _ estate: ID, _ round: ID, _ connection: any Connection
    ) throws -> [Call] {
        try connection.run(
            """
            SELECT home_check.id, home_check.home, home_check.state, home_check.attempts, home_check.due, home.building, home.floor,
                home.unit, home.care,
                CASE WHEN home_check.contacts > 0 AND home_check.changed_at >= \(midnight) THEN 1 ELSE 0 END AS today,
                (SELECT surname FROM person WHERE person.estate = home_check.estate AND person.home = home_check.home
                   AND moved_out IS NULL ORDER BY rank, id LIMIT 1) AS surname
            FROM home_check JOIN home ON home.estate = home_check.estate AND home.id = home_check.home
            WHERE home_check.estate = \(estate) AND home_check.round = \(round) AND home_check.is_on_route = 0
              AND (home_check.day IS NULL OR home_check.day <= \(today))
              AND (home_check.state IN ('not-contacted', 'no-access', 'booked')
                OR (home_check.state = 'defects' AND home_check.recheck_on <= \(today.adding(days: 1))))
              AND (home_check.outcome IS NULL OR home_check.outcome = 'defects')
            ORDER BY today, CASE WHEN home_check.state = 'defects' THEN 0 WHEN home.care <> '' THEN 1
                WHEN home_check.attempts > 0 THEN 2 ELSE 3 END, home_check.due, home_check.id
            LIMIT \(limit)
            """
        ).map { row in
            Call(
                check: try row[id: "id"], home: try row[id: "home"], door: try DoorLabel(row: row),
                surname: try row[optionalText: "surname"],
                state: try row.choice("state"), attempts: try row[int: "attempts"], due: try row.day("due"),
                care: try row[text: "care"].split(separator: "\n").map(String.init),
                wasContactedToday: try row[int: "today"] > 0)
        }
    }
}

extension Contact {
    /// Whether a day came of it.
    fileprivate var isAgreed: Bool {
        switch result {
        case .confirmed, .otherDay: true
        case .noAnswer, .declined, .callMe, .wrongNumber, .sent: false
        }
    }
}
