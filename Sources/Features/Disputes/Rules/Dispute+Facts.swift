extension Dispute {
    public enum Command: Equatable, Sendable {
        case add(Party, words: String)
        case attach(Evidence)
        /// - Parameter topic: What it is about, where the superior knows better than whoever tapped.
        case take(next: Instant?, topic: Topic?)
        case contact(Enquiry.Channel, words: String, next: Instant?)
        case propose(words: String, next: Instant?)
        case settle(words: String, prices: [Price])
        case goFurther(body: String, reference: String, words: String, next: Instant?)
        case tell(Enquiry.Channel)
        /// What the household says to the outcome.
        case answer(isSettled: Bool, words: String)
        /// The superior closes what the household was told and did not answer.
        case close(reason: String)
    }

    public enum Fact: Equatable, Sendable {
        case raised(About, home: ID, Topic, by: Party, household: String, staff: String)
        case positioned(Party, words: String)
        case attached(Evidence)
        case taken(next: Instant, Topic)
        case contacted(Enquiry.Channel, words: String, next: Instant)
        case proposed(words: String, next: Instant)
        case settled(words: String, prices: [Price])
        case wentFurther(body: String, reference: String, words: String, next: Instant)
        case told(Enquiry.Channel)
        case agreed(words: String)
        case reopened(words: String, next: Instant)
        case closed(reason: String)
    }

    /// What a decision must know: who wishes it, when, and what is on record about the matter.
    public struct Facts: Sendable {
        public let actor: Actor
        public let now: Instant
        public let evidence: Set<Evidence>

        public init(actor: Actor, at now: Instant, evidence: Set<Evidence> = []) {
            (self.actor, self.now, self.evidence) = (actor, now, evidence)
        }
    }
}
