import DoorbellRules

extension EstateClock {
    /// A moment as one says it to somebody now: the time alone for today, the day with it for any other.
    func moment(_ instant: Instant, seenAt now: Instant) -> Words {
        let (then, today) = (wall(instant), wall(now).day)
        if then.day == today { return Words(verbatim: then.clock) }
        let isThisYear = then.day.year == today.year
        let (month, day) = (then.day.month, then.day.day)
        let chinese = "\(isThisYear ? "" : "\(then.day.year) 年 ")\(month) 月 \(day) 日 \(then.clock)"
        let name = EstateClock.englishMonths[month - 1]
        return Words(chinese, chinese, "\(then.clock) on \(day) \(name)\(isThisYear ? "" : " \(then.day.year)")")
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
