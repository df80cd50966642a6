/// The mirror of an observation: somebody of the staff was treated badly by a resident. It protects the staff; it is seen by
/// superiors and by whoever made it, and says what was done next.
public struct AbuseReport: Subject {
    public enum Kind: String, CaseIterable, Sendable {
        case insult
        case threat
        case touch
        case harassment
        case other

        public var words: Words {
            switch self {
            case .insult: Words("辱罵", "辱骂", "Insults")
            case .threat: Words("威脅", "威胁", "A threat")
            case .touch: Words("推撞或動手", "推搡或动手", "Pushing or hitting")
            case .harassment: Words("騷擾", "骚扰", "Harassment")
            case .other: Words("其他", "其他情况", "Something else")
            }
        }
    }

    /// What happened, in their own words.
    public struct Account: Equatable, Sendable {
        public let kind: Kind
        public let words: String
        public let place: String
        public let happenedAt: Instant
        public let order: ID?

        public init(_ kind: Kind, words: String, place: String, happenedAt: Instant, order: ID?) {
            (self.kind, self.words, self.place) = (kind, words, place)
            (self.happenedAt, self.order) = (happenedAt, order)
        }
    }

    public enum Command: Equatable, Sendable {
        case step(words: String)
        case twoPeople
        case close(words: String)
    }

    public enum Fact: Equatable, Sendable {
        case made(Account)
        /// What a superior does next, as whoever made the report reads it.
        case step(words: String)
        /// From now on two people go to this order.
        case twoPeople
        case closed(words: String)
    }

    public struct Event: SubjectEvent {
        public let fact: Fact
        public let at: Instant
        public let by: ID

        public init(_ fact: Fact, at: Instant, by: ID) { (self.fact, self.at, self.by) = (fact, at, by) }
    }

    public enum State: String, CaseIterable, Sendable {
        case made
        case inHand = "in-hand"
        case closed

        public var words: Words {
            switch self {
            case .made: Words("已交給上級", "已交给上级", "With a superior")
            case .inHand: Words("上級跟進中", "上级正在跟进", "A superior is looking after it")
            case .closed: Words("已處理好", "已处理好", "Dealt with")
            }
        }
    }

    public let account: Account
    public let reporter: ID
    public let madeAt: Instant
    public internal(set) var steps: [String] = []
    public internal(set) var needsTwoPeople = false
    public internal(set) var isClosed = false

    public var state: State { isClosed ? .closed : steps.isEmpty && !needsTwoPeople ? .made : .inHand }
}
