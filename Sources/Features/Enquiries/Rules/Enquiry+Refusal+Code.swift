extension Enquiry.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .questionMissing: "enquiry.question-missing"
        case .askerMissing: "enquiry.asker-missing"
        case .readBackMissing: "enquiry.read-back-missing"
        case .promiseMissing: "enquiry.promise-missing"
        case .dueHasPassed: "enquiry.due-has-passed"
        case .dueTooFar: "enquiry.due-too-far"
        case .sourceMissing: "enquiry.source-missing"
        case .sourceUnknown: "enquiry.source-unknown"
        case .sourceIsDraft: "enquiry.source-is-draft"
        case .sourceIsStale: "enquiry.source-is-stale"
        case .saysUnknown: "enquiry.says-unknown"
        case .superiorNeeded: "enquiry.superior-needed"
        case .reasonMissing: "enquiry.reason-missing"
        case .alternativeMissing: "enquiry.alternative-missing"
        case .holdIncomplete: "enquiry.hold-incomplete"
        case .answerMissing: "enquiry.answer-missing"
        case .answeredAlready: "enquiry.answered-already"
        case .apologyMissing: "enquiry.apology-missing"
        case .taskMissing: "enquiry.task-missing"
        case .promiseFirst: "enquiry.promise-first"
        case .throughAssistant: "enquiry.through-assistant"
        case .referenceMissing: "enquiry.reference-missing"
        case .handOffWaits: "enquiry.hand-off-waits"
        case .handOffIsHeld: "enquiry.hand-off-is-held"
        case .nothingWaits: "enquiry.nothing-waits"
        case .personMissing: "enquiry.person-missing"
        case .notAccepted: "enquiry.not-accepted"
        case .managerDecides: "enquiry.manager-decides"
        case .managerHasDecided: "enquiry.manager-has-decided"
        case .notTold: "enquiry.not-told"
        case .toldAlready: "enquiry.told-already"
        case .closedAlready: "enquiry.closed-already"
        case .notInYourHands: "enquiry.not-in-your-hands"
        }
    }

    /// The gate of the procedure that holds; `nil` for what is only out of order.
    public var gate: Gate? {
        switch self {
        case .sourceMissing, .sourceUnknown, .sourceIsDraft, .sourceIsStale, .saysUnknown, .superiorNeeded,
            .alternativeMissing, .answerMissing, .notAccepted, .notTold:
            .answer
        case .holdIncomplete: .hold
        case .questionMissing, .askerMissing, .readBackMissing, .promiseMissing, .dueHasPassed, .dueTooFar,
            .reasonMissing,
            .taskMissing, .promiseFirst, .throughAssistant, .referenceMissing, .handOffWaits, .handOffIsHeld,
            .nothingWaits,
            .personMissing, .managerDecides, .managerHasDecided, .answeredAlready, .apologyMissing, .toldAlready,
            .closedAlready, .notInYourHands:
            nil
        }
    }
}
