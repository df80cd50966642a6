/// A moment as ISO 8601 in UTC, to the second, as PDF metadata wants it.
struct Timestamp {
    let text: String

    /// - Parameter milliseconds: Since 1970 UTC. Years outside 1 to 9999 are drawn to the nearer end.
    init(milliseconds: Int64) {
        let seconds = min(max(milliseconds / 1000, -62_135_596_800), 253_402_300_799)
        let second = (seconds % 86_400 + 86_400) % 86_400
        let (year, month, day) = Timestamp.date(daysSince1970: (seconds - second) / 86_400)
        let clock = [second / 3600, second / 60 % 60, second % 60].map { Timestamp.padded($0, to: 2) }
        let calendar = [Timestamp.padded(year, to: 4), Timestamp.padded(month, to: 2), Timestamp.padded(day, to: 2)]
        text = "\(calendar.joined(separator: "-"))T\(clock.joined(separator: ":"))Z"
    }

    /// Years are counted from March, so that the leap day is the last of its year (Howard Hinnant, "days_from_civil").
    private static func date(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return "\(String(repeating: "0", count: max(0, width - digits.count)))\(digits)"
    }
}
