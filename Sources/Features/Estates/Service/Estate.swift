import DoorbellRules
import Storage

/// One estate's register entry: its name, its clock and what it has decided for itself.
struct Estate: Sendable {
    let id: ID
    let name: Words
    let zone: String
    let language: Language
    let officePhone: String
    let policy: EstatePolicy
    let clock: EstateClock

    /// Reads the entry; the caller has been found to belong here before.
    static func find(_ id: ID, _ connection: any Connection) throws -> Estate {
        guard let row = try connection.run("SELECT * FROM estate WHERE id = \(id)").first else {
            throw Problem.notFound
        }
        return try Estate(row: row)
    }

    init(row: Row) throws {
        id = try row[id: "id"]
        name = Words(try row[text: "name_hant"], try row[text: "name_hans"], try row[text: "name_en"])
        zone = try row[text: "zone"]
        language = try row.choice("language")
        officePhone = try row[text: "office_phone"]
        policy = EstatePolicy(
            currency: try row.choice("currency"), familyCostLimit: try row[int: "family_cost_limit"],
            tenantCostLimit: try row[int: "tenant_cost_limit"], spokenCostLimit: try row[int: "spoken_cost_limit"],
            allowsEmergencyEntry: try row[bool: "emergency_entry"], warrantyDays: try row[int: "warranty_days"],
            arrival: ArrivalPromise(
                emergency: try row[int: "arrival_emergency"], urgent: try row[int: "arrival_urgent"],
                routine: try row[int: "arrival_routine"]),
            greeting: PartOfDay.Hours(
                morning: try row[int: "greet_morning"], afternoon: try row[int: "greet_afternoon"],
                evening: try row[int: "greet_evening"]))
        clock = EstateClock(zone: zone)
    }

    /// The wall clock, with the estate's own holidays among the rest days.
    func wall(_ now: Instant, _ connection: any Connection) throws -> WallTime {
        let wall = clock.wall(now)
        if wall.isRestDay { return wall }
        let holidays = try connection.run("SELECT 1 AS one FROM holiday WHERE estate = \(id) AND day = \(wall.day)")
        return WallTime(day: wall.day, minute: wall.minute, isRestDay: !holidays.isEmpty)
    }
}

extension House {
    /// The estate with this id; the only one there is where no id is given.
    ///
    /// - Throws: A `Problem` where there are several, or none of that id.
    public func estate(named id: String?) async throws -> ID {
        let ids = try await database.read { try $0.run("SELECT id FROM estate ORDER BY id").map { try $0[id: "id"] } }
        guard let id else {
            if ids.count > 1 { throw Problem.severalEstates }
            guard let only = ids.first else { throw Problem.noEstateYet }
            return only
        }
        guard ids.contains(ID(id)) else { throw Problem.noSuchEstate(id) }
        return ID(id)
    }
}
