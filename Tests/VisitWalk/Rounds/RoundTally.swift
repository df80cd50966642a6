import DoorbellRules

/// What a walk through rounds has seen, and the one place where it asks the rules.
struct RoundTally {
    var commands = 0
    var homes = 0
    var rounds = 0
    var outcomes: [String: Int] = [:]
    private var accepted: [String: Int] = [:]
    private var refused: [String: Int] = [:]

    /// What a long walk should have met and has not.
    var missed: [String] {
        let names = ["contact", "schedule", "conclude", "settle", "take-up-again", "close"]
        return names.filter { accepted[$0] == nil }.map { "never accepted: \($0)" }
            + HomeCheck.Outcome.allCases.filter { outcomes[$0.rawValue] == nil }.map { "never reached: \($0.rawValue)" }
    }

    mutating func decide(_ command: HomeCheck.Command, _ check: HomeCheck, _ facts: HomeCheck.Facts) -> HomeCheck.Event?
    {
        commands += 1
        do throws(HomeCheck.Refusal) {
            let event = try check.decide(command, facts)
            accepted[name(command), default: 0] += 1
            return event
        } catch {
            refused[error.code, default: 0] += 1
            return nil
        }
    }

    mutating func decide(_ command: GasRound.Command, _ round: GasRound, _ actor: Actor, _ now: Instant) -> GasRound
        .Event?
    {
        commands += 1
        do throws(GasRound.Refusal) {
            let event = try round.decide(command, by: actor, at: now)
            accepted["close", default: 0] += 1
            return event
        } catch {
            refused[error.code, default: 0] += 1
            return nil
        }
    }

    func report(estates: Int, seconds: Double) {
        for (title, counts) in [("outcomes", outcomes), ("refusals", refused), ("accepted", accepted)] {
            print(title)
            for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("  \(name): \(count)") }
        }
        print("\(estates) estates, \(homes) homes, \(rounds) rounds, \(commands) commands, \(Int(seconds)) s")
    }

    private func name(_ command: HomeCheck.Command) -> String {
        switch command {
        case .contact: "contact"
        case .schedule: "schedule"
        case .conclude: "conclude"
        case .settle: "settle"
        case .takeUpAgain: "take-up-again"
        case .takeOff: "take-off"
        }
    }
}
