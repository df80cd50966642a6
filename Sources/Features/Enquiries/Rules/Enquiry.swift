/// Something a resident wants to know or to have done, from the first word to the answer that they were told.
///
/// Both halves of the procedure hold: nobody answers "I don't know", and nobody guesses. Source: clause L-d, gate G13.
public struct Enquiry: Subject {
    /// How somebody asked, and how they are told.
    public enum Channel: String, CaseIterable, Sendable {
        case phone
        case counter
        case message
        case door

        public var words: Words {
            switch self {
            case .phone: Report.Channel.phone.words
            case .counter: Words("櫃台", "柜台", "Counter")
            case .message: Words("訊息", "信息", "Message")
            case .door: Words("上門時", "上门时", "At the door")
            }
        }
    }

    /// The question in the asker's own words.
    public struct Question: Equatable, Sendable {
        public let channel: Channel
        /// `nil` for a visitor or a passer-by.
        public let home: ID?
        public let asker: String
        public let words: String

        public init(channel: Channel, home: ID?, asker: String, words: String) {
            (self.channel, self.home, self.asker, self.words) = (channel, home, asker, words)
        }
    }

    public let question: Question
    /// Who was asked first stays responsible until the end (首問負責).
    public internal(set) var firstContact: ID
    public let askedAt: Instant
    /// What we said we would do by when, the newest last; never empty.
    public internal(set) var promises: [Promise]
    /// The articles somebody looked at.
    public internal(set) var sources: [Source] = []
    /// What a superior was asked.
    public internal(set) var referral: String?
    public internal(set) var deferral: Deferral?
    /// Every desk that had it or was to have it, the latest last.
    public internal(set) var handOffs: [HandOff] = []
    public internal(set) var answer: Answer?
    public internal(set) var toldAt: Instant?
    public internal(set) var isClosed = false

    /// An answer, and what it rests on.
    public struct Answer: Equatable, Sendable {
        public let words: String
        public let basis: Basis

        public init(_ words: String, _ basis: Basis) { (self.words, self.basis) = (words, basis) }
    }

    /// One edition of an article of the knowledge base.
    public struct Source: Equatable, Sendable {
        public let article: ID
        public let version: Int
        public let title: String

        public init(article: ID, version: Int, title: String) {
            (self.article, self.version, self.title) = (article, version, title)
        }
    }

    public struct Event: SubjectEvent {
        public let fact: Fact
        public let at: Instant
        public let by: ID

        public init(_ fact: Fact, at: Instant, by: ID) { (self.fact, self.at, self.by) = (fact, at, by) }
    }

    /// In whose hands of our own people the matter is by name; `nil` once it is answered or given back.
    public var handedTo: ID? {
        guard answer == nil, !isClosed, let last = handOffs.last, !last.isReturned else { return nil }
        return last.colleague
    }

    /// The promise on which the asker is counting.
    public var promise: Promise {
        guard let last = promises.last else { preconditionFailure("an enquiry begins with a promise") }
        return last
    }
}
