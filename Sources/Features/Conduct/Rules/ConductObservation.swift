/// Something that somebody saw of a colleague's manner, from the first word to a superior's decision.
///
/// It is a fact to talk about before it is a verdict: whoever it is about is told, answers, and only then somebody above
/// them, who reported nothing, decides. Source: clauses C1 to C7.
public struct ConductObservation: Subject {
    /// Whoever it is about, and how high they stood when it was made.
    public struct Concerned: Equatable, Sendable {
        public let person: ID
        public let rank: ConductRank

        public init(_ person: ID, _ rank: ConductRank) { (self.person, self.rank) = (person, rank) }
    }

    /// What one person says that they saw, when and where.
    public struct Account: Equatable, Sendable {
        public let source: Source
        /// Who saw it: one of the staff or a household; `nil` for somebody who keeps their name to themselves.
        public let witness: ID?
        /// The day and the time of it; an anonymous account knows the day only.
        public let seenAt: Instant
        public let place: String
        public let note: String

        public init(_ source: Source, witness: ID?, seenAt: Instant, place: String, note: String) {
            (self.source, self.witness, self.seenAt) = (source, witness, seenAt)
            (self.place, self.note) = (place, note)
        }

        public var isAnonymous: Bool { witness == nil }
    }

    public struct Answer: Equatable, Sendable {
        public let words: String
        public let at: Instant
    }

    public struct Decision: Equatable, Sendable {
        public let verdict: Verdict
        public let reason: String
        /// What is agreed to do about it; empty where nothing is.
        public let coaching: String
        public let by: ID
        public let at: Instant
    }

    public let rule: ConductRule
    public let concerned: Concerned
    public let madeAt: Instant
    /// The order it is about; never of an anonymous one.
    public let order: ID?
    /// What was seen, the first account first; never empty.
    public internal(set) var accounts: [Account]
    /// Everybody who saw it or wrote it down: none of them decides.
    public internal(set) var reporters: [ID]
    /// Since when they know of all that is said now; a further account has to be told again.
    public internal(set) var toldAt: Instant?
    public internal(set) var answers: [Answer] = []
    /// Whether they have answered to all that is said now.
    public internal(set) var isAnswered = false
    public internal(set) var decision: Decision?

    public struct Event: SubjectEvent {
        public let fact: Fact
        public let at: Instant
        public let by: ID

        public init(_ fact: Fact, at: Instant, by: ID) { (self.fact, self.at, self.by) = (fact, at, by) }
    }
}

extension ConductObservation {
    /// A week: no roster of days off and no leave of a weekend makes anybody miss their say.
    public static let daysToAnswer = 7

    /// What happened longer ago nobody remembers well enough to answer fairly.
    public static let oldestDays = 30

    /// So long an observation is kept, with all that was said about it; then it is gone. People change within a year.
    public static let keptMonths = 12

    /// Until then they may answer; `nil` while they have not been told.
    public var answerUntil: Instant? { toldAt.map { $0.adding(minutes: Self.daysToAnswer * 24 * 60) } }

    /// Whether they have had their say, or the time for it has passed.
    public func hasHadTheirSay(at now: Instant) -> Bool {
        if isAnswered { return true }
        guard let answerUntil else { return false }
        return answerUntil <= now
    }

    /// Whether somebody with a name stands behind it: an anonymous account alone lowers nothing.
    public var isVouchedFor: Bool { accounts.contains { !$0.isAnonymous } }

    /// Whether it counts in a score: it was decided, and it stands.
    public var counts: Bool { decision?.verdict == .stands }

    /// Whether `actor`, as high as they stand, may decide it at all.
    public func mayBeDecided(by actor: Actor, now rank: ConductRank) -> Bool {
        actor.id != concerned.person && !reporters.contains(actor.id)
            && max(concerned.rank, rank).isUnder(actor)
    }
}
