import DoorbellRules

/// What a walk through disputes has seen.
struct DisputeTally {
    var commands = 0
    var disputes = 0
    private var facts: [String: Int] = [:]
    private var refused: [String: Int] = [:]

    /// What a long walk should have met and has not.
    var missed: [String] {
        let wanted = [
            "positioned", "attached", "taken", "contacted", "proposed", "settled", "went-further", "told", "agreed",
            "reopened", "closed",
        ]
        let refusals = [
            "superior-needed", "not-taken", "taken-already", "superior-speaks", "own-words-only", "words-missing",
            "position-missing", "evidence-unknown", "attached-already", "next-contact-missing", "next-contact-passed",
            "next-contact-too-far", "reference-missing", "decided-already", "outcome-missing", "not-told",
            "told-already", "still-outside", "closed-already",
        ]
        return wanted.filter { facts[$0] == nil }.map { "never happened: \($0)" }
            + refusals.filter { refused["dispute.\($0)"] == nil }.map { "never refused: \($0)" }
    }

    /// Asks the rules; `nil` where they refuse.
    mutating func take(_ decide: () throws(Dispute.Refusal) -> Dispute.Event) -> Dispute.Event? {
        commands += 1
        do throws(Dispute.Refusal) { return try decide() } catch {
            refused[error.code, default: 0] += 1
            return nil
        }
    }

    mutating func note(_ fact: Dispute.Fact) { facts[name(fact), default: 0] += 1 }

    func report(seconds: Double) {
        for (title, counts) in [("facts", facts), ("refusals", refused)] {
            print(title)
            for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("  \(name): \(count)") }
        }
        print("\(disputes) disputes, \(commands) commands, \(Int(seconds)) s")
    }

    private func name(_ fact: Dispute.Fact) -> String {
        switch fact {
        case .raised: "raised"
        case .positioned: "positioned"
        case .attached: "attached"
        case .taken: "taken"
        case .contacted: "contacted"
        case .proposed: "proposed"
        case .settled: "settled"
        case .wentFurther: "went-further"
        case .told: "told"
        case .agreed: "agreed"
        case .reopened: "reopened"
        case .closed: "closed"
        }
    }
}
