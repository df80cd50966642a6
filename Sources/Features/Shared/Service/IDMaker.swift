import DoorbellRules
import Synchronization

/// Makes time-ordered ids (UUID version 7): later ones sort after earlier ones, also within one millisecond.
public final class IDMaker: Sendable {
    private struct State {
        var lastMillisecond: Int64 = 0
        var counter: UInt16 = 0
    }

    private let state = Mutex(State())
    private let now: @Sendable () -> Instant
    private let random: @Sendable () -> UInt64

    public init(
        now: @escaping @Sendable () -> Instant,
        random: @escaping @Sendable () -> UInt64 = { .random(in: .min ... .max) }
    ) {
        self.now = now
        self.random = random
    }

    public func make() -> ID {
        let (millisecond, counter) = state.withLock { state in
            let now = now().milliseconds
            if now > state.lastMillisecond {
                (state.lastMillisecond, state.counter) = (now, UInt16(truncatingIfNeeded: random()) & 0x3FF)
            } else if state.counter == 0xFFF {
                (state.lastMillisecond, state.counter) = (state.lastMillisecond + 1, 0)
            } else {
                state.counter += 1
            }
            return (state.lastMillisecond, state.counter)
        }
        let high = UInt64(truncatingIfNeeded: millisecond) << 16 | 0x7000 | UInt64(counter)
        let low = random() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return ID(IDMaker.text(high, low))
    }

    private static func text(_ high: UInt64, _ low: UInt64) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for nibble in 0..<32 {
                if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                let word = nibble < 16 ? high : low
                text[place] = digits[Int(word >> UInt64((15 - nibble % 16) * 4) & 15)]
                place += 1
            }
            return place
        }
    }
}
