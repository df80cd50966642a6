extension Dispute {
    /// The dispute that begins with `event`; `nil` for an event that begins none.
    public init?(_ event: Event) {
        guard case .raised(let about, let home, let topic, let party, let household, let staff) = event.fact else {
            return nil
        }
        (self.about, self.home, raisedBy, raisedAt, self.topic) = (about, home, party, event.at, topic)
        for (party, words) in [(Party.household, household), (.staff, staff)] where !words.isBlank {
            positions.append(Position(party, words, at: event.at, by: event.by))
        }
    }

    /// This dispute after `event`. Events are facts: they are never refused.
    public func evolved(by event: Event) -> Dispute {
        var next = self
        switch event.fact {
        case .raised: break
        case .positioned(let party, let words): next.add(party, words, event)
        case .attached(let one): next.evidence.append(one)
        case .taken(let due, let topic): (next.superior, next.nextContact, next.topic) = (event.by, due, topic)
        case .contacted(_, _, let due): next.nextContact = due
        case .proposed(let words, let due):
            next.proposals.append(words)
            next.nextContact = due
        case .settled(let words, let prices):
            (next.outcome, next.toldAt) = (.settled(words: words, prices: prices), nil)
        case .wentFurther(let body, let reference, let words, let due):
            next.outcome = .further(body: body, reference: reference, words: words)
            (next.toldAt, next.nextContact) = (nil, due)
        case .told: next.toldAt = event.at
        case .agreed(let words):
            if !words.isBlank { next.add(.household, words, event) }
            next.isClosed = true
        case .reopened(let words, let due):
            next.add(.household, words, event)
            (next.outcome, next.toldAt, next.nextContact) = (nil, nil, due)
        case .closed: next.isClosed = true
        }
        return next
    }

    private mutating func add(_ party: Party, _ words: String, _ event: Event) {
        positions.append(Position(party, words, at: event.at, by: event.by))
    }
}
