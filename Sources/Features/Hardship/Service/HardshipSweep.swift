import DoorbellRules
import Logging
import ServiceLifecycle
import Storage

/// Erases plans that are over: at the start of the house, and once an hour.
struct HardshipSweep: ServiceLifecycle.Service {
    let house: House

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    _ = try await erase()
                } catch {
                    house.log.error("hardship sweep: \(error)")
                }
                do { try await Task.sleep(for: .seconds(3_600)) } catch { return }  // asked to stop
            }
        }
    }

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
