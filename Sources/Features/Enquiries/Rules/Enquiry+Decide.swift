extension Enquiry {
    /// How far ahead a promise may lie; more is no promise but a hope.
    public static let longestPromiseMinutes = 14 * 24 * 60

    /// A question is taken together with the promise that it will be answered.
    ///
    /// - Parameter isReadBack: Whether the asker heard their question again and said that it is right (clause L-c); what
    ///   they wrote themselves needs no reading back.
    public static func ask(
        _ question: Question, isReadBack: Bool, promising given: Promise.Given, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        if question.words.isBlank { throw .questionMissing }
        if question.asker.isBlank { throw .askerMissing }
        if !isReadBack, question.channel != .message { throw .readBackMissing }
        try check(given, at: now)
        return Event(.asked(question, given), at: now, by: actor.id)
    }

    /// What `command` would lead to, or why it may not happen now.
    public func decide(_ command: Command, _ facts: Facts) throws(Refusal) -> Event {
        Event(try fact(for: command, facts), at: facts.now, by: facts.actor.id)
    }

    private func fact(for command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        if isClosed { throw .closedAlready }
        try requireInHands(command, of: facts.actor)
        switch command {
        case .look(let article):
            guard let known = facts.articles[article] else { throw .sourceUnknown }
            return .looked(at: known.source)
        case .askSuperior(let words):
            if words.isBlank { throw .questionMissing }
            if answer != nil { throw .answeredAlready }
            return .referred(words: words)
        case .putOff(let deferral):
            if answer != nil { throw .answeredAlready }
            if case let missing = deferral.missing(at: facts.now), !missing.isEmpty { throw .holdIncomplete(missing) }
            return .putOff(deferral)
        case .handOver(let desk, let outside, let words, let colleague):
            return try handing(to: desk, outside, words: words, colleague, facts)
        case .accept(let person): return try accepting(person, facts)
        case .giveBack(let reason): return try returning(reason)
        case .answer(let words, let basis):
            if answer != nil { throw .answeredAlready }
            guard let basis else { throw .sourceMissing }
            try checkHolder(basis, facts)
            return .answered(try checked(words, basis, facts))
        case .tell(let channel, let apology):
            if answer == nil { throw .answerMissing }
            if toldAt != nil { throw .toldAlready }
            if promise.standing(at: facts.now) == .broken, (apology ?? "").isBlank { throw .apologyMissing }
            return .told(channel, apology: apology)
        case .confirm(let isSettled, let words, let until):
            if toldAt == nil { throw .notTold }
            if isSettled { return .settled(words: words) }
            if words.isBlank { throw .reasonMissing }
            guard let until else { throw .promiseMissing }
            let given = Promise.Given(.answer, words: words, due: until)
            try Enquiry.check(given, at: facts.now)
            return .reopened(words: words, given)
        case .close(let reason):
            if toldAt == nil { throw .notTold }
            if !facts.actor.isSuperior { throw .superiorNeeded }
            if reason.isBlank { throw .reasonMissing }
            return .closed(reason: reason)
        case .passOn(let next, let reason):
            if !facts.actor.isSuperior { throw .superiorNeeded }
            if reason.isBlank { throw .reasonMissing }
            return .passedOn(to: next, reason: reason)
        }
    }

    /// Gate G13: an answer with an approved source, a superior's answer, or a superior's "cannot be known" with reason and
    /// alternative.
    private func checked(_ words: String, _ basis: Basis, _ facts: Facts) throws(Refusal) -> Answer {
        switch basis {
        case .article(let source):
            guard let known = facts.articles[source.article] else { throw .sourceUnknown }
            switch known.standing {
            case .approved: break
            case .draft: throw .sourceIsDraft
            case .stale: throw .sourceIsStale
            }
            return Answer(try said(words), .article(known.source))
        case .holder: return try heldAnswer(try said(words))
        case .superior:
            if !facts.actor.isSuperior { throw .superiorNeeded }
            return Answer(try said(words), .superior)
        case .cannotBeKnown(let reason, let alternative):
            if !facts.actor.isSuperior { throw .superiorNeeded }
            if reason.isBlank { throw .reasonMissing }
            if alternative.isBlank { throw .alternativeMissing }
            return Answer(words.isBlank ? "" : try said(words), basis)
        case .othersPrivacy: return Answer("", basis)
        }
    }

    /// "I don't know" is no answer, whoever stands by it.
    private func said(_ words: String) throws(Refusal) -> String {
        if words.isBlank { throw .answerMissing }
        if NoAnswer.isAll(of: words) { throw .saysUnknown }
        return words
    }

    private static func check(_ given: Promise.Given, at now: Instant) throws(Refusal) {
        if given.words.isBlank { throw .promiseMissing }
        if given.due <= now { throw .dueHasPassed }
        if given.due > now.adding(minutes: longestPromiseMinutes) { throw .dueTooFar }
    }
}
