import DoorbellRules

/// What a walk through waits has seen.
struct WaitTally {
    var commands = 0
    private var facts: [String: Int] = [:]
    private var refused: [String: Int] = [:]

    /// What a long walk should have met and has not.
    var missed: [String] {
        let wanted = [
            "acknowledged", "served/plain", "served/sorry", "served/without-sorry", "served/emergency", "explained",
            "left/promised", "left", "called-back", "passed-on",
        ]
        let refusals = [
            "over-already", "others-first", "nobody-waited", "reason-missing", "call-back-missing", "promise-missing",
            "due-has-passed", "nothing-promised", "words-missing", "apology-missing",
        ]
        return wanted.filter { facts[$0] == nil }.map { "never happened: \($0)" }
            + refusals.filter { refused["wait.\($0)"] == nil }.map { "never refused: \($0)" }
    }

    /// Asks the rules; `nil` where they refuse.
    mutating func take(_ decide: () throws(Wait.Refusal) -> Wait.Event) -> Wait.Event? {
        commands += 1
        do throws(Wait.Refusal) {
            let event = try decide()
            for name in names(event.fact) { facts[name, default: 0] += 1 }
            return event
        } catch {
            refused[error.code, default: 0] += 1
            return nil
        }
    }

    func report() {
        for (title, counts) in [("facts", facts), ("refusals", refused)] {
            print(title)
            for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("  \(name): \(count)") }
        }
        print("\(commands) commands")
    }

    private func names(_ fact: Wait.Fact) -> [String] {
        switch fact {
        case .arrived: return ["arrived"]
        case .acknowledged: return ["acknowledged"]
        case .served(let opening, let emergency):
            let kind =
                switch opening {
                case .plain: "plain"
                case .sorry: "sorry"
                case .withoutSorry: "without-sorry"
                }
            return ["served/\(kind)"] + (emergency == nil ? [] : ["served/emergency"])
        case .explained: return ["explained"]
        case .left(let given): return [given == nil ? "left" : "left/promised"]
        case .calledBack: return ["called-back"]
        case .passedOn: return ["passed-on"]
        }
    }
}
