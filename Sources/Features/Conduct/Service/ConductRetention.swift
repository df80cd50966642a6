import DoorbellRules
import Storage

/// Sweeps every estate of a house; for the command line, where nothing new makes it happen by itself.
public struct ConductRetention: Sendable {
    let house: House

    public init(_ house: House) { self.house = house }

    /// - Returns: How many observations and reports went.
    public func sweep() async throws -> Int {
        try await house.database.write { [house] connection in
            try connection.run("SELECT id FROM estate ORDER BY id").reduce(0) { sum, row in
                try sum + ConductSweep(house: house, estate: try row[id: "id"]).run(connection)
            }
        }
    }
}
