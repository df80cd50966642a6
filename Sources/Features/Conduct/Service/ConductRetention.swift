import DoorbellRules
import Storage

/// Sweeps every estate of a house: once a day while the server runs, and from the command line.
public struct ConductRetention: Sendable {
    let house: House

    public init(_ house: House) { self.house = house }

    /// - Returns: How many observations and reports went.
    public func sweep() async throws -> Int {
        try await ColleagueCallSweep(house: house).run()
        return try await house.database.write { [house] connection in
            try connection.run("SELECT id FROM estate ORDER BY id").reduce(0) { sum, row in
                try sum + ConductSweep(house: house, estate: try row[id: "id"]).run(connection)
            }
        }
    }
}
