extension Visit {
    /// What somebody wishes to do. Whether it may be done is `decide`'s to say.
    public enum Command: Equatable, Sendable {
        case accept
        case setOff
        case arrive
        case ring(DoorSound)
        case meet(HouseholdRole)
        case statePurpose(Spoken)
        case answerEntry(Reply, words: Spoken)
        case enter
        case enterInEmergency(EmergencyEntry)
        case leaveCard
        case turnAway
        case rebook(Deferral)
        case prepare(Preparation)
        case diagnose(Diagnosis)
        case startWork(isLoud: Bool, emergency: String?)
        case planShutOff(ShutOff.Plan)
        case answerShutOff(ID, Reply, words: Spoken)
        case approveShutOff(ID, isNoticeGiven: Bool)
        case turnOff(ID, emergency: String?)
        case extendShutOff(ID, minutes: Int, Reply, words: Spoken)
        case restore(ID, isTested: Bool)
        case explainMaterial(MaterialNeed)
        case chooseSupply(ID, Part.Supply, by: Giver)
        case refuseOwnPart(ID, reason: String)
        case quote(Charge)
        case answerCharge(ID, Reply, words: Spoken)
        case lower(charge: ID, to: Int)
        case fit(ID)
        case askMove([String], Reply, words: Spoken, isSacredOrFixed: Bool)
        case move(String)
        case putBack(String, staysAtOwnersWish: Bool)
        case reportDamage(String, words: String)
        case showTest(ShownTest)
        case review(Acceptance)
        case sign(Signature)
        case goUnsigned(Unsigned)
        case amend(reason: String)
        case cleanUp
        case sayFarewell(Spoken)
        case leave
        case hold(Deferral)
        case withdraw(by: Giver, words: String)
        case stepOut(reason: String)
        case comeBack
        /// - Parameter override: Why it has to be this colleague, where something speaks against them (clause P1).
        case handOver(to: ID, isResidentTold: Bool, override: String? = nil)
        case openDispute(Disagreement)
        case settleDispute(words: String)
        case contest(Permission, about: ID, words: String)
        case answerPhoto(String, Reply, words: Spoken)
        case keepPhoto(Photo)
        case gas(GasCheck.Command)
        case smell(GasSmell.Command)
        case clearGas(reference: String)
    }
}
