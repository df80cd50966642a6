/// When loud tools may be used in an occupied building (clause P4). Outside these minutes the drill waits.
public struct NoiseHours: Equatable, Sendable {
    /// Spans of a working day in which loud work is allowed, as minutes since midnight; the end is not included.
    public var allowed: [Range<Int>]
    public var allowsRestDays: Bool

    public init(allowed: [Range<Int>], allowsRestDays: Bool) {
        self.allowed = allowed
        self.allowsRestDays = allowsRestDays
    }

    /// Working days 08:00–12:00 and 14:00–18:00, as most estates have it.
    public static let usual = NoiseHours(allowed: [480..<720, 840..<1_080], allowsRestDays: false)

    public func allowsLoudWork(at time: WallTime) -> Bool {
        if time.isRestDay && !allowsRestDays { return false }
        return allowed.contains { $0.contains(time.minute) }
    }

    /// The minute of this day at which loud work may begin next; `nil` when not today.
    public func next(after time: WallTime) -> Int? {
        if time.isRestDay && !allowsRestDays { return nil }
        return allowed.first { $0.lowerBound > time.minute }?.lowerBound
    }
}
