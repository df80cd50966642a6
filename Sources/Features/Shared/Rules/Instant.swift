/// A moment, the same everywhere on earth: milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// A checked product of 64 bits needs 128, which the phone does not have; no minutes of a visit come near.
    public func adding(minutes: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(minutes) &* 60_000) }

    /// Whole minutes from `earlier` to this moment, cut off; negative when `earlier` is later.
    public func minutes(since earlier: Instant) -> Int { Int((milliseconds - earlier.milliseconds) / 60_000) }

    public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}
