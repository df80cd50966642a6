/// An estate's wall clock for a phone without a time-zone database: the offsets that hold around its jobs, and its holidays.
public struct PhoneZone: Equatable, Sendable {
    /// From `from` on, the estate's clocks stand `minutes` ahead of UTC.
    public struct Offset: Equatable, Sendable {
        public let from: Instant
        public let minutes: Int

        public init(from: Instant, minutes: Int) {
            self.from = from
            self.minutes = minutes
        }
    }

    /// The earliest first; before the first of them the first holds.
    public let offsets: [Offset]
    public let holidays: [Day]

    public init(offsets: [Offset], holidays: [Day]) {
        self.offsets = offsets
        self.holidays = holidays
    }

    public func wall(_ instant: Instant) -> WallTime {
        let ahead = (offsets.last { $0.from <= instant } ?? offsets.first)?.minutes ?? 0
        let local = PhoneZone.floor(instant.milliseconds, 60_000) + Int64(ahead)
        let days = Int(PhoneZone.floor(local, 1_440))
        let day = Day(since1970: days)
        let weekday = ((days + 4) % 7 + 7) % 7  // 0 is Sunday: 1 January 1970 was a Thursday
        return WallTime(
            day: day, minute: Int(local - Int64(days) &* 1_440),
            isRestDay: weekday == 0 || weekday == 6 || holidays.contains(day))
    }

    /// `2026-11-23 10:12`, the same as the server's clock writes it.
    public func stamp(_ instant: Instant) -> String {
        let wall = wall(instant)
        return "\(wall.day.iso) \(wall.clock)"
    }

    private static func floor(_ number: Int64, _ size: Int64) -> Int64 {
        number >= 0 ? number / size : (number - size + 1) / size
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        var offsets: [Offset] = []
        for one in try reader.objects("offsets", limit: 100) {
            offsets.append(
                Offset(from: try one.instant("from"), minutes: try one.number("minutes", in: -1_440...1_440)))
            try one.finish()
        }
        self.offsets = offsets
        var holidays: [Day] = []
        for json in try reader.list("holidays") {
            guard case .number(let number) = json, let day = Int(exactly: number).flatMap({ Day(number: $0) }) else {
                throw reader.trouble(.wrongType, "holidays")
            }
            holidays.append(day)
        }
        self.holidays = holidays
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "offsets": .array(
                offsets.map {
                    .object(["from": .number($0.from.milliseconds), "minutes": .whole($0.minutes)])
                }),
            "holidays": .array(holidays.map { .whole($0.number) }),
        ])
    }
}
