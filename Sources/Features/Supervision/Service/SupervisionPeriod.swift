import DoorbellRules

/// The days that a report is about, in pieces of a day or a month.
struct SupervisionPeriod: Equatable, Sendable {
    let from: Day
    let to: Day

    /// Days up to which each has a bar of its own; beyond, each month has.
    private static let mostBars = 31
    /// Three years and a little: more is for whoever reads the export.
    private static let mostDays = 1_100

    init(from: Day, to: Day) { (self.from, self.to) = (from, to) }

    /// - Parameter today: Where nothing is said, the report is of this month up to today.
    /// - Throws: `JSON.Trouble` with the day that is none, or does not fit the other.
    init(_ query: Form, today: Day) throws(JSON.Trouble) {
        to = try Self.day("to", query) ?? today
        from = try Self.day("from", query) ?? Self.monthBegins(to)
        if to < from { throw JSON.Trouble(.outOfRange, at: "to") }
        if to.days(since: from) >= Self.mostDays { throw JSON.Trouble(.outOfRange, at: "from") }
    }

    private static func day(_ name: String, _ query: Form) throws(JSON.Trouble) -> Day? {
        guard let text = query[name], !text.isEmpty else { return nil }
        guard let day = Day(iso: text), 1970...2999 ~= day.year else { throw JSON.Trouble(.wrongType, at: name) }
        return day
    }

    static func monthBegins(_ day: Day) -> Day { Day(day.year, day.month, 1) ?? day }

    /// Whether each day stands for itself.
    var isDaily: Bool { to.days(since: from) < Self.mostBars }

    /// The name of the piece to which a day belongs: `2026-11-23`, or `2026-11`.
    func piece(of day: Day) -> String { isDaily ? day.iso : String(day.iso.prefix(7)) }

    /// Every piece, the earliest first.
    var pieces: [String] {
        var (names, day) = ([String](), from)
        while day <= to {
            names.append(piece(of: day))
            day = isDaily ? day.adding(days: 1) : Self.monthBegins(day).adding(months: 1)
        }
        return names
    }

    var text: String { "\(from.iso) – \(to.iso)" }

    /// What stands behind the question mark of a page or a file of this period.
    var query: String { "from=\(from.iso)&to=\(to.iso)" }

    /// From the first moment of the first day to the last of the last, the end not included.
    func moments(on clock: EstateClock) -> Range<Instant> {
        clock.instant(from, minute: 0)..<clock.instant(to.adding(days: 1), minute: 0)
    }
}
