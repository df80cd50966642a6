extension ConductObservation {
    /// How somebody came to see it.
    public enum Source: String, CaseIterable, Sendable {
        /// A household's tap on the page of its order.
        case residentTap = "resident-tap"
        /// A superior on their walk.
        case walk
        /// A household that was called back: one of twenty closed orders.
        case callBack = "call-back"
        /// They told it of themselves.
        case selfReport = "self-report"
        case colleague
        /// What the language checker counted in texts.
        case checker

        public var words: Words {
            switch self {
            case .residentTap: Words("住戶的回應", "住户的反馈", "A resident's word")
            case .walk: Words("主管巡查", "主管巡查时", "A superior's walk")
            case .callBack: Words("抽樣回訪", "抽样回访", "A call afterwards")
            case .selfReport: Words("自己提出", "本人提出", "Their own report")
            case .colleague: Words("同事提出", "由同事提出", "A colleague")
            case .checker: Words("文字檢查的統計", "文字检查的统计", "The checker's totals")
            }
        }
    }

    public enum Verdict: String, CaseIterable, Sendable {
        case stands
        case fails = "does-not-stand"
        case coaching

        public var words: Words {
            switch self {
            case .stands: Words("成立", "情况属实", "It stands")
            case .fails: Words("不成立", "不属实", "It does not stand")
            case .coaching: Words("不計分，一起改進", "不计分，一起改进", "Coaching: it does not count")
            }
        }
    }

    public enum Command: Equatable, Sendable {
        /// Whoever it is about has read it.
        case read
        /// A superior told them face to face.
        case tell
        case answer(words: String)
        /// Somebody else saw it too, and gives their name.
        case confirm(Account)
        case decide(Verdict, reason: String, coaching: String)
    }

    public enum Fact: Equatable, Sendable {
        case made(ConductRule, Concerned, Account, order: ID?)
        case told
        case answered(words: String)
        case confirmed(Account)
        case decided(Verdict, reason: String, coaching: String)
    }

    /// What a decision must know: who wishes it, when, and how high the concerned stands today.
    public struct Facts: Sendable {
        public let actor: Actor
        public let now: Instant
        public let rank: ConductRank

        public init(actor: Actor, at now: Instant, rank: ConductRank) {
            (self.actor, self.now, self.rank) = (actor, now, rank)
        }
    }

    public enum State: String, CaseIterable, Sendable {
        case made
        case told
        case answered
        case decided

        public var words: Words {
            switch self {
            case .made: Words("已記下，待告知當事人", "已记下，待告知当事人", "Noted; to be told")
            case .told: Words("已告知，等候回應", "已告知，等待回应", "Told; their say is open")
            case .answered: Words("已回應，待決定", "已回应，待决定", "Answered; to be decided")
            case .decided: Words("已有決定", "已作出决定", "Decided")
            }
        }
    }

    public var state: State {
        if decision != nil { return .decided }
        if isAnswered { return .answered }
        return toldAt == nil ? .made : .told
    }
}
