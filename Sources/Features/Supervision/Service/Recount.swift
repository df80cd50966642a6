import DoorbellRules
import Logging
import Storage

/// Counts every figure anew from the logs, and looks whether what is kept says the same: by a plain reading of everything,
/// home by home. `doctor` compares with it; `doorbell recount` mends by it.
public struct Recount: Sendable {
    let house: House

    public init(_ house: House) { self.house = house }

    /// What the logs say of one subject.
    struct Found: Sendable {
        let id: ID
        let marks: Set<FigureMark>
        /// Of an order: its number and its report, under whose words it is found.
        let order: Searched?

        struct Searched: Sendable {
            let number: Int
            let report: Report
        }
    }

    /// Writes anew whatever is not as the logs have it, for the estates whose turn it is since an upgrade.
    ///
    /// - Returns: How many estates were counted.
    @discardableResult
    public func mendIfDue() async throws -> Int {
        let due = try await house.database.read { connection in
            try connection.run("SELECT estate FROM recount_due ORDER BY estate").map { try $0[id: "estate"] }
        }
        for estate in due {
            house.log.info("counting what was there before this version", metadata: ["estate": "\(estate.text)"])
            try await mend(estate)
        }
        return due.count
    }

    /// Writes anew whatever is not as the logs of `estate` have it.
    ///
    /// - Returns: How many orders, enquiries and homes had to be mended.
    @discardableResult
    public func mend(_ estate: ID) async throws -> Int {
        var mended = 0
        try await walk(estate) { places in
            mended += try await house.database.persist { connection in
                let one = try Estate.find(estate, connection)
                let keeper = FigureKeeper(one, connection)
                var count = 0
                for place in places {
                    for found in try Self.found(at: place, one, connection) {
                        count += try Self.mend(found, keeper) ? 1 : 0
                    }
                    if case .home(let home) = place {
                        for person in try Self.names(at: home, estate, connection) where !person.isKept {
                            try PersonPieces(estate: estate, connection: connection).keep(
                                person.id, surname: person.surname, given: person.given,
                                romanSurname: person.romanSurname)
                        }
                    }
                }
                return count
            }
        }
        _ = try await house.database.persist { connection in
            let one = try Estate.find(estate, connection)
            for stray in try Self.strays(estate, connection) {
                try connection.run("DELETE FROM figure_mark WHERE estate = \(estate) AND subject = \(stray)")
            }
            let tallies = try Self.tallies(one, connection)
            try connection.run("DELETE FROM figure_tally WHERE estate = \(estate)")
            try FigureKeeper(one, connection).add(tallies)
            return try connection.run("DELETE FROM recount_due WHERE estate = \(estate)")
        }
        return mended
    }

    private static func mend(_ found: Found, _ keeper: FigureKeeper) throws -> Bool {
        let kept = try keeper.marks(of: found.id)
        try keeper.change(of: found.id, from: kept, to: found.marks)
        guard let order = found.order else { return kept != found.marks }
        let pieces = OrderPieces(estate: keeper.estate, connection: keeper.connection)
        let areKept = try pieces.areKept(order.number, order.report)
        if !areKept { try pieces.mend(order.number, order.report) }
        return kept != found.marks || !areKept
    }

    /// What is kept and not as the logs have it, a sentence each.
    func faults(_ estate: ID, limit: Int) async throws -> [String] {
        var faults: [String] = []
        try await walk(estate) { places in
            if faults.count >= limit { return }
            faults += try await house.database.read { connection in
                let one = try Estate.find(estate, connection)
                return try places.flatMap { try Self.faults(at: $0, FigureKeeper(one, connection), one, connection) }
            }
        }
        faults += try await house.database.read { connection in
            let strays = try Self.strays(estate, connection).map {
                "\($0.text) of \(estate.text): it counts in the report, and there is no such thing"
            }
            let one = try Estate.find(estate, connection)
            return try strays
                + Self.difference(of: Self.keptTallies(one, connection), from: Self.tallies(one, connection))
                .map { "the report of \(estate.text): \($0); `doorbell recount` mends it" }
        }
        return faults
    }

    private static func faults(
        at place: Place, _ keeper: FigureKeeper, _ estate: Estate, _ connection: any Connection
    ) throws -> [String] {
        var faults: [String] = []
        for found in try found(at: place, estate, connection) {
            if try keeper.marks(of: found.id) != found.marks {
                faults.append(
                    "\(found.id.text) of \(estate.id.text): it counts otherwise in the report than its events say")
            }
            let pieces = OrderPieces(estate: estate.id, connection: connection)
            if let order = found.order, try !pieces.areKept(order.number, order.report) {
                faults.append("WO-\(order.number) of \(estate.id.text): it is not found under its words")
            }
        }
        if case .home(let home) = place {
            for person in try names(at: home, estate.id, connection) where !person.isKept {
                faults.append("\(person.id.text) of \(estate.id.text): they are not found under their name")
            }
        }
        return faults
    }

    private static func difference(of kept: [TallyKey: Share], from counted: [TallyKey: Share]) -> [String] {
        Set(kept.keys).union(counted.keys).sorted().filter { kept[$0] != counted[$0] }.prefix(20).map { key in
            let (said, is_) = (kept[key] ?? Share(), counted[key] ?? Share())
            return
                "\(key.figure.rawValue) of \(key.day.iso) is kept as \(said.hits) of \(said.total), and is \(is_.hits) of \(is_.total)"
        }
    }
}
