import DoorbellRules

extension EstateClock {
    /// A moment as one says it to somebody now: the time alone for today, the day with it for any other.
    func moment(_ instant: Instant, seenAt now: Instant) -> Words {
        let (then, today) = (wall(instant), wall(now).day)
        if then.day == today { return Words(verbatim: then.clock) }
        let (year, month, day) = (then.day.year, then.day.month, then.day.day)
        let isThisYear = year == today.year
        let (before, after) = (isThisYear ? "" : "\(year) 年 ", isThisYear ? "" : " \(year)")
        return Words(
            "\(before)\(month) 月 \(day) 日 \(then.clock)", "\(before)\(month) 月 \(day) 日 \(then.clock)",
            "\(then.clock) on \(day) \(EstateClock.englishMonths[month - 1])\(after)")
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Words {
    /// How long something is, as one says it: minutes up to two hours, then hours, then days.
    init(minutes: Int) {
        switch minutes {
        case ..<120: self.init("\(minutes) 分鐘", "\(minutes) 分钟", "\(minutes) min")
        case ..<2_880: self.init("\(minutes / 60) 小時", "\(minutes / 60) 小时", "\(minutes / 60) h")
        default: self.init("\(minutes / 1_440) 天", "\(minutes / 1_440) 天", "\(minutes / 1_440) days")
        }
    }
}
