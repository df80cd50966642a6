import DoorbellRules
import Synchronization

/// A clock that stands still until a test moves it on. Everybody in a house looks at the same one, so it is a class.
final class HandClock: Sendable {
    /// Monday, 23 November 2026, 10:00 in Hong Kong: a working hour, when loud tools are allowed.
    static let monday = Instant(milliseconds: 1_795_399_200_000)

    private let time = Mutex(HandClock.monday)

    var now: Instant { time.withLock { $0 } }

    func moveOn(minutes: Int) { time.withLock { $0 = $0.adding(minutes: minutes) } }

    func moveOn(milliseconds: Int64) {
        time.withLock { $0 = Instant(milliseconds: $0.milliseconds + milliseconds) }
    }
}
