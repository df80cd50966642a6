/// Something we told a resident we would do by a certain time.
///
/// It is kept in time or it is broken; what is broken needs an apology and stays on record. Source: clause L-e.
public struct Promise: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case answer
        case callBack = "call-back"
        case arrival
        case part

        public var words: Words {
            switch self {
            case .answer: Words("答覆", "给出答复", "An answer")
            case .callBack: Words("回電", "回电话", "A call back")
            case .arrival: Words("到場", "到达现场", "To be there")
            case .part: Words("零件", "零配件", "A part")
            }
        }
    }

    /// The promise as it was said.
    public struct Given: Equatable, Sendable {
        public let kind: Kind
        public let words: String
        public let due: Instant

        public init(_ kind: Kind, words: String, due: Instant) {
            (self.kind, self.words, self.due) = (kind, words, due)
        }
    }

    /// How a promise came to its end.
    public enum Ending: String, CaseIterable, Sendable {
        case kept
        /// Another date took its place, with reason, apology and alternative.
        case replaced
        /// There is nothing left to keep: the order was cancelled, or the household changed the time itself.
        case released
    }

    public let given: Given
    public let maker: ID
    /// Whose it is to keep.
    public internal(set) var keeper: ID
    public let madeAt: Instant
    public internal(set) var ending: Ending?
    /// When it ended; `nil` while it runs, and while it is broken and not made good.
    public internal(set) var endedAt: Instant?
    public internal(set) var apology: String?

    init(_ given: Given, by maker: ID, keeper: ID, at now: Instant) {
        (self.given, self.maker, self.keeper, madeAt) = (given, maker, keeper, now)
    }

    public enum Standing: String, CaseIterable, Sendable {
        case running
        /// A superior hears of it while it can still be kept.
        case escalated
        case kept
        case replaced
        case released
        case broken

        public var words: Words {
            switch self {
            case .running: Words("進行中", "正在进行", "Running")
            case .escalated: Words("將到期，已上報主管", "即将到期，已上报主管", "Nearly due: with a superior")
            case .kept: Words("守時", "按时做到", "Kept")
            case .replaced: Words("已改期", "已经改期", "Another date was agreed")
            case .released: Words("不再需要", "已不再需要", "No longer needed")
            case .broken: Words("逾期", "已逾期", "Broken")
            }
        }
    }

    public func standing(at now: Instant) -> Standing {
        if given.due < endedAt ?? now { return .broken }
        switch ending {
        case .kept: return .kept
        case .replaced: return .replaced
        case .released: return .released
        case nil: return now < escalatesAt ? .running : .escalated
        }
    }

    /// A quarter of the time before it is due, at least a quarter of an hour and at most two.
    public var escalatesAt: Instant {
        given.due.adding(minutes: -min(max(given.due.minutes(since: madeAt) / 4, 15), 120))
    }

    public var isOpen: Bool { endedAt == nil }

    mutating func end(_ ending: Ending, at now: Instant) { (self.ending, endedAt) = (ending, now) }
}
