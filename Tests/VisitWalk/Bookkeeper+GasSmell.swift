import DoorbellRules

extension Bookkeeper {
    /// Procedure 2.5: nothing but getting out, telling and warning, and nothing is used again without the gas company.
    mutating func noteSmell(_ event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        if smell.isNoticed { try hold(event.fact.belongsToGasSmell, "work went on in a smell of gas") }
        switch event.fact {
        case .smell(.noticed): smell = SmellBook(isNoticed: true)
        case .smell(.told(let who, let reference)):
            try hold(smell.isNoticed && !reference.isBlank, "told of a smell that nobody noticed, or told nobody")
            smell.told.insert(who)
        case .smell(.warned(let door)): try hold(smell.isNoticed && !door.isBlank, "warned no door")
        case .smell(.evacuated):
            try hold(smell.isNoticed && smell.told == Set(GasTold.allCases), "out, and somebody does not know")
            place = .gone
        case .gasCleared(let reference):
            let isOpen = (smell.isNoticed && !smell.isCleared) || (gas?.isDangerous == true && gas?.isCleared == false)
            try hold(isOpen && !reference.isBlank, "cleared what did not wait for the gas company")
            smell.isCleared = true
            gas?.isCleared = true
        default: break
        }
    }
}

extension Visit.Fact {
    fileprivate var belongsToGasSmell: Bool {
        switch self {
        case .smell(.told), .smell(.warned), .smell(.evacuated), .rang(.knock), .handedOver, .disputeOpened,
            .disputeSettled, .contested, .gasCleared:
            true
        default: false  // no bell, no work, no signature
        }
    }
}
