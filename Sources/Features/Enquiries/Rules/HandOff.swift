/// A matter in somebody else's hands: promised to the resident first, then handed from desk to desk until a named person has
/// it. What was sent is not handed. Source: clause L-e.
public struct HandOff: Equatable, Sendable {
    /// To whom a matter is handed.
    public enum Desk: String, CaseIterable, Sendable {
        case assistant = "property-assistant"
        case engineering
        case security
        case cleaning
        case gardens
        case accounts
        /// Where what two desks gave back ends.
        case manager
        /// The gas company, the telephone company, the police: we call them for the resident.
        case outside

        public var words: Words {
            switch self {
            case .assistant: StaffRole.propertyAssistant.words
            case .engineering: Words("工程部", "工程维修部", "Engineering")
            case .security: Words("保安部", "安保部", "Security")
            case .cleaning: Words("清潔部", "保洁部", "Cleaning")
            case .gardens: Words("園藝部", "绿化部", "Gardens")
            case .accounts: Words("會計部", "财务部", "Accounts")
            case .manager: StaffRole.manager.words
            case .outside: Words("外面的公司或機構", "外面的公司或机构", "A company or authority outside")
            }
        }
    }

    public enum Outcome: Equatable, Sendable {
        case waiting
        case accepted(person: String)
        case returned(reason: String)
    }

    public let desk: Desk
    /// Who is meant outside the house, and the reference they gave us; `nil` for our own desks.
    public let outside: Outside?
    /// What is asked of them.
    public let words: String
    /// Which of our own people is meant by name; `nil` where the desk finds somebody.
    public let colleague: ID?
    public let at: Instant
    public internal(set) var outcome = Outcome.waiting

    public struct Outside: Equatable, Sendable {
        public let party: String
        public let reference: String

        public init(party: String, reference: String) { (self.party, self.reference) = (party, reference) }
    }

    init(_ desk: Desk, _ outside: Outside?, words: String, colleague: ID?, at now: Instant) {
        (self.desk, self.outside, self.words, self.colleague, at) = (desk, outside, words, colleague, now)
        // A reference is somebody's word outside that they have it.
        if let outside { outcome = .accepted(person: outside.party) }
    }

    /// Within these a desk accepts or gives back.
    public static let minutesToAccept = 30

    /// So often given back, a matter is the manager's.
    public static let bouncesUntilManager = 2

    public var isWaiting: Bool { outcome == .waiting }

    /// Waiting for longer than a desk may take.
    public func isOverdue(at now: Instant) -> Bool { isWaiting && at.adding(minutes: Self.minutesToAccept) < now }

    /// Who has accepted it; `nil` while nobody has.
    public var holder: String? { if case .accepted(let person) = outcome { person } else { nil } }

    /// By when somebody takes it or gives it back.
    public var acceptBy: Instant { at.adding(minutes: Self.minutesToAccept) }

    var isReturned: Bool { if case .returned = outcome { true } else { false } }
}
