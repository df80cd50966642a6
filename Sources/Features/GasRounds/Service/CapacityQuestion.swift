import DoorbellRules

/// What the calculator is asked; what nobody says is the estate's own, or the procedure's (2.7).
struct CapacityQuestion: Equatable, Sendable {
    let homes: Int
    /// Percent of visits that meet nobody.
    let noAccess: Int
    let tries: Int
    let minutes: Int
    let hours: Int
    let workingDays: Int
    let capacity: Capacity

    /// - Parameter homes: Those of the estate.
    /// - Throws: `JSON.Trouble` with the name of the parameter that does not fit.
    init(_ query: Form, homes: Int, policy: GasPolicy) throws(JSON.Trouble) {
        let reader = try JSONReader(try query.json(on: EstateClock(zone: "UTC")), isForm: true)
        self.homes = try reader.optionalNumber("homes", in: 1...1_000_000) ?? max(homes, 1)
        noAccess = try reader.optionalNumber("no-access", in: 0...99) ?? 28
        tries = try reader.optionalNumber("tries", in: 1...10) ?? policy.tries
        minutes = try reader.optionalNumber("minutes", in: 1...480) ?? 20
        hours = try reader.optionalNumber("hours", in: 1...24) ?? 7
        workingDays = try reader.optionalNumber("days", in: 1...400) ?? policy.periodMonths * 43 / 2
        try reader.finish()
        let capacity = Capacity(
            homes: self.homes, noAccess: noAccess * 10, tries: tries, minutes: minutes, minutesPerDay: hours * 60,
            workingDays: workingDays)
        guard let capacity else { throw reader.trouble(.outOfRange, "hours") }
        self.capacity = capacity
    }

    /// - Parameter technicians: Those of the estate who may check gas.
    func json(technicians: Int) -> JSON {
        .object([
            "homes": .whole(homes), "no-access": .whole(noAccess), "tries": .whole(tries), "minutes": .whole(minutes),
            "hours": .whole(hours), "days": .whole(workingDays), "visits": .whole(capacity.visits),
            "visits-per-day": .whole(capacity.visitsPerDay), "technicians": .whole(capacity.technicians),
            "homes-never-met": .whole(capacity.homesNeverMet), "technicians-here": .whole(technicians),
            "days-for-those-here": technicians == 0 ? nil : .whole(capacity.days(for: technicians)),
        ])
    }
}
