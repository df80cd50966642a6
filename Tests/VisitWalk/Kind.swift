import DoorbellRules

/// Which command it is, without what it carries: what the walk counts by.
enum Kind: String, CaseIterable {
    case accept, setOff, arrive, ring, meet, statePurpose, answerEntry, enter, enterInEmergency, leaveCard, turnAway
    case rebook, prepare, diagnose, startWork, planShutOff, answerShutOff, approveShutOff, turnOff, extendShutOff
    case restore, explainMaterial, chooseSupply, refuseOwnPart, quote, answerCharge, lower, fit, askMove, move, putBack
    case reportDamage, showTest, review, sign, goUnsigned, amend, cleanUp, sayFarewell, leave, hold, withdraw, stepOut
    case comeBack, handOver, openDispute, settleDispute, contest
    case takeReading, inspect, noteAppliance, answerGasOff, makeSafe, handNotice, tellOfGas, clearGas
    case answerPhoto, keepPhoto
    case smellGas, tellOfSmell, warnNeighbour, evacuate

    /// No `default`: a new command does not compile until the walk knows it.
    init(_ command: Visit.Command) {
        self =
            switch command {
            case .accept: .accept
            case .setOff: .setOff
            case .arrive: .arrive
            case .ring: .ring
            case .meet: .meet
            case .statePurpose: .statePurpose
            case .answerEntry: .answerEntry
            case .enter: .enter
            case .enterInEmergency: .enterInEmergency
            case .leaveCard: .leaveCard
            case .turnAway: .turnAway
            case .rebook: .rebook
            case .prepare: .prepare
            case .diagnose: .diagnose
            case .startWork: .startWork
            case .planShutOff: .planShutOff
            case .answerShutOff: .answerShutOff
            case .approveShutOff: .approveShutOff
            case .turnOff: .turnOff
            case .extendShutOff: .extendShutOff
            case .restore: .restore
            case .explainMaterial: .explainMaterial
            case .chooseSupply: .chooseSupply
            case .refuseOwnPart: .refuseOwnPart
            case .quote: .quote
            case .answerCharge: .answerCharge
            case .lower: .lower
            case .fit: .fit
            case .askMove: .askMove
            case .move: .move
            case .putBack: .putBack
            case .reportDamage: .reportDamage
            case .showTest: .showTest
            case .review: .review
            case .sign: .sign
            case .goUnsigned: .goUnsigned
            case .amend: .amend
            case .cleanUp: .cleanUp
            case .sayFarewell: .sayFarewell
            case .leave: .leave
            case .hold: .hold
            case .withdraw: .withdraw
            case .stepOut: .stepOut
            case .comeBack: .comeBack
            case .handOver: .handOver
            case .openDispute: .openDispute
            case .settleDispute: .settleDispute
            case .contest: .contest
            case .answerPhoto: .answerPhoto
            case .keepPhoto: .keepPhoto
            case .gas(let command): Kind(command)
            case .smell(let command): Kind(command)
            case .clearGas: .clearGas
            }
    }
}
