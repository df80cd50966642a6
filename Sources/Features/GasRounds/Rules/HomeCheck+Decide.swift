extension HomeCheck {
    public enum Refusal: Error, Equatable, Sendable {
        case roundIsClosed
        case dayHasPassed
        /// Gate G14.
        case notConfirmedBefore
        case onRouteAlready
        case hasOutcome
        case noOutcome
        case tooFewAttempts(missing: Int)
        case attemptsAtOneTime
        case noRefusalOnRecord
        case reasonMissing
        case onlyAVisitDecides
    }

    /// What `command` would lead to, or why it may not happen now.
    public func decide(_ command: Command, _ facts: Facts) throws(Refusal) -> Event {
        Event(try fact(for: command, facts), at: facts.now, by: facts.actor.id)
    }

    private func fact(for command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        if !facts.isRoundOpen, !outlivesRound(command) { throw .roundIsClosed }
        switch command {
        case .contact(let contact):
            try requireContactable(contact, facts)
            return .contacted(contact, on: facts.today)
        case .schedule(let day, let order):
            try requireSchedulable(day, facts)
            return .scheduled(day, order: self.order ?? order)
        case .conclude(let outcome, let result, let day, let minute):
            return .concluded(outcome, result, on: day, window: Appointment.Window(minute: minute))
        case .settle(let outcome, let words):
            try requireSettleable(outcome, words, facts)
            return .settled(outcome, words: words)
        case .takeUpAgain(let words):
            if outcome == nil { throw .noOutcome }
            if words.isBlank { throw .reasonMissing }
            return .takenUpAgain(words: words)
        }
    }

    /// A visit that goes on is never refused its end, and a defect is looked at again after its round as well.
    private func outlivesRound(_ command: Command) -> Bool {
        switch command {
        case .conclude: true
        case .contact, .schedule: outcome == .defects && recheckOn != nil
        case .settle, .takeUpAgain: false
        }
    }

    /// A day that is agreed to lies ahead; an answer never makes a visit of a day that is over.
    private func requireContactable(_ contact: Contact, _ facts: Facts) throws(Refusal) {
        if isOnRoute, facts.today == appointment?.day { return try requireAhead(contact, facts) }
        if outcome == .passed { throw .hasOutcome }
        try requireAhead(contact, facts)
    }

    private func requireAhead(_ contact: Contact, _ facts: Facts) throws(Refusal) {
        switch contact.result {
        case .confirmed(let day, _), .otherDay(let day, _): if day < facts.today { throw .dayHasPassed }
        case .declined(let words): if words.isBlank { throw .reasonMissing }
        case .noAnswer, .callMe, .wrongNumber: return
        }
    }

    /// Gate G14: confirmed on an earlier day of the estate's calendar, or the estate allows cold calls. Whoever said no is
    /// not called on cold, and a home with its outcome only for what was found there.
    private func requireSchedulable(_ day: Day, _ facts: Facts) throws(Refusal) {
        if isOnRoute { throw .onRouteAlready }
        if outcome != nil, outcome != .defects { throw .hasOutcome }
        if day < facts.today { throw .dayHasPassed }
        if facts.policy.allowsColdCalls, !hasRefused { return }
        guard let appointment, appointment.day == day, appointment.isConfirmedBefore else { throw .notConfirmedBefore }
    }

    private func requireSettleable(_ outcome: Outcome, _ words: String, _ facts: Facts) throws(Refusal) {
        if isOnRoute { throw .onRouteAlready }
        if self.outcome != nil { throw .hasOutcome }
        if words.isBlank { throw .reasonMissing }
        switch outcome {
        case .passed, .defects: throw .onlyAVisitDecides
        case .refused: if !hasRefused { throw .noRefusalOnRecord }
        case .noAccess:
            if attempts.count < facts.policy.tries {
                throw .tooFewAttempts(missing: facts.policy.tries - attempts.count)
            }
            let isOneTime = attempts.allSatisfy { $0.window == attempts.first?.window }
            if facts.policy.tries > 1, isOneTime { throw .attemptsAtOneTime }
        case .noGas, .vacant, .byGasCompany: return
        }
    }

    /// The home's place in a round begins with `event`; `nil` for an event that begins none.
    public init?(_ event: Event) {
        guard case .entered(let round, let home, let due) = event.fact else { return nil }
        self.init(round: round, home: home, due: due)
    }

    /// This check after `event`. Events are facts: they are never refused.
    public func evolved(by event: Event) -> HomeCheck {
        var next = self
        switch event.fact {
        case .entered: break
        case .contacted(let contact, let day): next.take(contact, on: day)
        case .scheduled(_, let order): (next.order, next.isOnRoute) = (order, true)
        case .concluded(let outcome, let result, let day, let window): next.conclude(outcome, result, day, window)
        case .settled(let outcome, _): next.outcome = outcome
        case .takenUpAgain: (next.outcome, next.hasRefused) = (nil, false)
        }
        return next
    }

    private mutating func take(_ contact: Contact, on today: Day) {
        contacts.append(contact)
        switch contact.result {
        case .confirmed(let day, let window), .otherDay(let day, let window):
            let isSameDay = appointment?.day == day  // the earlier yes to that day still stands
            let first = isSameDay ? appointment?.confirmedOn : nil
            appointment = Appointment(day: day, window: window, confirmedOn: first ?? today)
            hasRefused = false
            if outcome != .defects { outcome = nil }
        case .declined:
            appointment = nil
            hasRefused = true
        case .callMe: appointment = nil
        case .noAnswer, .wrongNumber: break
        }
    }

    /// A danger counts however the visit ended, and a defect stays one when its re-check is declined. A later day that the
    /// household has agreed to meanwhile stands.
    private mutating func conclude(
        _ visit: Visit.Outcome, _ result: GasResult?, _ day: Day, _ window: Appointment.Window
    ) {
        isOnRoute = false
        if visit.isLastWord || (appointment.map { $0.day <= day } ?? true) { appointment = nil }
        if let result, visit == .done || result == .immediatelyDangerous { note(result, on: day) }
        switch visit {
        case .done: break
        case .noAccess: attempts.append(Attempt(day: day, window: window))
        case .refused: (hasRefused, outcome) = (true, outcome == .defects ? .defects : .refused)
        case .rebooked, .onHold, .stopped: break
        case .evacuated: note(.immediatelyDangerous, on: day)
        }
    }

    private mutating func note(_ result: GasResult, on day: Day) {
        self.result = result
        switch result {
        case .passed, .advice: (outcome, checkedOn) = (.passed, day)
        case .limited, .atRisk, .immediatelyDangerous: (outcome, checkedOn) = (.defects, day)
        }
        recheckOn = result.recheckDays.map { day.adding(days: $0) }
    }
}

extension Visit.Outcome {
    /// Nobody comes again on the strength of what was agreed to before.
    fileprivate var isLastWord: Bool {
        switch self {
        case .done, .refused, .evacuated: true
        case .noAccess, .rebooked, .onHold, .stopped: false
        }
    }
}
