import DoorbellRules

/// How far a round has come: a bar for each building, and every door of one of them.
struct Coverage: Sendable {
    /// One building's homes that are done, of those that have gas.
    struct Share: Equatable, Sendable {
        let building: String
        let done: Int
        let total: Int

        /// Whole percent, rounded down: only what is finished reads 100.
        var percent: Int { total == 0 ? 100 : done * 100 / total }
    }

    /// One door, as the grid shows it.
    struct Cell: Equatable, Sendable {
        let home: ID
        let door: DoorLabel
        let state: HomeCheck.State
        var attempts = 0
        var day: Day?
        var window: Appointment.Window?
    }

    let shares: [Share]
    let building: String
    let cells: [Cell]

    var share: Share? { shares.first { $0.building == building } }

    func count(_ state: HomeCheck.State) -> Int { cells.reduce(0) { $0 + ($1.state == state ? 1 : 0) } }

    /// Floors from the top down, as the house stands.
    var floors: [String] { Coverage.inOrder(Set(cells.map(\.door.floor))).reversed() }

    var units: [String] { Coverage.inOrder(Set(cells.map(\.door.unit))) }

    func cell(_ floor: String, _ unit: String) -> Cell? {
        cells.first { $0.door.floor == floor && $0.door.unit == unit }
    }

    /// 2 before 10, numbers before letters.
    static func inOrder(_ names: Set<String>) -> [String] { names.sorted(by: comesBefore) }

    static func comesBefore(_ a: String, _ b: String) -> Bool {
        switch (Int(a), Int(b)) {
        case (let one?, let other?): one < other
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): (a.count, a) < (b.count, b)
        }
    }
}
