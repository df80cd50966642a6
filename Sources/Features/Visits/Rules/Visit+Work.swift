extension Visit {
    /// Clauses P3 and P4 and the moving of belongings: gates G3, G4 and G7.
    func decideWork(_ command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        switch command {
        case .prepare(let preparation):
            try requireInside()
            if preparation.shoeCovers == .notPossible, (preparation.reason ?? "").isBlank {
                throw .reasonMissing
            }
            return .prepared(preparation)
        case .diagnose(let diagnosis):
            try requireInside()
            if preparation == nil { throw .preparationMissing }
            return .diagnosed(diagnosis)
        case .startWork(let isLoud, let emergency): return try startWork(isLoud: isLoud, emergency: emergency, facts)
        case .askMove(let names, let reply, let words, let isSacredOrFixed):
            try requireDiagnosis()
            return try askMove(names, reply, words, isSacredOrFixed: isSacredOrFixed, facts)
        case .move(let name):
            try requireInside()
            guard let item = movedItems.first(where: { $0.name == name }) else { throw .consentMissing(.move) }
            if item.state != .agreed { throw .alreadyDone }
            return .moved(name)
        case .putBack(let name, let stays):
            try requireInside()
            guard let item = movedItems.first(where: { $0.name == name }) else { throw .unknownSubject }
            if !item.isOut { throw .alreadyDone }
            return .putBack(name, staysAtOwnersWish: stays)
        case .reportDamage(let name, let words):
            try requireInside()
            if !movedItems.contains(where: { $0.name == name }) { throw .unknownSubject }
            if words.isBlank { throw .reasonMissing }
            return .damaged(name, words: words)
        default: throw .unknownSubject  // `fact(for:)` sends nothing else here
        }
    }

    /// A drill waits for the hours in which it may be heard, unless water runs or sparks fly.
    private func startWork(isLoud: Bool, emergency: String?, _ facts: Facts) throws(Refusal) -> Fact {
        try requireDiagnosis()
        if !openCharges.isEmpty { throw .priceWaitsForAnswer }
        let isEmergency = !(emergency ?? "").isBlank
        if isLoud, !isEmergency, !facts.policy.noiseHours.allowsLoudWork(at: facts.wall) {
            throw .noiseHours(until: facts.policy.noiseHours.next(after: facts.wall))
        }
        return .workStarted(isLoud: isLoud, emergency: isEmergency ? emergency : nil)
    }

    /// One yes may cover a list that was named; a no leaves everything where it stands.
    private func askMove(
        _ names: [String], _ reply: Reply, _ words: Spoken, isSacredOrFixed: Bool, _ facts: Facts
    ) throws(Refusal) -> Fact {
        if isSacredOrFixed { throw .neverMoved }
        if names.isEmpty || names.contains(where: { $0.isBlank }) { throw .unknownSubject }
        if reply.answer != .yes { return .answered(.move, about: order, reply, words: words) }
        try require(.move, about: order, reply, facts)
        return .moveAgreed(names)
    }
}
