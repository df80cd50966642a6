import DoorbellRules
import Foundation
import Synchronization

/// One estate's wall clock and calendar.
public struct EstateClock: Sendable {
    private let calendar: Calendar
    private let offsets: ZoneOffsets
    public let zone: TimeZone

    /// Making a calendar takes longer than all else that a page asks of it, so every zone's clock is made once.
    private static let known = Mutex<[String: EstateClock]>([:])

    /// - Parameter identifier: For example `Asia/Hong_Kong`; an unknown one is read as UTC, and imports refuse it before.
    public init(zone identifier: String) {
        self = EstateClock.known.withLock { known in
            if let clock = known[identifier] { return clock }
            let clock = EstateClock(TimeZone(identifier: identifier) ?? .gmt)
            known[identifier] = clock
            return clock
        }
    }

    private init(_ zone: TimeZone) {
        self.zone = zone
        offsets = ZoneOffsets(zone)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
    }

    public func wall(_ instant: Instant) -> WallTime {
        let (days, minute) = offsets.local(instant)
        let weekday = EstateClock.weekday(days)
        return WallTime(day: Day(since1970: days), minute: minute, isRestDay: weekday == 1 || weekday == 7)
    }

    /// 1 is Sunday, 7 is Saturday.
    func weekday(_ instant: Instant) -> Int { EstateClock.weekday(offsets.local(instant).days) }

    /// 1 January 1970 was a Thursday.
    private static func weekday(_ days: Int) -> Int { ((days + 4) % 7 + 7) % 7 + 1 }

    /// The moment at which the estate's clock shows `minute` of `day`; in a gap of daylight saving, the moment after it.
    public func instant(_ day: Day, minute: Int) -> Instant {
        let parts = DateComponents(
            year: day.year, month: day.month, day: day.day, hour: minute / 60, minute: minute % 60)
        let date = calendar.date(from: parts) ?? Date(timeIntervalSince1970: 0)
        return Instant(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded()))
    }

    /// `2026-11-23 10:12`
    public func stamp(_ instant: Instant) -> String {
        let wall = wall(instant)
        return "\(wall.day.iso) \(wall.clock)"
    }

    public func clock(_ instant: Instant) -> String { wall(instant).clock }

    /// Reads what a `datetime-local` field sends: `2026-11-23T10:12`.
    public func instant(field text: String) -> Instant? {
        let halves = text.split(separator: "T")
        guard halves.count == 2, let day = Day(iso: String(halves[0])) else { return nil }
        let clock = halves[1].split(separator: ":").compactMap { Int($0) }
        guard clock.count >= 2, 0..<24 ~= clock[0], 0..<60 ~= clock[1] else { return nil }
        return instant(day, minute: clock[0] * 60 + clock[1])
    }
}

extension Day {
    /// 1 January 1970, where the counting of milliseconds begins.
    static let epoch: Day = {
        guard let day = Day(1970, 1, 1) else { preconditionFailure("every year has a first of January") }
        return day
    }()

    /// The day that is `days` after 1 January 1970, in the Gregorian calendar.
    ///
    /// Counted in years that begin in March, so that a leap day is the last of its year (H. Hinnant,
    /// "chrono-compatible low-level date algorithms").
    init(since1970 days: Int) {
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
