import DoorbellRules

extension Bookkeeper {
    /// Clause P2: nobody is inside without ring, purpose and a living yes, unless by authority.
    mutating func noteDoor(_ event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        switch event.fact {
        case .arrived:
            go(.door, event)
            forgetDoor()
            hasRung = false
        case .rang:
            try hold(place == .door || place == .out, "a bell is rung at a door")
            go(.door, event)
            forgetDoor()
            hasRung = true
        case .met(let role): met = role
        case .purposeStated: hasStatedPurpose = true
        case .answered(.entry, _, let reply, _):
            try hold(hasRung && hasStatedPurpose, "the household is asked after ring and purpose")
            if reply.answer == .yes { try checkOpener(reply, facts) }
            entry.note(reply)
            wasYesFromAfar = reply.giver.channel != .present
        case .entered:
            try hold(place == .door && hasRung && hasStatedPurpose, "entered without ring or purpose")
            try hold(entry.isYes, "entered without a living yes")
            go(.inside, event)
        case .enteredInEmergency(let entry):
            try hold(facts.policy.allowsEmergencyEntry && place == .door, "an emergency entry nobody authorised")
            try hold(!entry.reason.isBlank && !entry.witness.isBlank, "an emergency entry without reason or witness")
            try hold(entry.witness != facts.actor.name, "nobody is their own witness")
            go(.inside, event)
        case .steppedOut: go(.out, event)
        case .cameBack:
            let minutes = (event.at.milliseconds - placeSince.milliseconds) / 60_000
            try hold(place == .out && minutes < facts.policy.steppedOutLimit, "came back too late without ringing")
            try hold(entry.isYes, "came back without a living yes")
            go(.inside, event)
        case .handedOver(let next, let isTold, let override):
            try hold(place != .inside || isTold, "handed over behind the household's back")
            try hold(facts.obstacles.isEmpty || override != nil, "handed over, without a word, to one who does not fit")
            technician = next
            go(.away, event)
            forgetDoor()
            (hasRung, isPrepared, isClean, hasSaidGoodbye) = (false, false, false, false)
        default: break
        }
    }

    private mutating func go(_ place: Place, _ event: Visit.Event) { (self.place, placeSince) = (place, event.at) }

    private mutating func forgetDoor() {
        (hasStatedPurpose, met) = (false, nil)
        entry.expire()
    }

    private func checkOpener(_ reply: Reply, _ facts: Visit.Facts) throws(Violation) {
        switch reply.giver.role {
        case .owner, .coOwner, .tenant, .family: break
        case .helper:
            let isListed = reply.giver.person.map { facts.knownPeople[$0] == reply.giver.role } ?? false
            try hold(isListed, "a helper who is not on the list opened")
        case .visitor, .minor: throw Violation("a visitor or a minor let somebody in")
        }
        if reply.giver.channel != .present {
            try hold(met != nil && met != .minor, "a yes from afar and no adult in the home")
        }
        try hold(reply.grade != .authority, "authority is no answer of the household")
    }
}
