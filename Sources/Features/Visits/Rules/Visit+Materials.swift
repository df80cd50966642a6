extension Visit {
    /// Clause P6: the reason, the owner's choice, the price, and only then the part. Gate G6.
    func decideMaterial(_ command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        try requireDiagnosis()
        switch command {
        case .explainMaterial(let need):
            if part(need.id) != nil { throw .alreadyDone }
            return .materialExplained(need)
        case .chooseSupply(let id, let supply, let giver):
            let part = try known(part: id)
            if part.fittedAt != nil { throw .alreadyDone }
            let isKnown = try isKnown(giver, facts)
            if supply != .nobody, !giver.role.may(.agreeCost, isKnown: isKnown, under: facts.policy) {
                throw .powerMissing(.agreeCost, giver.role)
            }
            return .supplyChosen(id, supply, by: giver)
        case .refuseOwnPart(let id, let reason):
            if try known(part: id).supply != .owner { throw .supplyNotDecided }
            if reason.isBlank { throw .reasonMissing }
            return .ownPartRefused(id, reason: reason)
        case .quote(let charge): return try quote(charge)
        case .answerCharge(let id, let reply, let words):
            let charge = try known(charge: id)
            if charge.state == .dropped { throw .unknownSubject }
            let others = charges.filter { $0.state == .agreed && $0.id != id }.reduce(0) { $0 + $1.amount }
            try require(.cost, about: id, cost: others + charge.amount, reply, facts)
            return .answered(.cost, about: id, reply, words: words)
        case .lower(let id, let amount):
            let charge = try known(charge: id)
            if charge.state != .agreed { throw .priceNotAccepted }
            if amount > charge.amount { throw .aboveCeiling }
            return .chargeLowered(id, to: amount)
        case .fit(let id): return try fit(known(part: id), facts)
        default: throw .unknownSubject  // `fact(for:)` sends nothing else here
        }
    }

    private func quote(_ charge: Charge) throws(Refusal) -> Fact {
        if self.charge(charge.id) != nil { throw .alreadyDone }
        if diagnosis?.liable == .warranty, charge.amount > 0 { throw .freeUnderWarranty }
        if let id = charge.part {
            let part = try known(part: id)
            if part.supply != .department { throw .supplyNotDecided }
            if part.fittedAt != nil { throw .alreadyDone }
        } else if charge.kind == .material {
            throw .supplyNotDecided
        }
        return .quoted(charge)
    }

    private func fit(_ part: Part, _ facts: Facts) throws(Refusal) -> Fact {
        if part.fittedAt != nil { throw .alreadyDone }
        if shutOffs.contains(where: { $0.hasOverrun(at: facts.now) }) { throw .shutOffOverran }
        if openShutOffs.contains(where: isTakenBack) { throw .consentMissing(.shutOff) }
        if !openCharges.isEmpty { throw .priceWaitsForAnswer }
        switch part.supply {
        case nil: throw part.refusedOwnPart == nil ? .supplyNotDecided : .ownPartRefused
        case .nobody: throw .supplyNotDecided
        case .owner: break
        case .department:
            let isFree = diagnosis?.liable == .warranty
            let isAgreed = charges.contains { $0.part == part.need.id && $0.state == .agreed }
            if !isFree, !isAgreed { throw .priceNotAccepted }
        }
        if !hasStartedWork { throw .workNotStarted }
        return .fitted(part.need.id)
    }

    /// They said yes, it went off, and then they said no: it is restored before anything else goes on.
    private func isTakenBack(_ shutOff: ShutOff) -> Bool {
        let answers = consents.filter { $0.permission == .shutOff && $0.subject == shutOff.plan.id }
        return !answers.isEmpty && answers.last?.isLive == false
    }

    private func known(part id: ID) throws(Refusal) -> Part {
        guard let part = part(id) else { throw .unknownSubject }
        return part
    }

    private func known(charge id: ID) throws(Refusal) -> Charge {
        guard let charge = charge(id) else { throw .unknownSubject }
        return charge
    }
}
