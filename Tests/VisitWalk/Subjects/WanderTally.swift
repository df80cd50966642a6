import DoorbellRules

/// What walks of one kind have seen, and the one place where they ask the rules.
struct WanderTally<One: Wanderer> {
    var walks = 0
    private(set) var commands = 0
    private var facts: [String: Int] = [:]
    private var refused: [String: Int] = [:]

    /// What a long walk should have met and has not.
    var missed: [String] {
        One.wanted.filter { facts[$0] == nil }.map { "never happened: \($0)" }
            + One.refusals.filter { refused["\(One.code).\($0)"] == nil }.map { "never refused: \($0)" }
    }

    /// Asks the rules; `nil` where they refuse.
    mutating func take<Given, No: CodedRefusal>(_ decide: () throws(No) -> Given) -> Given? {
        commands += 1
        do throws(No) { return try decide() } catch {
            refused[error.code, default: 0] += 1
            return nil
        }
    }

    mutating func note(_ event: One.Kind.Event) {
        for name in One.names(event) { facts[name, default: 0] += 1 }
    }

    func report(seconds: Double) {
        for (title, counts) in [("facts", facts), ("refusals", refused)] {
            print(title)
            for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("  \(name): \(count)") }
        }
        print("\(walks) walks, \(commands) commands, \(Int(seconds)) s")
    }
}
