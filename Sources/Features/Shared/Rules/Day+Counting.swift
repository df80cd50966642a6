extension Day {
    /// 1 January 1970, where the counting of milliseconds begins.
    public static let epoch: Day = {
        guard let day = Day(1970, 1, 1) else { preconditionFailure("every year has a first of January") }
        return day
    }()

    /// The day that is `days` after 1 January 1970, in the Gregorian calendar.
    ///
    /// Counted in years that begin in March, so that a leap day is the last of its year (H. Hinnant,
    /// "chrono-compatible low-level date algorithms").
    public init(since1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let (day, calendarMonth) = (dayOfYear - (153 * month + 2) / 5 + 1, month < 10 ? month + 3 : month - 9)
        self = Day(yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth, day) ?? .epoch
    }

    /// `2026-11-23`
    public var iso: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// Reads `2026-11-23`; `nil` for anything else.
    public init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        self.init(year, month, day)
    }
}
