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
