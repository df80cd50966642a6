extension Visit {
    /// Clauses P7 and P8: show the test, let them check, sign, tidy up, say goodbye. Gates G8 and G9.
    func decideSignOff(_ command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        switch command {
        case .showTest(let test):
            try requireDiagnosis()
            if !hasStartedWork { throw .workNotStarted }
            return .testShown(test)
        case .review(let acceptance): return try review(acceptance, facts)
        case .sign(let signature): return try sign(signature, facts)
        case .goUnsigned(let unsigned):
            try requireReadyToSign()
            if unsigned.words.isBlank { throw .reasonMissing }
            return .wentUnsigned(unsigned)
        case .amend(let reason):
            try requireInside()
            if !isSettled { throw .signatureMissing }
            if reason.isBlank { throw .reasonMissing }
            return .amended(reason: reason)
        case .cleanUp:
            try requireInside()
            return .cleanedUp
        case .sayFarewell(let spoken):
            try requireInside()
            if !isCleanedUp { throw .cleanUpMissing }
            try requireTrue(spoken)
            return .farewellSaid(spoken)
        case .leave: return .left(try outcomeOnLeaving())
        default: throw .unknownSubject  // `fact(for:)` sends nothing else here
        }
    }

    private func review(_ acceptance: Acceptance, _ facts: Facts) throws(Refusal) -> Fact {
        try requireRestored()
        if !isTested { throw .testMissing }
        if !openCharges.isEmpty { throw .priceWaitsForAnswer }
        if acceptance.work != .notAccepted { try requirePower(.acceptWork, acceptance.giver, facts) }
        if acceptance.work == .accepted, hasFailedTest { throw .testFailed }
        return .reviewed(acceptance)
    }

    private func sign(_ signature: Signature, _ facts: Facts) throws(Refusal) -> Fact {
        try requireReadyToSign()
        try requirePower(.acceptWork, signature.giver, facts)
        if !signature.isDrawn { throw .signatureEmpty }
        if signature.contentHash != facts.contentHash { throw .contentChanged }
        return .signed(signature)
    }

    /// Nothing off, nothing out, everything answered, tested and accepted.
    private func requireReadyToSign() throws(Refusal) {
        try requireRestored()
        if let gas {
            if !gas.isComplete { throw .gas(.checkIncomplete(gas.missing.count)) }
            return try requireMadeSafe()
        }
        if !isTested { throw .testMissing }
        if !openCharges.isEmpty { throw .priceWaitsForAnswer }
        guard let acceptance else { throw .acceptanceMissing }
        if acceptance.work == .notAccepted { throw .notAccepted }
    }

    /// Gate G8: the home is as it was, and every shut-off in an emergency was explained afterwards.
    func requireRestored() throws(Refusal) {
        try requireInside()
        try requireNothingOpen()
        for shutOff in shutOffs {
            guard case .restored = shutOff.state else { continue }
            if isUnanswered(shutOff) { throw .explainAfterwards }
        }
    }

    private func requirePower(_ power: Power, _ giver: Giver, _ facts: Facts) throws(Refusal) {
        let isKnown = try isKnown(giver, facts)
        if !giver.role.may(power, isKnown: isKnown, under: facts.policy) { throw .powerMissing(power, giver.role) }
    }

    /// The last showing of each test counts.
    private var hasFailedTest: Bool {
        tests.indices.contains { place in
            !tests[place].hasPassed && !tests[(place + 1)...].contains { $0.what == tests[place].what && $0.hasPassed }
        }
    }

    /// Why the technician may go now: the work is signed, it is put off properly, or the household said stop.
    private func outcomeOnLeaving() throws(Refusal) -> Outcome {
        try requireInside()
        try requireNothingOpen()
        try requireMadeSafe()
        let outcome: Outcome
        if isStopping {
            outcome = .stopped
        } else if isSettled {
            outcome = .done
        } else if deferral != nil {
            try requireRestored()
            outcome = .onHold
        } else {
            throw .signatureMissing
        }
        if !isCleanedUp { throw .cleanUpMissing }
        if farewell == nil { throw .farewellMissing }
        return outcome
    }
}
