/// A disagreement with a household, from the first word until the household was told how it ends.
///
/// Nobody argues: a named superior takes it, hears both sides in their own words and alone speaks with the home. Source:
/// clause D2.
public struct Dispute: Subject {
    /// What the disagreement hangs on.
    public enum About: Equatable, Sendable {
        case order(ID)
        case enquiry(ID)
        /// A home's place in a round of gas checks.
        case gasCheck(ID)

        public var id: ID {
            switch self {
            case .order(let id), .enquiry(let id), .gasCheck(let id): id
            }
        }
    }

    /// Whose words they are.
    public enum Party: String, CaseIterable, Sendable {
        case household
        case staff

        public var words: Words {
            switch self {
            case .household: Words("住戶", "住户一方", "The household")
            case .staff: Words("工程部同事", "工程部同事", "Our colleague")
            }
        }
    }

    /// What one party says, as they say it.
    public struct Position: Equatable, Sendable {
        public let party: Party
        public let words: String
        public let at: Instant
        /// Who wrote it down.
        public let by: ID

        public init(_ party: Party, _ words: String, at: Instant, by: ID) {
            (self.party, self.words, self.at, self.by) = (party, words, at, by)
        }
    }

    /// A price that becomes lower. A charge is a ceiling: less may be billed, never more (gate G6).
    public struct Price: Equatable, Sendable {
        public let visit: ID
        public let charge: ID
        public let amount: Int

        public init(visit: ID, charge: ID, amount: Int) {
            (self.visit, self.charge, self.amount) = (visit, charge, amount)
        }
    }

    /// How it ends, in words that the household is told.
    public enum Outcome: Equatable, Sendable {
        case settled(words: String, prices: [Price])
        /// Somebody outside decides; the reference is theirs.
        case further(body: String, reference: String, words: String)

        public var words: String {
            switch self {
            case .settled(let words, _), .further(_, _, let words): words
            }
        }
    }

    public let about: About
    public let home: ID
    public let raisedBy: Party
    public let raisedAt: Instant
    public internal(set) var topic: Topic
    public internal(set) var positions: [Position] = []
    public internal(set) var evidence: [Evidence] = []
    /// Who alone speaks with the household; `nil` until a superior has taken it.
    public internal(set) var superior: ID?
    /// By when the household hears from that superior.
    public internal(set) var nextContact: Instant?
    /// What was proposed to the household, the latest last.
    public internal(set) var proposals: [String] = []
    public internal(set) var outcome: Outcome?
    public internal(set) var toldAt: Instant?
    public internal(set) var isClosed = false

    public struct Event: SubjectEvent {
        public let fact: Fact
        public let at: Instant
        public let by: ID

        public init(_ fact: Fact, at: Instant, by: ID) { (self.fact, self.at, self.by) = (fact, at, by) }
    }
}
