import DoorbellRules
import Foundation

/// A second account of a due date, by Foundation's calendar.
struct DueBook {
    private var anchor: Day
    private var months: Int

    init(anchor: Day, months: Int) { (self.anchor, self.months) = (anchor, months) }

    /// A check on or before the due day, not more than `early` days before it, keeps the day of the month for ever.
    mutating func roll(on day: Day, under policy: GasPolicy) throws(Violation) {
        let early = try DueBook.days(from: day, to: try due())
        if 0...policy.earlyDays ~= early {
            months += policy.periodMonths
        } else {
            (anchor, months) = (day, policy.periodMonths)
        }
    }

    func check(_ due: DueDate) throws(Violation) {
        let mine = try self.due()
        try hold(due.day == mine, "due on \(due.day.iso), by the calendar on \(mine.iso)")
        let isMonthEnd = due.day.adding(days: 1).day == 1
        try hold(due.day.day == anchor.day || (isMonthEnd && due.day.day < anchor.day), "the due day has drifted")
    }

    private func due() throws(Violation) -> Day {
        guard let date = DueBook.calendar.date(byAdding: .month, value: months, to: DueBook.date(anchor)) else {
            throw Violation("the calendar has no such month")
        }
        let parts = DueBook.calendar.dateComponents([.year, .month, .day], from: date)
        guard let day = Day(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0) else { throw Violation("no such day") }
        return day
    }

    private static func days(from: Day, to: Day) throws(Violation) -> Int {
        guard let days = calendar.dateComponents([.day], from: date(from), to: date(to)).day else {
            throw Violation("the calendar can't count days")
        }
        return days
    }

    private static func date(_ day: Day) -> Date {
        calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day)) ?? .distantPast
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
        return calendar
    }()
}
