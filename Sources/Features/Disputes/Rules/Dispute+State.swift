extension Dispute {
    /// Where a dispute stands, in one word.
    public enum State: String, CaseIterable, Sendable {
        case raised
        case taken
        case proposed
        case settled
        case outside
        case told
        case closed

        public var words: Words {
            switch self {
            case .raised: Words("待主管接手", "待主管接手", "For a superior to take")
            case .taken: Words("主管跟進中", "主管正在跟进", "With a superior")
            case .proposed: Words("已提出建議", "已提出方案", "Something was proposed")
            case .settled: Enquiry.State.answered.words
            case .outside: Words("由外間機構處理", "由外部机构处理", "With a body outside")
            case .told: Words("已告知住戶", "已告知住户", "Told")
            case .closed: Enquiry.State.closed.words
            }
        }
    }

    public var state: State {
        if isClosed { return .closed }
        switch outcome {
        case .settled: return toldAt == nil ? .settled : .told
        case .further: return .outside
        case nil: break
        }
        if superior == nil { return .raised }
        return proposals.isEmpty ? .taken : .proposed
    }

    /// While it is open the superior alone speaks and nothing in dispute is asked for: until the household was told how it
    /// was settled. What somebody outside decides stays open until it comes back and is settled here.
    public var isOpen: Bool { state != .closed && state != .told }

    var isOutside: Bool { if case .further = outcome { true } else { false } }

    /// By when the next thing is owed to the household: that a superior takes it, then that superior's next word.
    public var due: Instant? {
        if !isOpen { return nil }
        return superior == nil ? raisedAt.adding(minutes: Dispute.minutesToTake) : nextContact
    }

    /// What was owed has not come.
    public func isOverdue(at now: Instant) -> Bool { due.map { $0 < now } ?? false }
}
