import Foundation

/// Threads that work until they have nothing more to do.
final class Crew: Sendable {
    private let working = DispatchGroup()

    /// Starts a thread that runs `work` to its end.
    func start(_ name: String, _ work: @escaping @Sendable () -> Void) {
        working.enter()
        let thread = Thread { [working] in
            work()
            working.leave()
        }
        thread.name = name
        thread.start()
    }

    /// Blocks until every thread has ended.
    func waitForEnd() {
        working.wait()
    }
}
