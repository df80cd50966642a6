import DoorbellRules
import Storage

/// Erases plans that are over.
struct HardshipSweep: Sendable {
    let house: House

    /// - Returns: How many were erased.
    func erase() async throws -> Int {
        let now = house.now()
        return try await house.database.write { connection in
            let estates = try connection.run("SELECT DISTINCT estate FROM hardship_plan").map { try $0[id: "estate"] }
            return try estates.reduce(0) { count, id in
                let today = try Estate.find(id, connection).clock.wall(now).day
                let gone = try connection.run(
                    "DELETE FROM hardship_plan WHERE estate = \(id) AND ends_on < \(today) RETURNING id")
                return count + gone.count
            }
        }
    }
}

extension Chore {
    static func hardship(_ house: House) -> Chore {
        Chore(name: "hardship sweep", house: house) { _ = try await HardshipSweep(house: $0).erase() }
    }
}
