import DoorbellRules
import Storage

/// What a technician's phone carries for the day: who it is for, and the jobs that are open, in the order of their promises.
///
/// A lost phone holds no more than this: nothing of tomorrow, and no full telephone number. What is reported in the evening is
/// today's, although the time to be at the door may end after midnight.
struct PhoneDay: Sendable {
    private let now: Instant
    /// Everything but the time, which changes with each look.
    private let members: [JSON.Member]

    init(_ caller: Caller, at now: Instant, _ connection: any Connection) throws {
        self.now = now
        let estate = try Estate.find(caller.estate, connection)
        let today = estate.clock.wall(now).day
        let (midnight, next) = (
            estate.clock.instant(today, minute: 0), estate.clock.instant(today.adding(days: 1), minute: 0)
        )
        let longest = Int64(estate.policy.arrival.longest) * 60_000
        let rows = try connection.run(
            """
            SELECT id, visit, number, home, surname, urgency FROM work_order
            WHERE estate = \(caller.estate) AND technician = \(caller.staff) AND is_open = 1
              AND (state IN ('on-the-way', 'waiting-for-consent', 'working', 'waiting-for-superior')
                   OR (state = 'assigned' AND (promised_until < \(next)
                       OR (channel <> 'gas-round' AND received_at >= \(midnight)
                           AND promised_until <= received_at + \(longest)))))
            ORDER BY promised_until, id LIMIT 50
            """)
        let done =
            try connection.run(
                """
                SELECT COUNT(*) AS n FROM visit
                WHERE estate = \(caller.estate) AND technician = \(caller.staff) AND ended_at >= \(midnight)
                """
            ).first?.int(at: 0) ?? 0
        members = [
            .init(
                "staff",
                .object([
                    "id": .string(caller.staff.text), "name": .string(caller.name),
                    "language": .string(caller.language.rawValue),
                ])),
            .init(
                "estate",
                .object([
                    "id": .string(estate.id.text), "name": .string(estate.name.text(in: caller.language)),
                    "office-phone": .string(estate.officePhone), "language": .string(estate.language.rawValue),
                ])),
            .init("conduct", try PhoneDay.conduct(caller, connection)),
            .init("jobs", .array(try rows.compactMap { try PhoneDay.job($0, estate, caller, at: now, connection) })),
            .init("done-today", .whole(done)),
        ]
    }

    var json: JSON { .object([.init("now", .number(now.milliseconds))] + members) }

    /// The same as long as nothing but the time has changed.
    var mark: String { "\"\(Keys.digest(JSON.object(members).text).prefix(32))\"" }

    /// The rules that are read before duty, and when this technician read this edition of them.
    private static func conduct(_ caller: Caller, _ connection: any Connection) throws -> JSON {
        .object([
            "edition": .whole(ConductRule.edition), "rules": .array(ConductRule.ofConduct.map(\.words.json)),
            "read-at": .instant(try Acknowledgement(caller: caller).givenAt(connection)),
        ])
    }

    private static func job(
        _ row: Row, _ estate: Estate, _ caller: Caller, at now: Instant, _ connection: any Connection
    ) throws -> JSON? {
        guard let visit = try row[optionalID: "visit"] else { return nil }
        let file = try CaseFile(
            id: try row[id: "id"], number: try row[int: "number"],
            home: Home.find(try row[id: "home"], in: estate.id, connection),
            estate: estate, connection
        )
        guard let own = file.visits.first(where: { $0.id == visit }) else { return nil }
        let door = file.home.door
        let isReachable = try file.whomToCall(connection) != nil
        return .object([
            "visit": .string(visit.text), "order": .string(file.id.text), "number": .string(file.label),
            "version": .whole(file.projected.version), "state": .string(file.state.rawValue),
            "stage": .string(own.visit.stage.name), "promised-until": .instant(file.order.promisedUntil),
            "window": try file.window(connection),
            "door": .object([
                "building": .string(door.building), "floor": .string(door.floor), "unit": .string(door.unit),
            ]),
            "surname": .text(try row[optionalText: "surname"]), "urgency": .text(try row[optionalText: "urgency"]),
            "two-people": .flag(try TwoPeople.areNeeded(for: file.id, in: estate.id, connection)),
            "phone-view": isReachable ? .string("/api/v1/visits/\(visit.text)/phone-views") : nil,
            "earlier": .array(try file.earlierHere(connection)),
            "job": try file.phoneJob(for: own, caller, at: now, connection).json,
        ])
    }
}

extension CaseFile {
    /// The first of the household who has a telephone.
    func whomToCall(_ connection: any Connection) throws -> Person? {
        try Person.household(of: home.id, in: estate.id, connection).first { $0.phone != nil }
    }

    /// What was reported from this home before, the newest first: when, what, and how it stands. Nobody's words or name.
    fileprivate func earlierHere(_ connection: any Connection) throws -> [JSON] {
        try connection.run(
            """
            SELECT number, fault, state, received_at FROM work_order
            WHERE estate = \(estate.id) AND home = \(home.id) AND id <> \(id) AND received_at <= \(order.receivedAt)
            ORDER BY received_at DESC, id DESC LIMIT 5
            """
        ).map { row in
            let state: OrderState = try row.choice("state")
            return .object([
                "number": .string("WO-\(try row[int: "number"])"), "fault": .string(try row[text: "fault"]),
                "on": .string(estate.clock.wall(try row[instant: "received_at"]).day.iso), "state": state.words.json,
            ])
        }
    }

    /// The part of the day that the household has agreed to; only a check of the round has one.
    fileprivate func window(_ connection: any Connection) throws -> JSON? {
        guard order.report.service == .gasCheck else { return nil }
        let row = try connection.run(
            """
            SELECT day, time_window FROM home_check
            WHERE estate = \(estate.id) AND work_order = \(id) AND day IS NOT NULL AND time_window IS NOT NULL
            ORDER BY id DESC LIMIT 1
            """
        ).first
        guard let row, let window = try row.optionalChoice("time_window") as Appointment.Window? else { return nil }
        let day = try row.day("day")
        return .object([
            "from": .instant(estate.clock.instant(day, minute: window.minutes.lowerBound)),
            "to": .instant(estate.clock.instant(day, minute: window.minutes.upperBound)),
        ])
    }
}
