import DoorbellRules

extension Bookkeeper {
    /// Clauses P7, P8 and L-g: how a visit may end.
    mutating func noteEnd(_ event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        switch event.fact {
        case .testShown(let test): hasFailingTest[test.what] = !test.hasPassed
        case .reviewed(let acceptance):
            // Anybody may say that it is not right; accepting it needs the power.
            if acceptance.work != .notAccepted { try checkDecider(Reply(.yes, by: acceptance.giver), "the work") }
            try hold(!hasFailingTest.isEmpty, "accepted without a test")
            try hold(
                acceptance.work != .accepted || !hasFailingTest.values.contains(true), "accepted with a failed test")
            isAccepted = acceptance.work != .notAccepted
        case .signed(let signature):
            try checkSettling()
            try checkDecider(Reply(.yes, by: signature.giver), "the signature")
            try hold(signature.strokes.joined().count >= 8, "signed with a dot")
            try hold(signature.contentHash == facts.contentHash, "signed another text")
            isSettled = true
        case .wentUnsigned(let unsigned):
            try checkSettling()
            try hold(!unsigned.words.isBlank, "no signature and no honest reason")
            isSettled = true
        case .amended:
            (isSettled, isAccepted, isClean, hasSaidGoodbye) = (false, false, false, false)
        case .cleanedUp: isClean = true
        case .farewellSaid:
            try hold(isClean, "said goodbye before tidying up")
            hasSaidGoodbye = true
        case .held(let deferral): self.deferral = deferral
        case .withdrawn: isStopping = true
        case .rebooked(let deferral):
            self.deferral = deferral
            try leave(.rebooked)
        case .cardLeft: try leave(.noAccess)
        case .turnedAway:
            try hold(entry.isEmpty || entry.endedWithoutYes, "turned away by a yes")
            try leave(.refused)
        case .left(let outcome):
            try hold(place == .inside, "left from outside")
            try hold(isClean && hasSaidGoodbye, "left without tidying up after the work, or without a farewell")
            try leave(outcome)
        default: break
        }
    }

    private func checkSettling() throws(Violation) {
        if let gas {
            try hold(gas.isComplete, "signed before every item was looked at")
        } else {
            try hold(isAccepted, "signed without an acceptance of what there is now")
        }
        try checkNothingOpen()
        try hold(!prices.values.contains { $0.waits }, "signed while a price waits for its answer")
    }

    private func checkNothingOpen() throws(Violation) {
        try hold(!valves.values.contains { $0.isOff }, "something is still off")
        try hold(
            !items.values.contains { if case .moved = $0 { true } else { false } }, "something is still out of place")
    }

    private mutating func leave(_ outcome: Visit.Outcome) throws(Violation) {
        try checkNothingOpen()
        switch outcome {
        case .evacuated: throw Violation("evacuated without a smell of gas")
        case .done: try hold(isSettled && !isStopping, "done without signature or honest reason")
        case .stopped: try hold(isStopping, "stopped and nobody said stop")
        case .noAccess, .refused:
            try hold(hasRung, "gone without ringing")
            try hold(!hasStarted && gas?.hasBegun != true, "gone from work that nobody signed or put off")
        case .onHold, .rebooked:
            guard let deferral else { throw Violation("put off without a word") }
            try hold(!deferral.reason.isBlank && !deferral.apology.isBlank, "put off without reason or apology")
            try hold(deferral.alternatives.contains { !$0.isBlank }, "put off without another way")
            try hold(deferral.next != nil, "put off without a next date")
        }
        place = .gone
    }
}
