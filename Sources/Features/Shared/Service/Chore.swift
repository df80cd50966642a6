import DoorbellRules
import Logging
import ServiceLifecycle

/// Something that the house does by itself while it runs: when it starts, and then whenever it has rested long enough. It is
/// looked at once an hour; what fails is tried again in the next.
struct Chore: ServiceLifecycle.Service, CustomStringConvertible {
    let name: String
    let house: House
    /// So long it rests after it was done.
    var restMinutes = 0
    let work: @Sendable (House) async throws -> Void

    /// ServiceLifecycle names a service by printing it: without this, with the whole house and every file in it.
    var description: String { name }

    static func all(of house: House) -> [Chore] { [hardship(house), conduct(house), calls(house)] }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var last: Instant?
            while !Task.isCancelled {
                do {
                    last = try await attend(after: last)
                } catch {
                    house.log.error("\(name): \(error)")
                }
                do { try await Task.sleep(for: .seconds(3_600)) } catch { return }  // asked to stop
            }
        }
    }

    /// Does it, unless it still rests.
    ///
    /// - Parameter last: When it was done; `nil` where it was not since the server started.
    /// - Returns: When it was done last.
    func attend(after last: Instant?) async throws -> Instant {
        let now = house.now()
        if let last, now < last.adding(minutes: restMinutes) { return last }
        try await work(house)
        return now
    }
}
