extension Enquiry {
    public enum Refusal: Error, Equatable, Sendable {
        case questionMissing
        case askerMissing
        case readBackMissing
        case promiseMissing
        case dueHasPassed
        case dueTooFar
        case sourceMissing
        case sourceUnknown
        case sourceIsDraft
        case sourceIsStale
        case saysUnknown
        case superiorNeeded
        case reasonMissing
        case alternativeMissing
        case holdIncomplete([Deferral.Missing])
        case answerMissing
        case answeredAlready
        case apologyMissing
        case taskMissing
        case promiseFirst
        case throughAssistant
        case referenceMissing
        case handOffWaits
        case handOffIsHeld
        case nothingWaits
        case personMissing
        case notAccepted
        case managerDecides
        case managerHasDecided
        case notTold
        case toldAlready
        case closedAlready
        case notInYourHands
    }
}
