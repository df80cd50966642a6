extension Enquiry {
    public enum Command: Equatable, Sendable {
        case look(at: ID)
        case askSuperior(words: String)
        case putOff(Deferral)
        /// - Parameter colleague: Who of our own people is meant by name, where somebody is.
        case handOver(to: HandOff.Desk, HandOff.Outside?, words: String, colleague: ID? = nil)
        case accept(person: String)
        case giveBack(reason: String)
        /// - Parameter basis: `nil` for an answer that rests on nothing; it is refused.
        case answer(words: String, basis: Basis?)
        case tell(Channel, apology: String?)
        /// What the asker says to the answer. Where it does not settle the matter, `until` is the new promise.
        case confirm(isSettled: Bool, words: String, until: Instant?)
        /// A superior closes what the asker was told and did not confirm.
        case close(reason: String)
        /// The first contact leaves or is away for long; a named colleague is responsible from now on.
        case passOn(to: ID, reason: String)
    }

    public enum Fact: Equatable, Sendable {
        case asked(Question, Promise.Given)
        case looked(at: Source)
        case referred(words: String)
        case putOff(Deferral)
        case handed(to: HandOff.Desk, HandOff.Outside?, words: String, colleague: ID? = nil)
        case accepted(person: String)
        case returned(reason: String)
        case answered(Answer)
        case told(Channel, apology: String?)
        case settled(words: String)
        case reopened(words: String, Promise.Given)
        case closed(reason: String)
        case passedOn(to: ID, reason: String)
    }

    /// What a decision must know: who wishes it, when, and what the knowledge base holds today.
    public struct Facts: Sendable {
        public let actor: Actor
        public let now: Instant
        public let articles: [ID: KnownArticle]

        public init(actor: Actor, at now: Instant, articles: [ID: KnownArticle] = [:]) {
            (self.actor, self.now, self.articles) = (actor, now, articles)
        }
    }

    /// An article as far as an answer is concerned.
    public struct KnownArticle: Equatable, Sendable {
        public let source: Source
        public let standing: Article.Standing

        public init(_ source: Source, _ standing: Article.Standing) {
            (self.source, self.standing) = (source, standing)
        }
    }
}
