/// What the clock and the calendar on the estate's wall say at one moment. Made at the edge from the estate's time zone.
public struct WallTime: Equatable, Sendable {
    public let day: Day
    /// Minutes since midnight, 0 to 1,439.
    public let minute: Int
    /// Sunday or Saturday, or a day that the estate keeps as a holiday.
    public let isRestDay: Bool

    public init(day: Day, minute: Int, isRestDay: Bool) {
        self.day = day
        self.minute = minute
        self.isRestDay = isRestDay
    }

    /// `09:05`, as a clock without hands writes it.
    public var clock: String { WallTime.clock(minute: minute) }

    /// The minute of the day that `09:05` names; `nil` where it names none.
    public static func minute(clock: String) -> Int? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            0..<24 ~= hour, 0..<60 ~= minute
        else { return nil }
        return hour * 60 + minute
    }

    /// The minute of a day as `09:05`.
    public static func clock(minute: Int) -> String {
        let (hours, minutes) = (minute / 60, minute % 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}
