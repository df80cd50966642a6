import DoorbellRules
import Storage

/// Sweeps every estate of a house: once a day while the server runs, and from the command line.
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

extension Chore {
    /// Once a day, so that an estate where nothing is written forgets too.
    static func conduct(_ house: House) -> Chore {
        Chore(name: "conduct sweep", house: house, restMinutes: 24 * 60) { _ = try await ConductRetention($0).sweep() }
    }
}
