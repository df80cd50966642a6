import DoorbellRules
import Synchronization

/// Remembers for two seconds who stands behind a token's hash: a revoked one is dead within that time.
final class CallerCache: Sendable {
    static let milliseconds: Int64 = 2_000
    private static let places = 10_000

    private let known = Mutex<[String: (caller: Caller, at: Instant)]>([:])

    func caller(_ hash: String, now: Instant) -> Caller? {
        known.withLock { known in
            guard let entry = known[hash], abs(now.milliseconds - entry.at.milliseconds) < CallerCache.milliseconds
            else {
                return nil
            }
            return entry.caller
        }
    }

    func remember(_ caller: Caller, _ hash: String, now: Instant) {
        known.withLock { known in
            if known.count >= CallerCache.places { known.removeAll() }
            known[hash] = (caller, now)
        }
    }

    func forget(_ hash: String) { known.withLock { _ = $0.removeValue(forKey: hash) } }
}
