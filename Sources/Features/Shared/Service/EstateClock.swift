import DoorbellRules
import Foundation

/// One estate's wall clock and calendar.
public struct EstateClock: Sendable {
    private let calendar: Calendar
    public let zone: TimeZone

    /// - Parameter identifier: For example `Asia/Hong_Kong`; an unknown one is read as UTC, and imports refuse it before.
    public init(zone identifier: String) {
        zone = TimeZone(identifier: identifier) ?? .gmt
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
    }

    public func wall(_ instant: Instant) -> WallTime {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .weekday], from: date)
        let day = Day(parts.year ?? 1970, parts.month ?? 1, parts.day ?? 1) ?? Day.epoch
        let weekday = parts.weekday ?? 2
        return WallTime(
            day: day, minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0), isRestDay: weekday == 1 || weekday == 7)
    }

    /// 1 is Sunday, 7 is Saturday.
    func weekday(_ instant: Instant) -> Int {
        calendar.component(.weekday, from: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000))
    }

    /// The moment at which the estate's clock shows `minute` of `day`; in a gap of daylight saving, the moment after it.
    public func instant(_ day: Day, minute: Int) -> Instant {
        let parts = DateComponents(year: day.year, month: day.month, day: day.day, hour: minute / 60, minute: minute % 60)
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
