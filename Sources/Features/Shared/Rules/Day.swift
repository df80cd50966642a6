/// A day on the estate's wall calendar. It has no time of day and no time zone, so it cannot drift.
public struct Day: Hashable, Comparable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// - Returns: `nil` where the calendar has no such day.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, 1...Day.length(ofMonth: month, in: year) ~= day else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day as it lies in a column: `yyyymmdd`.
    public var number: Int { year * 10_000 + month * 100 + day }

    /// The day that lies in a column as `yyyymmdd`; `nil` for a number that is no day.
    public init?(number: Int) { self.init(number / 10_000, number / 100 % 100, number % 100) }

    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
