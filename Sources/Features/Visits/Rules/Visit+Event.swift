extension Visit {
    /// Something that has happened at a visit: what, when by the server's clock, and who recorded it.
    public struct Event: Equatable, Sendable {
        public let fact: Fact
        public let at: Instant
        public let by: ID

        public init(_ fact: Fact, at: Instant, by: ID) {
            self.fact = fact
            self.at = at
            self.by = by
        }
    }

    /// What can have happened. Facts are never refused and never changed.
    public enum Fact: Equatable, Sendable {
        case accepted
        case setOff
        case arrived
        case rang(DoorSound)
        case met(HouseholdRole)
        case purposeStated(Spoken)
        case answered(Permission, about: ID, Reply, words: Spoken)
        case entered
        case enteredInEmergency(EmergencyEntry)
        case cardLeft
        case turnedAway
        case rebooked(Deferral)
        case prepared(Preparation)
        case diagnosed(Diagnosis)
        case workStarted(isLoud: Bool, emergency: String?)
        case shutOffPlanned(ShutOff.Plan)
        case shutOffApproved(ID)
        case turnedOff(ID, emergency: String?)
        case shutOffExtended(ID, minutes: Int)
        case restored(ID)
        case materialExplained(MaterialNeed)
        case supplyChosen(ID, Part.Supply, by: Giver)
        case ownPartRefused(ID, reason: String)
        case quoted(Charge)
        case chargeLowered(ID, to: Int)
        case fitted(ID)
        case moveAgreed([String])
        case moved(String)
        case putBack(String, staysAtOwnersWish: Bool)
        case damaged(String, words: String)
        case testShown(ShownTest)
        case reviewed(Acceptance)
        case signed(Signature)
        case wentUnsigned(Unsigned)
        case amended(reason: String)
        case cleanedUp
        case farewellSaid(Spoken)
        case left(Outcome)
        case held(Deferral)
        case withdrawn(by: Giver, words: String)
        case steppedOut(reason: String)
        case cameBack
        case handedOver(to: ID, isResidentTold: Bool, override: String? = nil)
        case disputeOpened(Disagreement)
        case disputeSettled(words: String)
        case contested(Permission, about: ID, words: String)
        case photoKept(Photo)
        case gas(GasCheck.Fact)
        case smell(GasSmell.Fact)
        case gasCleared(reference: String)
    }
}
