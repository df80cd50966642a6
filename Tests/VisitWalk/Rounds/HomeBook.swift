import DoorbellRules

/// A second account of one home in one round, kept from the events alone and by the clock on the wall.
struct HomeBook {
    private(set) var outcome: HomeCheck.Outcome?
    private var isRoundOpen = true
    private var isOnRoute = false
    private var hasRefused = false
    private var windows: [Appointment.Window] = []
    /// The day that the household agreed to, and the estate's day on which it first did.
    private var yes: (to: Day, on: Day)?

    mutating func close() throws(Violation) {
        try hold(outcome != nil, "the round is closed and a home has no outcome")
        isRoundOpen = false
    }

    /// - Parameter today: The estate's day of the event, by the calendar and not by what was handed in.
    mutating func note(_ event: HomeCheck.Event, on today: Day, under policy: GasPolicy) throws(Violation) {
        let before = outcome
        switch event.fact {
        case .entered: throw Violation("a home is in a round once")
        case .contacted(let contact, let day):
            try hold(day == today, "contacted on another day than the estate's")
            try note(contact, on: today)
        case .scheduled(let day, _):
            try hold(!isOnRoute && day >= today, "twice on a route, or on one of yesterday")
            try hold(outcome == nil || outcome == .defects, "on a route with an outcome")
            let isConfirmed = yes.map { $0.to == day && $0.on < day } ?? false
            try hold(
                isConfirmed || (policy.allowsColdCalls && !hasRefused), "on a route, not confirmed on an earlier day")
            isOnRoute = true
        case .concluded(let end, let result, let day, let window):
            try hold(isOnRoute && day == today, "a visit ended that was on no route, or on another day")
            conclude(end, result, window, on: today)
        case .takenOff(let reason):
            try hold(!reason.isBlank && isOnRoute, "taken off a route it was not on, or without a word")
            isOnRoute = false
        case .settled(let outcome, let words):
            try hold(!words.isBlank && self.outcome == nil && !isOnRoute, "settled without a reason, or twice")
            try checkSettled(outcome, policy)
            self.outcome = outcome
        case .takenUpAgain(let words):
            try hold(!words.isBlank && outcome != nil, "taken up again without a reason, or what was open")
            (outcome, hasRefused) = (nil, false)
        }
        if isRoundOpen { return }
        try hold(outcome != nil, "a closed round lost an outcome")
        try hold(
            outcome == before || before == .defects && outcome == .passed, "a closed round has another outcome")
    }

    private mutating func note(_ contact: Contact, on today: Day) throws(Violation) {
        switch contact.result {
        case .confirmed(let day, _), .otherDay(let day, _):
            try hold(day >= today, "agreed to a day that is over")
            if yes?.to != day { yes = (day, today) }
            (outcome, hasRefused) = (outcome == .defects ? .defects : nil, false)
        case .declined(let words):
            try hold(!words.isBlank, "declined without a word")
            (yes, hasRefused) = (nil, true)
        case .callMe: yes = nil
        case .noAnswer, .wrongNumber, .sent: break
        }
    }

    private mutating func conclude(
        _ end: Visit.Outcome, _ result: GasResult?, _ window: Appointment.Window, on today: Day
    ) {
        isOnRoute = false
        let isPutOff = [.noAccess, .rebooked, .onHold, .stopped].contains(end)
        if !isPutOff || (yes?.to ?? today) <= today { yes = nil }
        switch (end, result) {
        case (_, .immediatelyDangerous?), (.evacuated, _): outcome = .defects
        case (.done, .passed?), (.done, .advice?): outcome = .passed
        case (.done, .limited?), (.done, .atRisk?): outcome = .defects
        default: break  // nobody checked anything
        }
        if end == .noAccess { windows.append(window) }
        if end == .refused { (hasRefused, outcome) = (true, outcome == .defects ? .defects : .refused) }
    }

    private func checkSettled(_ outcome: HomeCheck.Outcome, _ policy: GasPolicy) throws(Violation) {
        switch outcome {
        case .passed, .defects: throw Violation("the office passed a home that nobody visited")
        case .refused: try hold(hasRefused, "refused, and nobody said no")
        case .noAccess:
            try hold(windows.count >= policy.tries, "no access after too few tries")
            try hold(policy.tries < 2 || Set(windows).count > 1, "all tries at one time of day")
        case .noGas, .vacant, .byGasCompany: break
        }
    }
}
