import DoorbellRules

extension Kind {
    init(_ command: GasCheck.Command) {
        self =
            switch command {
            case .take: .takeReading
            case .inspect: .inspect
            case .note: .noteAppliance
            case .answerTurnOff: .answerGasOff
            case .makeSafe: .makeSafe
            case .handNotice: .handNotice
            case .tell: .tellOfGas
            }
    }

    init(_ command: GasSmell.Command) {
        self =
            switch command {
            case .notice: .smellGas
            case .tell: .tellOfSmell
            case .warn: .warnNeighbour
            case .evacuate: .evacuate
            }
    }
}
