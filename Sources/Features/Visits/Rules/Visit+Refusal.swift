extension Visit {
    /// Why something may not happen now. Each has a code, a sentence and what would satisfy it, in three languages.
    public enum Refusal: Error, Equatable, Sendable {
        case visitIsOver
        case notYourVisit
        case superiorNeeded
        case notThere
        case notOnTheWay
        case notInside
        case stillInside
        case alreadyDone
        case unknownSubject
        case isStopping
        case ringFirst
        case purposeNotStated
        case consentMissing(Permission)
        case refusalStands
        case powerMissing(Power, HouseholdRole)
        case adultMustBePresent
        case evidenceTooWeak(EvidenceGrade, for: Permission)
        case ownDeviceOnly
        case emergencyEntryIsOff
        case witnessMissing
        case ringAgain
        case preparationMissing
        case reasonMissing
        case diagnosisMissing
        case noiseHours(until: Int?)
        case gasIsNotOurs
        case approvalMissing
        case noticeMissing
        case shutOffIsOpen
        case shutOffOverran
        case notOff
        case testAfterRestoreMissing
        case explainAfterwards
        case supplyNotDecided
        case ownPartRefused
        case priceNotAccepted
        case aboveCeiling
        case priceWaitsForAnswer
        case freeUnderWarranty
        case neverMoved
        case itemsAreOut
        case testMissing
        case testFailed
        case acceptanceMissing
        case notAccepted
        case signatureEmpty
        case contentChanged
        case signedAlready
        case signatureMissing
        case cleanUpMissing
        case farewellMissing
        case holdIncomplete([Deferral.Missing])
        case disputeIsOpen
        case noDispute
        case tooLateToContest
        case residentNotTold
        case obstacles([Fitness.Obstacle])
        case workNotStarted
        case gas(GasRefusal)
    }
}
