import DoorbellRules
import Foundation

/// Wanders through visits at random and holds every step against a second account of the procedure.
///
///     VisitWalk --steps 1000000 [--seed 42]
///     VisitWalk --rounds 1000000 [--seed 42]
///     VisitWalk --enquiries 1000000 [--seed 42]
///     VisitWalk --conduct 1000000 [--seed 42]
///
/// With `--rounds` it wanders through ten years of gas rounds instead, so many commands long, with `--enquiries`
/// through questions and their hand-offs, with `--conduct` through observations of conduct.
/// The seed is printed first, so that a walk that ends badly can be walked again.
@main
struct VisitWalk {
    static func main() {
        guard let (steps, rounds, enquiries, conduct, seed) = arguments(), let day = Day(2026, 8, 3) else {
            print("usage: VisitWalk --steps N | --rounds N | --enquiries N | --conduct N [--seed S]")
            exit(2)
        }
        print("seed \(seed)")
        fflush(nil)
        if let rounds { return Rounds.walk(commands: rounds, seed: seed) }
        if let enquiries { return Enquiries.walk(commands: enquiries, seed: seed) }
        if let conduct { return Conduct.walk(commands: conduct, seed: seed) }
        var (dice, tally) = (Dice(seed: seed), Tally())
        let clock = ContinuousClock()
        let start = clock.now
        while tally.steps < steps {
            var walk = Walk(seed: dice.next(), on: day)
            do throws(Violation) {
                try wander(&walk, &tally, until: steps)
                try walk.replay()
            } catch {
                accuse(error, walk, seed)
            }
            tally.close(walk)
        }
        let taken = (clock.now - start).components
        tally.report(seconds: Double(taken.seconds) + Double(taken.attoseconds) / 1e18)
        if steps >= 1_000_000, !tally.missed.isEmpty {
            for missed in tally.missed { print(missed) }
            exit(1)
        }
    }

    /// Until the visit is over, and a little beyond; at most 300 steps.
    private static func wander(_ walk: inout Walk, _ tally: inout Tally, until limit: Int) throws(Violation) {
        var stepsAfterTheEnd = 0
        for _ in 0..<300 where tally.steps < limit && stepsAfterTheEnd < 3 {
            try walk.step(&tally)
            if walk.visit.outcome != nil { stepsAfterTheEnd += 1 }
        }
    }

    private static func accuse(_ violation: Violation, _ walk: Walk, _ seed: UInt64) -> Never {
        print("VIOLATION: \(violation.words)\nseed \(seed)")
        for event in walk.events { print("  \(event.at.milliseconds / 60_000) \(event.by.text) \(event.json.text)") }
        exit(1)
    }

    private static func arguments() -> (steps: Int, rounds: Int?, enquiries: Int?, conduct: Int?, seed: UInt64)? {
        var (steps, rounds, seed) = (1_000_000, nil as Int?, UInt64.random(in: 0...UInt64.max))
        var (enquiries, conduct): (Int?, Int?)
        var rest = CommandLine.arguments.dropFirst()
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            switch name {
            case "--steps":
                guard let number = Int(value), number > 0 else { return nil }
                steps = number
            case "--rounds":
                guard let number = Int(value), number > 0 else { return nil }
                rounds = number
            case "--enquiries":
                guard let number = Int(value), number > 0 else { return nil }
                enquiries = number
            case "--conduct":
                guard let number = Int(value), number > 0 else { return nil }
                conduct = number
            case "--seed":
                guard let number = UInt64(value) else { return nil }
                seed = number
            default: return nil
            }
        }
        return (steps, rounds, enquiries, conduct, seed)
    }
}
