extension Visit {
    /// Clauses P1 and P2: set off, ring, say why, wait for the yes. Gate G2.
    func decideAtDoor(_ command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        switch command {
        case .accept:
            if isAccepted { throw .alreadyDone }
            return .accepted
        case .setOff:
            guard stage == .planned else { throw .alreadyDone }
            return .setOff
        case .arrive:
            guard stage == .onTheWay else { throw stage == .planned ? .notOnTheWay : .alreadyDone }
            return .arrived
        case .ring(let sound): return try ring(sound)
        case .meet(let role):
            try requireRung()
            return .met(role)
        case .statePurpose(let spoken):
            try requireRung()
            return .purposeStated(spoken)
        case .answerEntry(let reply, let words):
            try requireRung()
            if purpose == nil { throw .purposeNotStated }
            try require(.entry, about: order, reply, facts)
            if reply.answer == .yes { try requireAdult(reply.giver, facts) }
            return .answered(.entry, about: order, reply, words: words)
        case .enter:
            try requireRung()
            if purpose == nil { throw .purposeNotStated }
            if liveConsent(.entry, about: order) == nil { throw .consentMissing(.entry) }
            return .entered
        case .enterInEmergency(let entry): return try enterInEmergency(entry, facts)
        case .leaveCard:
            try requireRung()
            try requireNothingOpen()
            try requireNothingBegun()
            return .cardLeft
        case .turnAway:
            try requireRung()
            try requireNothingOpen()
            guard let last = consents.last(where: { $0.permission == .entry }), last.reply.answer != .yes else {
                throw .consentMissing(.entry)
            }
            try requireNothingBegun()
            return .turnedAway
        case .rebook(let deferral):
            guard isAtDoor else { throw isInside ? .stillInside : .notThere }
            try requireNothingOpen()
            if case let missing = deferral.missing(at: facts.now), !missing.isEmpty { throw .holdIncomplete(missing) }
            return .rebooked(deferral)
        case .stepOut(let reason):
            try requireInside()
            try requireMadeSafe()
            if reason.isBlank { throw .reasonMissing }
            return .steppedOut(reason: reason)
        case .comeBack:
            guard case .steppedOut(let since) = stage else { throw .alreadyDone }
            if facts.now.minutes(since: since) >= facts.policy.steppedOutLimit { throw .ringAgain }
            if liveConsent(.entry, about: order) == nil { throw .ringAgain }
            return .cameBack
        case .handOver(let next, let isTold, let override):
            if next == technician { throw .alreadyDone }
            try requireMadeSafe()
            if stage != .planned, stage != .onTheWay, !isTold { throw .residentNotTold }
            if !facts.obstacles.areExplained(by: override) { throw .obstacles(facts.obstacles) }
            let reason = facts.obstacles.isEmpty ? nil : override
            return .handedOver(to: next, isResidentTold: isTold, override: reason)
        default: throw .unknownSubject  // `fact(for:)` sends nothing else here
        }
    }

    private func ring(_ sound: DoorSound) throws(Refusal) -> Fact {
        switch stage {
        case .atDoor, .steppedOut: return .rang(sound)
        case .planned, .onTheWay: throw .notThere
        case .inside: throw .alreadyDone
        case .left: throw .visitIsOver
        }
    }

    /// Once work was done in this home, nobody just goes: it is signed, or it is put off with all that belongs to it.
    private func requireNothingBegun() throws(Refusal) {
        if hasStartedWork || gas?.findings.isEmpty == false { throw isSettled ? .cleanUpMissing : .signatureMissing }
    }

    private func requireRung() throws(Refusal) {
        guard isAtDoor else { throw isInside ? .alreadyDone : .notThere }
        if doorCalls.isEmpty { throw .ringFirst }
    }

    /// A yes from afar is a yes, and somebody grown up still has to be in the home.
    private func requireAdult(_ giver: Giver, _ facts: Facts) throws(Refusal) {
        if giver.channel == .present { return }
        guard let met = metAtDoor, met != .minor else { throw .adultMustBePresent }
    }

    private func enterInEmergency(_ entry: EmergencyEntry, _ facts: Facts) throws(Refusal) -> Fact {
        if !facts.policy.allowsEmergencyEntry { throw .emergencyEntryIsOff }
        guard isAtDoor else { throw isInside ? .alreadyDone : .notThere }
        if entry.reason.isBlank { throw .reasonMissing }
        if entry.witness.isBlank || entry.witness == facts.actor.name { throw .witnessMissing }
        return .enteredInEmergency(entry)
    }
}
