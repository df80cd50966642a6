/// One round of free checks through every home of an estate. It can be closed when no home is left without an outcome.
public struct GasRound: Subject {
    public let number: Int
    public let from: Day
    public let to: Day
    public internal(set) var isOpen = true

    public enum Command: Equatable, Sendable {
        /// Gate G15. `homesWithoutOutcome` is counted in the transaction that closes.
        case close(homesWithoutOutcome: Int)
    }

    public enum Fact: Equatable, Sendable {
        case opened(number: Int, from: Day, to: Day)
        case closed
    }

    public enum Refusal: Error, Equatable, Sendable {
        case homesWithoutOutcome(Int)
        case closedAlready
        case openAlready
        case endsBeforeItBegins
        case superiorNeeded
    }

    public struct Event: SubjectEvent {
        public let fact: Fact
        public let at: Instant
        public let by: ID

        public init(_ fact: Fact, at: Instant, by: ID) {
            self.fact = fact
            self.at = at
            self.by = by
        }
    }

    /// The round after `last`, of `policy`'s length, beginning on `from`.
    public static func open(
        after last: GasRound?, from: Day, under policy: GasPolicy, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        if !actor.isSuperior { throw .superiorNeeded }
        if let last, last.isOpen { throw .openAlready }
        let to = from.adding(months: policy.periodMonths).adding(days: -1)
        if to < from { throw .endsBeforeItBegins }
        return Event(.opened(number: (last?.number ?? 0) + 1, from: from, to: to), at: now, by: actor.id)
    }

    public func decide(_ command: Command, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        switch command {
        case .close(let open):
            if !actor.isSuperior { throw .superiorNeeded }
            if !isOpen { throw .closedAlready }
            if open > 0 { throw .homesWithoutOutcome(open) }
            return Event(.closed, at: now, by: actor.id)
        }
    }

    /// The round that begins with `event`; `nil` for an event that begins none.
    public init?(_ event: Event) {
        guard case .opened(let number, let from, let to) = event.fact else { return nil }
        (self.number, self.from, self.to) = (number, from, to)
    }

    public func evolved(by event: Event) -> GasRound {
        var next = self
        if event.fact == .closed { next.isOpen = false }
        return next
    }
}
