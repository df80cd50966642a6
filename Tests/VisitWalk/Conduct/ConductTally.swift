import DoorbellRules

/// What a walk through observations has seen.
struct ConductTally {
    var commands = 0
    var observations = 0
    private var facts: [String: Int] = [:]
    private var refused: [String: Int] = [:]

    /// What a long walk should have met and has not.
    var missed: [String] {
        let wanted =
            ["told", "answered", "confirmed"]
            + ConductObservation.Source.allCases.map { "made/\($0.rawValue)" }
            + ConductObservation.Verdict.allCases.map { "decided/\($0.rawValue)" }
        let refusals = [
            "note-missing", "place-missing", "in-future", "too-long-ago", "checker-reads-text", "superior-needed",
            "witness-is-concerned", "name-missing", "same-witness", "not-own", "own-matter", "higher-needed",
            "reporter-cannot-decide", "not-told-yet", "told-already", "reply-first", "answer-missing", "reason-missing",
            "coaching-missing", "second-source-needed", "decided-already",
        ]
        return wanted.filter { facts[$0] == nil }.map { "never happened: \($0)" }
            + refusals.filter { refused["conduct.\($0)"] == nil }.map { "never refused: \($0)" }
    }

    /// Asks the rules; `nil` where they refuse.
    mutating func take(
        _ decide: () throws(ConductObservation.Refusal) -> [ConductObservation.Event]
    ) -> [ConductObservation.Event]? {
        commands += 1
        do throws(ConductObservation.Refusal) { return try decide() } catch {
            refused[error.code, default: 0] += 1
            return nil
        }
    }

    mutating func note(_ fact: ConductObservation.Fact) { facts[name(fact), default: 0] += 1 }

    func report(seconds: Double) {
        for (title, counts) in [("facts", facts), ("refusals", refused)] {
            print(title)
            for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("  \(name): \(count)") }
        }
        print("\(observations) observations, \(commands) commands, \(Int(seconds)) s")
    }

    private func name(_ fact: ConductObservation.Fact) -> String {
        switch fact {
        case .made(_, _, let account, _): "made/\(account.source.rawValue)"
        case .told: "told"
        case .answered: "answered"
        case .confirmed: "confirmed"
        case .decided(let verdict, _, _): "decided/\(verdict.rawValue)"
        }
    }
}
