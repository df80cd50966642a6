import DoorbellRules

/// What a walk through enquiries has seen.
struct EnquiryTally {
    var commands = 0
    var enquiries = 0
    private var facts: [String: Int] = [:]
    private var refused: [String: Int] = [:]

    /// What a long walk should have met and has not.
    var missed: [String] {
        let wanted = [
            "looked", "referred", "put-off", "handed", "accepted", "returned", "told", "settled", "reopened", "closed",
            "passed-on",
            "answered/article", "answered/holder", "answered/superior", "answered/cannot-be-known",
            "answered/others-privacy",
        ]
        let refusals = [
            "source-missing", "source-unknown", "source-is-draft", "source-is-stale", "says-unknown", "superior-needed",
            "alternative-missing", "hold-incomplete", "answer-missing", "answered-already", "apology-missing",
            "promise-first", "through-assistant", "reference-missing", "hand-off-waits", "hand-off-is-held",
            "nothing-waits", "person-missing", "not-accepted", "manager-decides", "manager-has-decided", "not-told",
            "not-in-your-hands",
            "told-already", "closed-already", "read-back-missing", "due-too-far", "due-has-passed",
        ]
        return wanted.filter { facts[$0] == nil }.map { "never happened: \($0)" }
            + refusals.filter { refused["enquiry.\($0)"] == nil }.map { "never refused: \($0)" }
    }

    /// Asks the rules; `nil` where they refuse.
    mutating func take(_ decide: () throws(Enquiry.Refusal) -> Enquiry.Event) -> Enquiry.Event? {
        commands += 1
        do throws(Enquiry.Refusal) { return try decide() } catch {
            refused[error.code, default: 0] += 1
            return nil
        }
    }

    mutating func note(_ fact: Enquiry.Fact) { facts[name(fact), default: 0] += 1 }

    func report(seconds: Double) {
        for (title, counts) in [("facts", facts), ("refusals", refused)] {
            print(title)
            for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("  \(name): \(count)") }
        }
        print("\(enquiries) enquiries, \(commands) commands, \(Int(seconds)) s")
    }

    private func name(_ fact: Enquiry.Fact) -> String {
        switch fact {
        case .asked: "asked"
        case .looked: "looked"
        case .referred: "referred"
        case .putOff: "put-off"
        case .handed: "handed"
        case .accepted: "accepted"
        case .returned: "returned"
        case .answered(let answer): "answered/\(answer.basis.name)"
        case .told: "told"
        case .settled: "settled"
        case .reopened: "reopened"
        case .closed: "closed"
        case .passedOn: "passed-on"
        }
    }
}
