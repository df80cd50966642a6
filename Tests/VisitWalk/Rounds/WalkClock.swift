import DoorbellRules
import Foundation

/// The wall clock of one estate, read in two ways that know nothing of each other.
struct WalkClock {
    private let zone: TimeZone
    private let calendar: Calendar

    init(_ zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        (self.zone, self.calendar) = (zone, calendar)
    }

    /// The first moment of `day`; the day has 23 to 25 hours.
    func start(of day: Day) throws(Violation) -> Instant {
        let parts = DateComponents(year: day.year, month: day.month, day: day.day, hour: 12)
        guard let noon = calendar.date(from: parts) else { throw Violation("the calendar has no \(day.iso)") }
        return Instant(milliseconds: Int64(calendar.startOfDay(for: noon).timeIntervalSince1970) * 1_000)
    }

    /// The estate's day by the calendar.
    func day(of instant: Instant) throws(Violation) -> Day {
        let parts = calendar.dateComponents([.year, .month, .day], from: date(instant))
        guard let day = Day(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0) else { throw Violation("no such day") }
        return day
    }

    /// The estate's day by the zone's offset and plain arithmetic from 1 January 1970.
    func dayByOffset(of instant: Instant) throws(Violation) -> Day {
        guard let epoch = Day(1970, 1, 1), let y2k = Day(2000, 1, 1) else { throw Violation("no such day") }
        let seconds = Int(instant.milliseconds / 1_000) + zone.secondsFromGMT(for: date(instant))
        let days = seconds / 86_400 - y2k.days(since: epoch)
        // Years are skipped whole, so that the days left are few.
        let year = y2k.adding(months: days / 366 * 12)
        return year.adding(days: days - year.days(since: y2k))
    }

    private func date(_ instant: Instant) -> Date {
        Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)
    }
}
