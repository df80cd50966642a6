extension WorkOrder {
    /// A call becomes an order, or the emergency script where anything dangerous was answered with yes (gate G1).
    public static func receive(
        _ report: Report, urgency: Urgency, dangers: Set<Danger>, policy: EstatePolicy, at now: Instant, by: ID
    ) throws(Refusal) -> Event {
        if let danger = Danger.allCases.first(where: dangers.contains) { throw .danger(danger) }
        if !report.hasNoContact, !report.isReachable { throw .contactMissing }
        if report.fault.isBlank { throw .faultMissing }
        let atOnce = now.adding(minutes: policy.arrival.minutes(for: urgency))
        let promise = report.wishedFor.map { max($0, now) } ?? atOnce
        return Event(.received(report, urgency, promisedUntil: promise), at: now, by: by)
    }

    /// What `command` would lead to, or why it may not happen now.
    public func decide(_ command: Command, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        Event(try fact(for: command, actor, at: now), at: now, by: actor.id)
    }

    private func fact(for command: Command, _ actor: Actor, at now: Instant) throws(Refusal) -> Fact {
        switch command {
        case .assign(let technician, let visit, let fitness, let override):
            try requireOpen()
            if phase == .done { throw .over }
            if !fitness.obstacles.areExplained(by: override) { throw .obstacles(fitness.obstacles) }
            return .assigned(to: technician, visit: visit, override: fitness.obstacles.isEmpty ? nil : override)
        case .cancel(let reason):
            try requireOpen()
            if phase == .done { throw .over }
            if reason.isBlank { throw .reasonMissing }
            return .cancelled(reason: reason)
        case .link(let other):
            try requireOpen()
            return .linked(to: other)
        case .hold(let deferral):
            try requireOpen()
            if phase == .done { throw .over }
            if case let missing = deferral.missing(at: now), !missing.isEmpty { throw .holdIncomplete(missing) }
            return .held(deferral)
        case .promise(let promise):
            try requireOpen()
            if phase == .done { throw .over }
            return .promised(until: max(promise, now))
        case .concludeVisit(let outcome, let isUnsigned, let deferral):
            return .visitConcluded(outcome, isUnsigned: isUnsigned, deferral: deferral)
        case .reviewMissingSignature(let words):
            if !actor.isSuperior { throw .superiorNeeded }
            if !hasUnreviewedMissingSignature { throw .nothingToReview }
            if words.isBlank { throw .reasonMissing }
            return .missingSignatureReviewed(words: words)
        case .followUp(let isWell, let words):
            if phase != .done { throw .notDone }
            if isWell, hasUnreviewedMissingSignature { throw .reviewMissing }
            return .followedUp(isWell: isWell, words: words)
        case .reopen(let reason):
            guard phase == .closed || phase == .done else { throw .notDone }
            if reason.isBlank { throw .reasonMissing }
            return .reopened(reason: reason)
        case .promiseCallBack(let words, let until, let apology, let isLate):
            try requireOpen()
            try require(apology, isLate: isLate)
            if words.isBlank { throw .wordsMissing }
            if until <= now { throw .dueHasPassed }
            return .callBackPromised(words: words, until: until, apology: apology)
        case .callBack(let words, let apology, let isLate):
            try requireOpen()
            try require(apology, isLate: isLate)
            if words.isBlank { throw .wordsMissing }
            return .calledBack(words: words, apology: apology)
        case .passOn(let next, let before):
            try requireOpen()
            return .passedOn(to: next, from: before)
        }
    }

    private func require(_ apology: String?, isLate: Bool) throws(Refusal) {
        if isLate, (apology ?? "").isBlank { throw .apologyMissing }
    }

    private func requireOpen() throws(Refusal) {
        if phase == .closed || phase == .cancelled { throw .over }
    }

    /// The order that begins with `event`; `nil` for an event that begins none.
    public init?(_ event: Event) {
        guard case .received(let report, let urgency, let promise) = event.fact else { return nil }
        self.init(report, urgency: urgency, promisedUntil: promise, at: event.at)
    }

    /// This order after `event`. Events are facts: they are never refused.
    public func evolved(by event: Event) -> WorkOrder {
        var next = self
        switch event.fact {
        case .received: break
        case .assigned(let technician, let visit, _):
            next.technician = technician
            next.visits.append(visit)
            next.phase = .assigned
            next.deferral = nil
        case .cancelled: next.phase = .cancelled
        case .linked(let other): next.duplicateOf = other
        case .held(let deferral):
            next.deferral = deferral
            next.phase = .onHold
        case .promised(let promise): next.promisedUntil = promise
        case .visitConcluded(let outcome, let isUnsigned, let deferral):
            if isUnsigned { next.hasUnreviewedMissingSignature = true }
            next.deferral = deferral
            next.conclude(outcome)
            if outcome == .noAccess { next.attemptsWithoutAccess += 1 }
            if let promise = deferral?.next { next.promisedUntil = promise }
        case .missingSignatureReviewed: next.hasUnreviewedMissingSignature = false
        case .followedUp(let isWell, _):
            next.phase = isWell ? .closed : .received
            if !isWell { next.reopenings += 1 }
        case .reopened:
            next.phase = .received
            next.reopenings += 1
        case .callBackPromised, .calledBack, .passedOn: break  // what was promised is `OrderPromises`
        }
        return next
    }

    /// Work that was done counts, even where the office cancelled meanwhile; anything less changes no ended order.
    private mutating func conclude(_ outcome: Visit.Outcome) {
        if outcome == .done {
            if phase != .closed { phase = .done }
        } else if phase == .assigned || phase == .received {
            phase = .onHold
        }
    }
}
