import DoorbellRules
import Storage

/// Changes what an estate has decided about gas, and what it measures with. Each change leaves an entry in the record.
struct GasRegisterDesk: Sendable {
    let house: House
    let caller: Caller

    init(house: House, caller: Caller) { (self.house, self.caller) = (house, caller) }

    init(_ call: Call) throws { self.init(house: call.house, caller: try call.requireCaller()) }

    /// - Throws: `StorageError.alreadyThere` for a serial number that is in the register.
    func add(_ instrument: Instrument, _ connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO gas_instrument (estate, id, serial, calibrated_until)
            VALUES (\(caller.estate), \(instrument.id), \(instrument.serial), \(instrument.calibratedUntil))
            """)
        try record("gas.instrument-added", instrument.id, instrument.json, connection)
    }

    /// A new calibration holds until another day.
    ///
    /// - Throws: `Problem.notFound` for an instrument of another estate.
    func calibrate(_ id: ID, until day: Day, _ connection: any Connection) throws -> Instrument {
        let known = try GasRegister(estate: caller.estate, connection: connection).instruments.first { $0.id == id }
        guard let known else { throw Problem.notFound }
        try connection.run(
            "UPDATE gas_instrument SET calibrated_until = \(day) WHERE estate = \(caller.estate) AND id = \(id)")
        let detail = JSON.object([
            "before": .whole(known.calibratedUntil.number), "calibrated-until": .whole(day.number),
        ])
        try record("gas.instrument-calibrated", id, detail, connection)
        return Instrument(id: id, serial: known.serial, calibratedUntil: day)
    }

    /// A new version of the checklist; checks that are going on finish with the one they began with.
    func approve(_ wished: Checklist, _ connection: any Connection) throws -> Checklist {
        let before = try GasRegister(estate: caller.estate, connection: connection).checklist()
        let approved = try Checklist(version: before.version + 1, json: wished.json)
        try connection.run(
            """
            INSERT INTO gas_checklist (estate, version, spans, approved_by, approved_at)
            VALUES (\(caller.estate), \(approved.version), \(approved.json.text), \(caller.staff), \(house.now()))
            """)
        try record(
            "gas.checklist-approved", caller.estate,
            .object(["version": .whole(approved.version), "spans": approved.json]), connection)
        return approved
    }

    func decide(_ policy: GasPolicy, _ connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO gas_policy (estate, period_months, early_days, tries, cold_calls, cut_off_minute)
            VALUES (\(caller.estate), \(policy.periodMonths), \(policy.earlyDays), \(policy.tries),
                \(policy.allowsColdCalls), \(policy.cutOffMinute))
            ON CONFLICT (estate) DO UPDATE SET period_months = excluded.period_months,
                early_days = excluded.early_days, tries = excluded.tries, cold_calls = excluded.cold_calls,
                cut_off_minute = excluded.cut_off_minute
            """)
        try record("gas.policy-decided", caller.estate, policy.json, connection)
    }

    private func record(_ action: String, _ subject: ID, _ detail: JSON, _ connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO audit (estate, id, at, actor, action, subject, detail)
            VALUES (\(caller.estate), \(house.ids.make()), \(house.now()), \(caller.staff), \(action), \(subject),
                \(detail.text))
            """)
    }
}

extension GasPolicy {
    /// - Throws: `JSON.Trouble` with the field that no round can have.
    init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            periodMonths: try reader.number("period-months", in: 1...24),
            earlyDays: try reader.number("early-days", in: 0...90), tries: try reader.number("tries", in: 1...10),
            allowsColdCalls: try reader.flag("cold-calls"),
            cutOffMinute: try reader.number("cut-off-minute", in: 0...1_439))
        try reader.finish()
    }

    var json: JSON {
        .object([
            "period-months": .whole(periodMonths), "early-days": .whole(earlyDays), "tries": .whole(tries),
            "cold-calls": .bool(allowsColdCalls), "cut-off-minute": .whole(cutOffMinute),
        ])
    }
}
