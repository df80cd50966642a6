extension Visit {
    /// Whole minutes by which the technician stands at the door later than was promised; `nil` in time and elsewhere.
    ///
    /// A minute that has begun counts, so that nobody is late by nothing. Source: clauses L-e and L-f.
    public func minutesLate(for promise: Instant?) -> Int? {
        guard case .atDoor(let since) = stage, let promise, since > promise else { return nil }
        let late = (since.milliseconds &- promise.milliseconds &+ 59_999) / 60_000
        return Int(min(late, 5_256_000))  // ten years and no more: a phone counts in 32 bits
    }

    /// The lines as they are said at this visit now: after a late arrival why one came begins with sorry.
    public func script(_ brief: Brief, _ facts: Facts) -> Script {
        Script(
            brief, in: brief.language, at: facts.wall, facts.policy.greeting,
            isLate: minutesLate(for: facts.promisedUntil) != nil)
    }
}

extension Screen.Item {
    /// Before the bell and at the open door: how late, and what comes first.
    static func late(by minutes: Int) -> Screen.Item {
        Screen.Item(
            Words("比答應的時間遲", "比答应的时间晚", "Later than promised"), duration(minutes),
            remark: Words(
                "開門後請先致歉，再講明來意。", "开门后请先致歉，再讲明来意。", "When they open, sorry comes first, and then why you came."))
    }

    private static func duration(_ minutes: Int) -> Words {
        if minutes < 120 { return Words("\(minutes) 分鐘", "\(minutes) 分钟", "\(minutes) min") }
        let hours = minutes / 60
        if hours < 48 { return Words("\(hours) 小時", "\(hours) 个小时", "\(hours) hours") }
        return Words("\(hours / 24) 天", "\(hours / 24) 天", "\(hours / 24) days")
    }
}
