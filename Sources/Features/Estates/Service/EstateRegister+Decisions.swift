import DoorbellRules
import HTTPTypes
import Storage

extension EstateRegister {
    /// What an estate decides anew about itself; what is `nil` stays as it is.
    public struct Decisions: Sendable {
        /// What adult family, and a tenant, may agree to alone, in minor units (procedure 2.3).
        public var familyCostLimit, tenantCostLimit: Int?
        /// Up to where a spoken yes is enough for a cost, in minor units (procedure 2.2).
        public var spokenCostLimit: Int?
        public var allowsEmergencyEntry: Bool?
        public var warrantyDays: Int?
        /// Minutes within which somebody is at the door.
        public var emergencyArrival, urgentArrival, routineArrival: Int?
        /// From which minute of the day a good morning, a good day and a good evening is wished (clause L-a).
        public var morning, afternoon, evening: Int?
        /// Rest days of its own: nobody drills on them.
        public var holidays: [Day] = []

        public init() {}
    }

    /// Keeps what an estate decided, with an entry in its record; orders that come in from now on go by it.
    ///
    /// - Throws: A `Problem` for an unknown estate, or for a number that can't be one.
    public func decide(_ decisions: Decisions, for estate: ID) async throws {
        let numbers: [(name: String, value: Int?, least: Int)] = [
            ("family-limit", decisions.familyCostLimit, 0), ("tenant-limit", decisions.tenantCostLimit, 0),
            ("spoken-limit", decisions.spokenCostLimit, 0), ("warranty-days", decisions.warrantyDays, 0),
            ("emergency-minutes", decisions.emergencyArrival, 1), ("urgent-minutes", decisions.urgentArrival, 1),
            ("routine-minutes", decisions.routineArrival, 1), ("good-morning", decisions.morning, 0),
            ("good-day", decisions.afternoon, 0), ("good-evening", decisions.evening, 0),
        ]
        for (name, value, least) in numbers {
            guard let value, !(least...1_000_000_000 ~= value) else { continue }
            throw Problem(.badRequest, "out-of-range", JSON.Kind.outOfRange.words, place: name)
        }
        let emergencyEntry = decisions.allowsEmergencyEntry.map { $0 ? 1 : 0 }
        let detail = JSON.object(
            numbers.compactMap { number in number.value.map { JSON.Member(number.name, .whole($0)) } }
                + (decisions.allowsEmergencyEntry.map { [.init("emergency-entry", .bool($0))] } ?? [])
                + (decisions.holidays.isEmpty ? [] : [.init("holidays", .texts(decisions.holidays.map(\.iso)))]))
        let (entry, now) = (house.ids.make(), house.now())
        try await house.database.write { connection in
            let changed = try connection.run(
                """
                UPDATE estate SET
                    family_cost_limit = COALESCE(\(decisions.familyCostLimit), family_cost_limit),
                    tenant_cost_limit = COALESCE(\(decisions.tenantCostLimit), tenant_cost_limit),
                    spoken_cost_limit = COALESCE(\(decisions.spokenCostLimit), spoken_cost_limit),
                    emergency_entry   = COALESCE(\(emergencyEntry), emergency_entry),
                    warranty_days     = COALESCE(\(decisions.warrantyDays), warranty_days),
                    arrival_emergency = COALESCE(\(decisions.emergencyArrival), arrival_emergency),
                    arrival_urgent    = COALESCE(\(decisions.urgentArrival), arrival_urgent),
                    arrival_routine   = COALESCE(\(decisions.routineArrival), arrival_routine),
                    greet_morning     = COALESCE(\(decisions.morning), greet_morning),
                    greet_afternoon   = COALESCE(\(decisions.afternoon), greet_afternoon),
                    greet_evening     = COALESCE(\(decisions.evening), greet_evening)
                WHERE id = \(estate) RETURNING *
                """)
            guard let row = changed.first else { throw Problem.noSuchEstate(estate.text) }
            let hours = try Estate(row: row).policy.greeting
            guard hours.isInOrder, hours.evening < 1_440 else {
                throw Problem(.badRequest, "greetings-out-of-order", .greetingsOutOfOrder, place: "good-morning")
            }
            for day in decisions.holidays {
                try connection.run(
                    "INSERT INTO holiday (estate, day) VALUES (\(estate), \(day)) ON CONFLICT DO NOTHING")
            }
            try AuditEntry(action: "estate-decided", subject: estate, detail: detail)
                .write(in: estate, id: entry, at: now, connection)
        }
    }
}

extension Words {
    fileprivate static let greetingsOutOfOrder = Words(
        "早上、日間、晚上的問候請按先後設定，例如 05:00、12:00、18:00。", "早上、白天、晚上的问候请按先后设定，例如 05:00、12:00、18:00。",
        "Please set morning, day and evening one after the other, such as 05:00, 12:00 and 18:00.")
}
