/// One repair, from the call to the closed order. Its visits have lives of their own.
public struct WorkOrder: Subject {
    public enum Phase: String, CaseIterable, Sendable {
        case received
        case assigned
        case onHold = "on-hold"
        case done
        case closed
        case cancelled
    }

    public let report: Report
    public let urgency: Urgency
    public let receivedAt: Instant
    public internal(set) var promisedUntil: Instant
    public internal(set) var phase = Phase.received
    public internal(set) var technician: ID?
    /// Every visit, the latest last.
    public internal(set) var visits: [ID] = []
    public internal(set) var deferral: Deferral?
    public internal(set) var duplicateOf: ID?
    public internal(set) var hasUnreviewedMissingSignature = false
    /// How often somebody stood before a door that stayed closed.
    public internal(set) var attemptsWithoutAccess = 0
    public internal(set) var reopenings = 0

    init(_ report: Report, urgency: Urgency, promisedUntil: Instant, at now: Instant) {
        self.report = report
        self.urgency = urgency
        self.promisedUntil = promisedUntil
        receivedAt = now
    }

    public enum Command: Equatable, Sendable {
        case assign(to: ID, visit: ID, Fitness, override: String?)
        case cancel(reason: String)
        case link(to: ID)
        case hold(Deferral)
        /// What a visit of another day is promised: the promise of the last one is over with it.
        case promise(until: Instant)
        /// What follows from the end of the latest visit.
        case concludeVisit(Visit.Outcome, isUnsigned: Bool, deferral: Deferral?)
        case reviewMissingSignature(words: String)
        case followUp(isWell: Bool, words: String?)
        case reopen(reason: String)
        /// We say when we call back.
        ///
        /// - Parameter isLate: Whether a promise of this order is broken and nobody has said sorry yet.
        case promiseCallBack(words: String, until: Instant, apology: String?, isLate: Bool)
        /// The household was called, and what it was told.
        case callBack(words: String, apology: String?, isLate: Bool)
        /// Whoever had promised something leaves; a named colleague keeps it.
        case passOn(to: ID, from: ID)
    }

    public struct Event: SubjectEvent {
        public let fact: Fact
        public let at: Instant
        public let by: ID

        public init(_ fact: Fact, at: Instant, by: ID) {
            self.fact = fact
            self.at = at
            self.by = by
        }
    }

    public enum Fact: Equatable, Sendable {
        case received(Report, Urgency, promisedUntil: Instant)
        case assigned(to: ID, visit: ID, override: String?)
        case cancelled(reason: String)
        case linked(to: ID)
        case held(Deferral)
        case promised(until: Instant)
        case visitConcluded(Visit.Outcome, isUnsigned: Bool, deferral: Deferral?)
        case missingSignatureReviewed(words: String)
        case followedUp(isWell: Bool, words: String?)
        case reopened(reason: String)
        case callBackPromised(words: String, until: Instant, apology: String?)
        case calledBack(words: String, apology: String?)
        case passedOn(to: ID, from: ID)
    }

    public enum Refusal: Error, Equatable, Sendable {
        case danger(Danger)
        case contactMissing
        case faultMissing
        case obstacles([Fitness.Obstacle])
        case over
        case visitGoesOn
        case disputeIsOpen
        /// Gate G11: the gas company has not cleared the home.
        case gasNotCleared
        case notDone
        case reasonMissing
        case holdIncomplete([Deferral.Missing])
        case superiorNeeded
        case reviewMissing
        case nothingToReview
        case linkToItself
        case wordsMissing
        case dueHasPassed
        /// A promise is broken: the apology comes first (clause L-e).
        case apologyMissing
    }
}
