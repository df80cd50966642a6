import DoorbellRules
import HTTPTypes
import Storage

/// A building's confirmed homes for one technician, from the top floor down: one lift ride, and then the stairs.
struct BuildingRoute: Sendable {
    let call: Call
    let caller: Caller
    private let building: String
    private let technician: ID
    private let override: String?
    /// Tomorrow where none is named.
    private let namedDay: Day?

    /// - Throws: `JSON.Trouble` with the field that does not fit.
    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
        let reader = try call.reader()
        technician = try reader.id("technician")
        building = try reader.text("building", limit: 100)
        namedDay = try reader.optionalDay("day")
        override = try reader.optionalText("override", limit: 500)
        try reader.finish()
    }

    /// Puts every one of them on the route, or none: what the rules refuse for one home stops the whole.
    func make(_ answer: @escaping @Sendable ([HomeCheckFile]) throws -> Answer) async throws -> Answer {
        let house = call.house
        let missing = try await house.database.read { try confirmed($0).filter { !$0.hasOrder }.count }
        var fetched: [Int] = []
        for _ in 0..<missing { fetched.append(try await house.numbers.next(for: caller.estate, in: house.database)) }
        let numbers = fetched
        return try await house.once(call, caller) { connection in
            let homes = try confirmed(connection)
            if homes.isEmpty { throw HomeCheck.Refusal.notConfirmedBefore }
            var left = numbers[...]
            let desk = HomeCheckDesk(house: house, caller: caller)
            var files: [HomeCheckFile] = []
            for home in homes {
                // Confirmed since the numbers were fetched: begin again and fetch one for it too.
                guard let number = home.hasOrder ? 0 : left.popFirst() else { throw Outrun() }
                files.append(
                    try desk.schedule(
                        home.check, on: home.day, technician: technician, override: override, number: number,
                        connection))
            }
            return try answer(files)
        }
    }

    private struct Confirmed {
        let check: ID
        let door: DoorLabel
        let day: Day
        let window: Appointment.Window
        let hasOrder: Bool
    }

    private func confirmed(_ connection: any Connection) throws -> [Confirmed] {
        let today = try Estate.find(caller.estate, connection).clock.wall(call.house.now()).day
        let day = namedDay ?? today.adding(days: 1)
        return try connection.run(
            """
            SELECT home_check.id, home_check.time_window, home_check.work_order, home.building, home.floor, home.unit
            FROM home_check JOIN home ON home.estate = home_check.estate AND home.id = home_check.home
            WHERE home_check.estate = \(caller.estate) AND home_check.day = \(day) AND home_check.is_on_route = 0
              AND home_check.confirmed_on < \(day) AND home.building = \(building)
            """
        ).map {
            Confirmed(
                check: try $0[id: "id"], door: try DoorLabel(row: $0), day: day, window: try $0.choice("time_window"),
                hasOrder: try $0[optionalText: "work_order"] != nil)
        }.sorted(by: isCalledAtBefore)
    }

    private func isCalledAtBefore(_ one: Confirmed, _ other: Confirmed) -> Bool {
        let (a, b) = (one.window.minutes.lowerBound, other.window.minutes.lowerBound)
        if a != b { return a < b }
        if one.door.floor != other.door.floor { return Coverage.comesBefore(other.door.floor, one.door.floor) }
        return Coverage.comesBefore(one.door.unit, other.door.unit)
    }
}
