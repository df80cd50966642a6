extension Wait {
    public enum Command: Equatable, Sendable {
        case acknowledge(Sign)
        /// - Parameters:
        ///   - sorry: Whether the sorry-line is said; `nil` for what follows from how long they waited.
        ///   - reason: Why it is left out.
        ///   - emergency: Why they go before people who waited longer.
        case serve(sorry: Bool?, reason: String, emergency: String)
        /// Somebody else goes first: those who waited longer hear why.
        case explain(reason: String)
        /// They can't wait any longer: a call back is offered, or they said that they want none.
        case leave(Promise.Given?, isDeclined: Bool)
        case callBack(words: String, apology: String?)
        /// Whoever promised the call back leaves; a named colleague keeps it.
        case passOn(to: ID)
    }

    /// What a decision must know.
    public struct Facts: Sendable {
        public let actor: Actor
        public let now: Instant
        /// After how many minutes somebody has waited.
        public let limit: Int
        /// Whether somebody of the same queue has waited longer.
        public let othersFirst: Bool

        public init(actor: Actor, at now: Instant, limit: Int, othersFirst: Bool) {
            (self.actor, self.now, self.limit, self.othersFirst) = (actor, now, limit, othersFirst)
        }
    }

    public enum Refusal: Error, Equatable, Sendable {
        case overAlready
        case othersFirst
        /// The sorry-line is for people who waited: it is bound to facts.
        case nobodyWaited
        case reasonMissing
        case callBackMissing
        case promiseMissing
        case dueHasPassed
        case nothingPromised
        case wordsMissing
        case apologyMissing
    }

    /// What `command` would lead to, or why it may not happen now.
    public func decide(_ command: Command, _ facts: Facts) throws(Refusal) -> Event {
        Event(try fact(for: command, facts), at: facts.now, by: facts.actor.id)
    }

    private func fact(for command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        switch command {
        case .acknowledge(let sign):
            try requireWaiting()
            return .acknowledged(sign)
        case .serve(let sorry, let reason, let emergency):
            try requireWaiting()
            if facts.othersFirst, emergency.isBlank { throw .othersFirst }
            return .served(
                try opening(sorry, reason, facts), emergency: facts.othersFirst ? emergency : nil)
        case .explain(let reason):
            try requireWaiting()
            if reason.isBlank { throw .reasonMissing }
            return .explained(reason: reason)
        case .leave(let given, let isDeclined):
            try requireWaiting()
            guard let given else {
                if !isDeclined { throw .callBackMissing }
                return .left(nil)
            }
            if given.words.isBlank { throw .promiseMissing }
            if given.due <= facts.now { throw .dueHasPassed }
            return .left(given)
        case .callBack(let words, let apology):
            guard let promise, promise.isOpen else { throw .nothingPromised }
            if promise.standing(at: facts.now) == .broken, (apology ?? "").isBlank { throw .apologyMissing }
            if words.isBlank { throw .wordsMissing }
            return .calledBack(words: words, apology: apology)
        case .passOn(let colleague):
            if promise?.isOpen != true { throw .nothingPromised }
            return .passedOn(to: colleague)
        }
    }

    /// Whoever waited hears the sorry-line first, unless a reason is given; nobody else hears it.
    private func opening(_ sorry: Bool?, _ reason: String, _ facts: Facts) throws(Refusal) -> Opening {
        let minutes = minutesWaited(at: facts.now)
        guard isLong(at: facts.now, limit: facts.limit) else {
            if sorry == true { throw .nobodyWaited }
            return .plain
        }
        if sorry ?? true { return .sorry(minutes: minutes) }
        if reason.isBlank { throw .reasonMissing }
        return .withoutSorry(minutes: minutes, reason: reason)
    }

    private func requireWaiting() throws(Refusal) { if !isWaiting { throw .overAlready } }
}
