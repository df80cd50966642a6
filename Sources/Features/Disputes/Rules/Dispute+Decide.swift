extension Dispute {
    /// Within these a superior takes what was raised.
    public static let minutesToTake = 30
    /// A household that still disagrees hears from the superior within a day.
    public static let minutesAfterReopening = 24 * 60
    /// Nobody lets a household wait longer for the next word.
    public static let longestWaitMinutes = 14 * 24 * 60

    /// Raised with one tap by the technician; by the office and by the household itself in words.
    ///
    /// - Parameters:
    ///   - household: What the household says, as they say it.
    ///   - staff: What our colleague says.
    public static func raise(
        _ about: About, home: ID, topic: Topic, household: String, staff: String, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        if actor.isHousehold, household.isBlank { throw .wordsMissing }
        if !actor.isHousehold, !actor.roles.contains(.technician), household.isBlank, staff.isBlank {
            throw .wordsMissing
        }
        let party: Party = household.isBlank || (!staff.isBlank && !actor.isHousehold) ? .staff : .household
        return Event(
            .raised(about, home: home, topic, by: party, household: household, staff: staff), at: now, by: actor.id)
    }

    /// What `command` would lead to, or why it may not happen now.
    public func decide(_ command: Command, _ facts: Facts) throws(Refusal) -> Event {
        if isClosed { throw .closedAlready }
        return Event(try fact(for: command, facts), at: facts.now, by: facts.actor.id)
    }

    private func fact(for command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        switch command {
        case .add(let party, let words):
            if facts.actor.isHousehold, party != .household { throw .ownWordsOnly }
            if words.isBlank { throw .wordsMissing }
            return .positioned(party, words: words)
        case .attach(let one):
            if facts.actor.isHousehold { throw .superiorNeeded }
            if !facts.evidence.contains(one) { throw .evidenceUnknown }
            if evidence.contains(one) { throw .attachedAlready }
            return .attached(one)
        case .take(let next, let topic):
            if !facts.actor.isSuperior { throw .superiorNeeded }
            if superior == facts.actor.id { throw .takenAlready }
            return .taken(next: try Dispute.checked(next, facts.now), topic ?? self.topic)
        case .answer(let isSettled, let words): return try answering(isSettled, words, facts)
        case .contact, .propose, .settle, .goFurther, .tell, .close:
            try requireSpeaker(facts.actor)
            return try speaking(command, facts)
        }
    }

    /// What only the superior who has it may do.
    private func speaking(_ command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        switch command {
        case .contact(let channel, let words, let next):
            if !isOpen { throw .toldAlready }
            if words.isBlank { throw .wordsMissing }
            return .contacted(channel, words: words, next: try Dispute.checked(next, facts.now))
        case .propose(let words, let next):
            try requireUndecided()
            if words.isBlank { throw .wordsMissing }
            return .proposed(words: words, next: try Dispute.checked(next, facts.now))
        case .settle(let words, let prices):
            try requireUndecided()
            try requirePositions()
            if words.isBlank { throw .wordsMissing }
            return .settled(words: words, prices: prices)
        case .goFurther(let body, let reference, let words, let next):
            if outcome != nil { throw .decidedAlready }
            try requirePositions()
            if body.isBlank || reference.isBlank { throw .referenceMissing }
            if words.isBlank { throw .wordsMissing }
            return .wentFurther(
                body: body, reference: reference, words: words, next: try Dispute.checked(next, facts.now))
        case .tell(let channel):
            if outcome == nil { throw .outcomeMissing }
            if toldAt != nil { throw .toldAlready }
            return .told(channel)
        case .close(let reason):
            if outcome == nil { throw .outcomeMissing }
            if toldAt == nil { throw .notTold }
            if isOutside { throw .stillOutside }
            if reason.isBlank { throw .wordsMissing }
            return .closed(reason: reason)
        case .add, .attach, .take, .answer: throw .superiorNeeded  // `fact(for:)` sends none of these here
        }
    }

    /// The household's own word, or what it said to the superior who has it.
    private func answering(_ isSettled: Bool, _ words: String, _ facts: Facts) throws(Refusal) -> Fact {
        if !facts.actor.isHousehold { try requireSpeaker(facts.actor) }
        if toldAt == nil { throw .notTold }
        if isSettled { return .agreed(words: words) }
        if words.isBlank { throw .wordsMissing }
        return .reopened(words: words, next: facts.now.adding(minutes: Dispute.minutesAfterReopening))
    }

    private func requireSpeaker(_ actor: Actor) throws(Refusal) {
        if !actor.isSuperior { throw .superiorNeeded }
        if superior == nil { throw .notTaken }
        if superior != actor.id { throw .anotherSpeaks }
    }

    /// Nothing is decided before both sides were heard.
    private func requirePositions() throws(Refusal) {
        for party in Party.allCases where !positions.contains(where: { $0.party == party }) {
            throw .positionMissing(party)
        }
    }

    /// What is outside may still come back and be settled here.
    private func requireUndecided() throws(Refusal) {
        if outcome != nil, !isOutside { throw .decidedAlready }
    }

    private static func checked(_ next: Instant?, _ now: Instant) throws(Refusal) -> Instant {
        guard let next else { throw .nextContactMissing }
        if next <= now { throw .nextContactPassed }
        if next > now.adding(minutes: longestWaitMinutes) { throw .nextContactTooFar }
        return next
    }
}
