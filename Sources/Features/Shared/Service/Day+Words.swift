import DoorbellRules

extension Day {
    /// The day as one says it to somebody: 「11 月 25 日（星期三）」, "Wednesday 25 November".
    var words: Words {
        let weekday = ((days(since: .epoch) + 4) % 7 + 7) % 7  // 1 January 1970 was a Thursday
        let chinese = ["日", "一", "二", "三", "四", "五", "六"][weekday]
        let english = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][weekday]
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return Words(
            "\(month) 月 \(day) 日（星期\(chinese)）", "\(month)月\(day)日（星期\(chinese)）",
            "\(english) \(day) \(months[month - 1])")
    }
}
