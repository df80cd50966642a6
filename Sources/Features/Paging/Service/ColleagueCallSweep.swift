import DoorbellRules
import Storage

/// Calls that are a day old go, with every event of them.
struct ColleagueCallSweep: Sendable {
    let house: House

    /// - Returns: How many went.
    @discardableResult
    func run() async throws -> Int {
        let now = house.now()
        return try await house.database.write { connection in
            let gone = try connection.run(
                """
                DELETE FROM colleague_call WHERE made_at <= \(now.adding(minutes: -ColleagueCall.keptMinutes))
                RETURNING estate, id
                """
            ).map { (estate: try $0[id: "estate"], id: try $0[id: "id"]) }
            for one in gone { try EventLog(connection: connection, estate: one.estate).erase(one.id) }
            return gone.count
        }
    }
}

extension Chore {
    static func calls(_ house: House) -> Chore {
        Chore(name: "sweep of calls to colleagues", house: house) { try await ColleagueCallSweep(house: $0).run() }
    }
}
