import DoorbellRules
import Storage

/// What one estate has decided about gas, and what it measures with.
struct GasRegister {
    let estate: ID
    let connection: any Connection

    /// The procedure's own values where the estate has decided nothing.
    var policy: GasPolicy {
        get throws {
            guard let row = try connection.run("SELECT * FROM gas_policy WHERE estate = \(estate)").first else {
                return GasPolicy()
            }
            return GasPolicy(
                periodMonths: try row[int: "period_months"], earlyDays: try row[int: "early_days"],
                tries: try row[int: "tries"], allowsColdCalls: try row[bool: "cold_calls"],
                cutOffMinute: try row[int: "cut_off_minute"])
        }
    }

    /// - Parameter version: The one with which a check was begun; the newest where none is given.
    func checklist(_ version: Int? = nil) throws -> Checklist {
        let rows = try connection.run(
            """
            SELECT version, spans FROM gas_checklist WHERE estate = \(estate)
              AND (\(version == nil) = 1 OR version = \(version)) ORDER BY version DESC LIMIT 1
            """)
        guard let row = rows.first else { return Checklist(version: 1) }
        return try Checklist(version: try row[int: "version"], json: JSON(parsing: try row[text: "spans"]))
    }

    var instruments: [Instrument] {
        get throws {
            try connection.run("SELECT * FROM gas_instrument WHERE estate = \(estate) ORDER BY serial").map { row in
                Instrument(
                    id: try row[id: "id"], serial: try row[text: "serial"],
                    calibratedUntil: try row.day("calibrated_until"))
            }
        }
    }

    /// What a check of `visit` goes by.
    func facts(for visit: Visit) throws -> GasCheck.Facts {
        GasCheck.Facts(checklist: try checklist(visit.gas?.checklistVersion), instruments: try instruments)
    }

    /// Appliances as the last check saw them.
    func appliances(of home: ID) throws -> [Appliance] {
        try connection.run("SELECT body FROM gas_appliance WHERE estate = \(estate) AND home = \(home) ORDER BY id").map
        {
            try Appliance(JSONReader(JSON(parsing: try $0[text: "body"])))
        }
    }

    func keep(_ appliance: Appliance, of home: ID, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO gas_appliance (estate, home, id, body, seen_at)
            VALUES (\(estate), \(home), \(appliance.id), \(appliance.json.text), \(now))
            ON CONFLICT (estate, home, id) DO UPDATE SET body = excluded.body, seen_at = excluded.seen_at
            """)
    }
}

extension Row {
    /// A column that holds a day as `yyyymmdd`; a number that is no day is a damaged row.
    func day(_ name: String) throws -> Day {
        let number = try self[int: name]
        guard let day = Day(number: number) else { throw DamagedRow(column: name, value: "\(number)") }
        return day
    }

    func optionalDay(_ name: String) throws -> Day? { try self[optionalInt: name] == nil ? nil : day(name) }
}
