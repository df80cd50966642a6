import DoorbellRules

/// What a walk has seen.
struct Tally {
    var steps = 0
    var checks = 0
    var safeLines = 0
    var events = 0
    var outcomes: [Visit.Outcome: Int] = [:]
    var unfinished = 0
    var accepted: [Kind: Int] = [:]
    var refused: [String: Int] = [:]
    var gates: [String: Int] = [:]

    /// What a long walk should have met and has not.
    var missed: [String] {
        Kind.allCases.filter { accepted[$0] == nil }.map { "never accepted: \($0.rawValue)" }
            + Visit.Outcome.allCases.filter { outcomes[$0] == nil }.map { "never reached: \($0.rawValue)" }
            + (safeLines == 0 ? ["never said: the safe line"] : [])
    }

    mutating func close(_ walk: Walk) {
        events += walk.events.count
        if walk.visit.service == .gasCheck { checks += 1 }
        if walk.events.contains(where: { $0.fact.saysSafe }) { safeLines += 1 }
        if let outcome = walk.visit.outcome { outcomes[outcome, default: 0] += 1 } else { unfinished += 1 }
    }

    func report(seconds: Double) {
        print("outcomes")
        for outcome in Visit.Outcome.allCases { print("  \(outcome.rawValue): \(outcomes[outcome] ?? 0)") }
        print("  not ended: \(unfinished)")
        print("gas checks: \(checks), called safe: \(safeLines)")
        list("refusals", refused)
        list("gates", gates)
        list("accepted", Dictionary(uniqueKeysWithValues: accepted.map { ($0.key.rawValue, $0.value) }))
        print(
            "\(steps) steps, \(events) events, \(Int(seconds * 10)) tenths of a second, \(Int(Double(steps) / seconds)) steps/s"
        )
    }

    private func list(_ title: String, _ counts: [String: Int]) {
        print(title)
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("  \(name): \(count)") }
    }
}
