import DoorbellRules
import Logging
import ServiceLifecycle
import Storage

/// The server's own look at what is past its time: when it starts, and then once a day, so that a quiet estate forgets too.
struct ConductClock: ServiceLifecycle.Service {
    let house: House

    private static let minutesBetween = 24 * 60

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var last: Instant?
            while !Task.isCancelled {
                do {
                    last = try await sweep(after: last)
                } catch {
                    // Not done: the next hour tries again.
                    house.log.error("conduct sweep: \(error)")
                }
                do { try await Task.sleep(for: .seconds(3_600)) } catch { return }  // asked to stop
            }
        }
    }

    /// Forgets calls to colleagues that are a day old; and sweeps every estate, unless that was done less than a day ago.
    ///
    /// - Parameter last: When it was done; `nil` where it was not since the server started.
    /// - Returns: When it was done last.
    func sweep(after last: Instant?) async throws -> Instant {
        let now = house.now()
        try await ColleagueCallSweep(house: house).run()
        if let last, now < last.adding(minutes: Self.minutesBetween) { return last }
        _ = try await ConductRetention(house).sweep()
        return now
    }
}
