extension ConductObservation {
    /// The observation that begins with `event`; `nil` for an event that begins none.
    public init?(_ event: Event) {
        guard case .made(let rule, let concerned, let account, let order) = event.fact else { return nil }
        (self.rule, self.concerned, self.order, madeAt) = (rule, concerned, order, event.at)
        (accounts, reporters) = ([account], [])
        remember(account, event.by)
        if account.source == .selfReport {
            (toldAt, isAnswered) = (event.at, true)
            reporters = []
        }
    }

    /// This observation after `event`. Events are facts: they are never refused.
    public func evolved(by event: Event) -> ConductObservation {
        var next = self
        switch event.fact {
        case .made: break
        case .told: next.toldAt = event.at
        case .answered(let words):
            next.answers.append(Answer(words: words, at: event.at))
            next.isAnswered = true
        case .confirmed(let account):
            next.accounts.append(account)
            next.remember(account, event.by)
            // More is said than they answered to: they are told again, and have their say again.
            (next.toldAt, next.isAnswered) = (nil, false)
        case .decided(let verdict, let reason, let coaching):
            next.decision = Decision(
                verdict: verdict, reason: reason, coaching: coaching, by: event.by, at: event.at)
        }
        return next
    }

    private mutating func remember(_ account: Account, _ writer: ID) {
        if let witness = account.witness { reporters.append(witness) }
        if writer != account.witness { reporters.append(writer) }
    }
}
