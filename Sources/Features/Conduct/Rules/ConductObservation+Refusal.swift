extension ConductObservation {
    public enum Refusal: Error, Equatable, Sendable {
        case noteMissing
        case placeMissing
        case inFuture
        case tooLongAgo
        case checkerReadsText
        case superiorNeeded
        case witnessIsConcerned
        case nameMissing
        case sameWitness
        case notOwn
        case ownMatter
        case higherNeeded
        case reporterCannotDecide
        case notToldYet
        case toldAlready
        case replyFirst
        case answerMissing
        case reasonMissing
        case coachingMissing
        case secondSourceNeeded
        case decidedAlready
    }
}

extension ConductObservation.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .noteMissing: "conduct.note-missing"
        case .placeMissing: "conduct.place-missing"
        case .inFuture: "conduct.in-future"
        case .tooLongAgo: "conduct.too-long-ago"
        case .checkerReadsText: "conduct.checker-reads-text"
        case .superiorNeeded: "conduct.superior-needed"
        case .witnessIsConcerned: "conduct.witness-is-concerned"
        case .nameMissing: "conduct.name-missing"
        case .sameWitness: "conduct.same-witness"
        case .notOwn: "conduct.not-own"
        case .ownMatter: "conduct.own-matter"
        case .higherNeeded: "conduct.higher-needed"
        case .reporterCannotDecide: "conduct.reporter-cannot-decide"
        case .notToldYet: "conduct.not-told-yet"
        case .toldAlready: "conduct.told-already"
        case .replyFirst: "conduct.reply-first"
        case .answerMissing: "conduct.answer-missing"
        case .reasonMissing: "conduct.reason-missing"
        case .coachingMissing: "conduct.coaching-missing"
        case .secondSourceNeeded: "conduct.second-source-needed"
        case .decidedAlready: "conduct.decided-already"
        }
    }
}
