extension Visit {
    /// Ways out of the straight path: not now (G12), stop, a dispute, a consent that is contested.
    func decideExit(_ command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        switch command {
        case .hold(let deferral):
            try requireInside()
            if case let missing = deferral.missing(at: facts.now), !missing.isEmpty { throw .holdIncomplete(missing) }
            return .held(deferral)
        case .withdraw(let giver, let words):
            try requireInside()
            if isStopping { throw .alreadyDone }
            if words.isBlank { throw .reasonMissing }
            return .withdrawn(by: giver, words: words)
        case .openDispute(let dispute):
            // What happened may be told afterwards; the call for help is one.
            if self.dispute != nil, !dispute.hasWords { throw .disputeIsOpen }
            return .disputeOpened(dispute)
        case .settleDispute(let words):
            if dispute == nil { throw .noDispute }
            if words.isBlank { throw .reasonMissing }
            return .disputeSettled(words: words)
        case .clearGas(let reference):
            if !awaitsClearance { throw .gas(.nothingToClear) }
            if reference.isBlank { throw .reasonMissing }
            return .gasCleared(reference: reference)
        case .contest(let permission, let subject, let words): return try contest(permission, subject, words, facts)
        default: throw .unknownSubject  // `fact(for:)` sends nothing else here
        }
    }

    /// A resident may say for seven days that a recorded yes was none (procedure 2.2).
    private func contest(_ permission: Permission, _ subject: ID, _ words: String, _ facts: Facts) throws(Refusal)
        -> Fact
    {
        guard let consent = consents.last(where: { $0.permission == permission && $0.subject == subject }) else {
            throw .unknownSubject
        }
        if words.isBlank { throw .reasonMissing }
        if facts.now.minutes(since: consent.at) > 7 * 24 * 60 { throw .tooLateToContest }
        return .contested(permission, about: subject, words: words)
    }
}
