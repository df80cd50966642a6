extension ConductObservation {
    /// An observation begins with what was seen, by whom, when and where.
    ///
    /// - Parameter actor: Who writes it down.
    public static func make(
        _ rule: ConductRule, _ account: Account, about concerned: Concerned, order: ID?, by actor: Actor,
        at now: Instant
    ) throws(Refusal) -> Event {
        try check(account, at: now)
        switch account.source {
        case .selfReport: if account.witness != concerned.person || actor.id != concerned.person { throw .notOwn }
        case .checker: if !rule.isAboutText { throw .checkerReadsText }
        case .walk, .callBack: if !actor.isSuperior { throw .superiorNeeded }
        case .residentTap, .colleague: break  // anybody may have seen it
        }
        if account.source != .selfReport, account.witness == concerned.person { throw .witnessIsConcerned }
        return Event(
            .made(rule, concerned, account, order: account.isAnonymous ? nil : order), at: now, by: actor.id)
    }

    /// What `command` would lead to, or why it may not happen now.
    public func decide(_ command: Command, _ facts: Facts) throws(Refusal) -> [Event] {
        try decided(command, facts).map { Event($0, at: facts.now, by: facts.actor.id) }
    }

    private func decided(_ command: Command, _ facts: Facts) throws(Refusal) -> [Fact] {
        if decision != nil { throw .decidedAlready }
        let isOwn = facts.actor.id == concerned.person
        switch command {
        case .read:
            if !isOwn { throw .notOwn }
            return toldAt == nil ? [.told] : []
        case .tell:
            if isOwn { throw .ownMatter }
            if !max(concerned.rank, facts.rank).isUnder(facts.actor) { throw .higherNeeded }
            if toldAt != nil { throw .toldAlready }
            return [.told]
        case .answer(let words):
            if !isOwn { throw .notOwn }
            if words.isBlank { throw .answerMissing }
            return toldAt == nil ? [.told, .answered(words: words)] : [.answered(words: words)]
        case .confirm(let account): return [.confirmed(try checked(account, facts))]
        case .decide(let verdict, let reason, let coaching):
            try mayDecide(facts)
            if reason.isBlank { throw .reasonMissing }
            if verdict == .coaching, coaching.isBlank { throw .coachingMissing }
            if verdict == .stands, !isVouchedFor { throw .secondSourceNeeded }
            return [.decided(verdict, reason: reason, coaching: coaching)]
        }
    }

    /// The right of reply comes first; then whoever stands above and reported nothing.
    private func mayDecide(_ facts: Facts) throws(Refusal) {
        if facts.actor.id == concerned.person { throw .ownMatter }
        if !max(concerned.rank, facts.rank).isUnder(facts.actor) { throw .higherNeeded }
        if reporters.contains(facts.actor.id) { throw .reporterCannotDecide }
        if toldAt == nil { throw .notToldYet }
        if !hasHadTheirSay(at: facts.now) { throw .replyFirst }
    }

    /// A second account has a name, and another one than the first.
    private func checked(_ account: Account, _ facts: Facts) throws(Refusal) -> Account {
        if facts.actor.id == concerned.person { throw .ownMatter }
        try ConductObservation.check(account, at: facts.now)
        guard let witness = account.witness else { throw .nameMissing }
        if witness == concerned.person { throw .witnessIsConcerned }
        for known in accounts where known.witness == witness { throw .sameWitness }
        return account
    }

    private static func check(_ account: Account, at now: Instant) throws(Refusal) {
        if account.note.isBlank { throw .noteMissing }
        if account.place.isBlank { throw .placeMissing }
        if account.seenAt > now { throw .inFuture }
        if account.seenAt < now.adding(minutes: -oldestDays * 24 * 60) { throw .tooLongAgo }
    }
}
