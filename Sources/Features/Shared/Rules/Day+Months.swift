extension Day {
    /// The same day of the month, `months` calendar months later; negative goes back.
    ///
    /// - Returns: The target month's last day where it has no such day: 31 December + 2 is 28 or 29 February.
    public func adding(months: Int) -> Day {
        let count = year * 12 + (month - 1) + months
        let (year, month) = (count / 12, count % 12 + 1)
        for day in [day, 30, 29, 28] where day <= self.day {
            if let found = Day(year, month, day) { return found }
        }
        preconditionFailure("the calendar ends at the year 9999")
    }

    /// Days from `earlier` to this day; negative when `earlier` is later.
    public func days(since earlier: Day) -> Int { dayNumber - earlier.dayNumber }

    /// The day that is `days` later; negative goes back.
    public func adding(days: Int) -> Day {
        var day = self
        var left = days
        while left != 0 {
            let step = left > 0 ? 1 : -1
            day = day.neighbour(step)
            left -= step
        }
        return day
    }

    private func neighbour(_ step: Int) -> Day {
        if let near = Day(year, month, day + step) { return near }
        let other = Day(year, month, 1)?.adding(months: step) ?? self
        if step > 0 { return other }
        return [31, 30, 29, 28].lazy.compactMap { Day(other.year, other.month, $0) }.first ?? self
    }

    /// Days since 1 March of the year 0, in the Gregorian calendar: a leap day is the last of its year.
    private var dayNumber: Int {
        let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
    }
}
