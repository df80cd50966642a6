extension Visit {
    /// This visit after `event`. Events are facts: they are never refused.
    public func evolved(by event: Event) -> Visit {
        var next = self
        next.apply(event.fact, at: event.at)
        return next
    }

    public func evolved(by events: [Event]) -> Visit { events.reduce(self) { $0.evolved(by: $1) } }

    private mutating func apply(_ fact: Fact, at now: Instant) {
        if fact.outdatesAcceptance { acceptance = nil }
        if fact.makesDirt { (isCleanedUp, farewell) = (false, nil) }
        if fact.outdatesFarewell { farewell = nil }
        if fact.isDanger { clearance = nil }
        switch fact {
        case .accepted: isAccepted = true
        case .setOff: stage = .onTheWay
        case .arrived:
            doorCalls = []
            forgetDoor(at: now)
        case .rang(let sound): ring(sound, at: now)
        case .met(let role): metAtDoor = role
        case .purposeStated(let spoken): purpose = spoken
        case .answered(let permission, let subject, let reply, let words):
            answer(Consent(permission, about: subject, words: words, reply: reply, at: now))
        case .entered: stage = .inside(since: now)
        case .enteredInEmergency(let entry):
            emergencyEntry = entry
            stage = .inside(since: now)
        case .cardLeft: leave(.noAccess, at: now)
        case .turnedAway: leave(.refused, at: now)
        case .rebooked(let deferral):
            self.deferral = deferral
            leave(.rebooked, at: now)
        case .prepared(let preparation): self.preparation = preparation
        case .diagnosed(let diagnosis): diagnose(diagnosis)
        case .workStarted: hasStartedWork = true
        case .shutOffPlanned(let plan): shutOffs.append(ShutOff(plan))
        case .shutOffApproved(let id): change(shutOff: id) { $0.isApproved = true }
        case .turnedOff(let id, let emergency):
            change(shutOff: id) {
                $0.state = .off(since: now)
                if emergency != nil { $0.emergencyAt = now }
            }
        case .shutOffExtended(let id, let minutes): change(shutOff: id) { $0.agreedMinutes += minutes }
        case .restored(let id): change(shutOff: id) { $0.state = .restored(at: now) }
        case .materialExplained(let need): parts.append(Part(need))
        case .supplyChosen(let id, let supply, _): choose(supply, for: id)
        case .ownPartRefused(let id, let reason):
            change(part: id) {
                $0.refusedOwnPart = reason
                $0.supply = nil
            }
        case .quoted(let charge): quote(charge)
        case .chargeLowered(let id, let amount): lower(id, to: amount)
        case .fitted(let id):
            change(part: id) { $0.fittedAt = now }
            isTested = false
        case .moveAgreed(let names):
            for name in names { change(item: name) { if !$0.isOut { $0.state = .agreed } } }
            movedItems += names.filter { name in !movedItems.contains { $0.name == name } }.map { MovedItem($0) }
        case .moved(let name): change(item: name) { $0.state = .moved(at: now) }
        case .putBack(let name, let stays):
            change(item: name) { $0.state = stays ? .leftAtOwnersWish(at: now) : .back(at: now) }
        case .damaged(let name, let words):
            change(item: name) { $0.damage = words }
            if dispute == nil { dispute = Disagreement(topic: name, staffWords: words) }
        case .testShown(let test):
            tests.append(test)
            isTested = true
        case .reviewed(let acceptance): review(acceptance)
        case .signed(let signature): self.signature = signature
        case .wentUnsigned(let unsigned): self.unsigned = unsigned
        case .amended: openAgain()
        case .cleanedUp: isCleanedUp = true
        case .farewellSaid(let spoken): farewell = spoken
        case .left(let outcome): leave(outcome, at: now)
        case .held(let deferral): self.deferral = deferral
        case .withdrawn(let giver, _):
            withdrawnBy = giver
            endConsents(at: now)
        case .steppedOut: stage = .steppedOut(since: now)
        case .cameBack: stage = .inside(since: now)
        case .handedOver(let technician, _, _): handOver(to: technician, at: now)
        case .disputeOpened(let words): dispute = dispute.map { $0.adding(words) } ?? words
        case .disputeSettled:
            dispute = nil
            for place in charges.indices { charges[place].isDisputed = false }
        case .contested(let permission, let subject, _):
            for place in consents.indices
            where consents[place].permission == permission && consents[place].subject == subject {
                consents[place].isContested = true
            }
        case .photoKept(let photo): photos.append(photo)
        case .gas(let gasFact):
            gas?.apply(gasFact)
            if fact.isDanger { endConsents(.gasOff, at: now) }
        case .smell(let fact): apply(fact, at: now)
        case .gasCleared(let reference): clearance = reference
        }
    }

    /// A bell that is rung again asks everything at the door again.
    private mutating func ring(_ sound: DoorSound, at now: Instant) {
        doorCalls.append(sound)
        forgetDoor(at: now)
    }

    private mutating func forgetDoor(at now: Instant) {
        purpose = nil
        metAtDoor = nil
        endConsents(.entry, at: now)
        stage = .atDoor(since: now)
    }

    /// What turns out to be under warranty is free, whatever was agreed to before.
    private mutating func diagnose(_ diagnosis: Diagnosis) {
        self.diagnosis = diagnosis
        guard diagnosis.liable == .warranty else { return }
        for place in charges.indices where charges[place].amount > 0 { charges[place].state = .dropped }
    }

    /// A new answer takes the place of the earlier ones to the same question.
    private mutating func answer(_ consent: Consent) {
        for place in consents.indices
        where consents[place].permission == consent.permission && consents[place].subject == consent.subject {
            if consents[place].endedAt == nil { consents[place].endedAt = consent.at }
        }
        consents.append(consent)
        if consent.permission == .cost {
            change(charge: consent.subject) { $0.state = consent.isLive ? .agreed : .declined }
        }
        if consent.permission == .gasOff { gas?.note(isTurnOffRefused: !consent.isLive) }
        if consent.permission == .move, !consent.isLive { movedItems.removeAll { $0.state == .agreed } }
        if consent.permission == .shutOff, !consent.isLive {
            change(shutOff: consent.subject) { if !$0.isOff { $0.state = .notWanted } }
        }
        if consent.permission == .shutOff, consent.isLive {
            change(shutOff: consent.subject) { if $0.state == .notWanted { $0.state = .explained } }
        }
    }

    /// Whoever brings the part themselves is not billed for it.
    private mutating func choose(_ supply: Part.Supply, for id: ID) {
        change(part: id) { $0.supply = supply }
        if supply == .department { return }
        for place in charges.indices where charges[place].part == id { charges[place].state = .dropped }
    }

    /// A newer price for the same part takes the place of the older one.
    private mutating func quote(_ charge: Charge) {
        if let part = charge.part {
            for place in charges.indices where charges[place].part == part { charges[place].state = .dropped }
        }
        charges.append(charge)
    }

    private mutating func lower(_ id: ID, to amount: Int) {
        guard let place = charges.firstIndex(where: { $0.id == id }) else { return }
        let old = charges[place]
        var lowered = Charge(id: old.id, kind: old.kind, what: old.what, amount: amount, part: old.part)
        lowered.state = old.state
        lowered.isDisputed = old.isDisputed
        charges[place] = lowered
    }

    private mutating func review(_ acceptance: Acceptance) {
        self.acceptance = acceptance
        for place in charges.indices where charges[place].state == .agreed {
            charges[place].isDisputed = acceptance.cost == .disputed
        }
        if acceptance.cost == .disputed, dispute == nil {
            dispute = Disagreement(topic: "", householdWords: acceptance.remarks ?? "")
        }
    }

    private mutating func openAgain() {
        amendments += 1
        acceptance = nil
        signature = nil
        unsigned = nil
        isCleanedUp = false
        farewell = nil
    }

    mutating func leave(_ outcome: Outcome, at now: Instant) {
        stage = .left(outcome, at: now)
        endConsents(at: now)
    }

    /// The next technician rings and asks for themselves; what is off or out stays on the list.
    private mutating func handOver(to technician: ID, at now: Instant) {
        self.technician = technician
        stage = .planned
        isAccepted = false
        deferral = nil
        preparation = nil
        farewell = nil
        isCleanedUp = false
        endConsents(.entry, at: now)
    }

    private mutating func endConsents(_ permission: Permission? = nil, at now: Instant) {
        for place in consents.indices where consents[place].endedAt == nil {
            if permission == nil || consents[place].permission == permission { consents[place].endedAt = now }
        }
    }

    private mutating func change(shutOff id: ID, _ change: (inout ShutOff) -> Void) {
        if let place = shutOffs.firstIndex(where: { $0.plan.id == id }) { change(&shutOffs[place]) }
    }

    private mutating func change(part id: ID, _ change: (inout Part) -> Void) {
        if let place = parts.firstIndex(where: { $0.need.id == id }) { change(&parts[place]) }
    }

    private mutating func change(charge id: ID, _ change: (inout Charge) -> Void) {
        if let place = charges.firstIndex(where: { $0.id == id }) { change(&charges[place]) }
    }

    private mutating func change(item name: String, _ change: (inout MovedItem) -> Void) {
        if let place = movedItems.firstIndex(where: { $0.name == name }) { change(&movedItems[place]) }
    }
}
