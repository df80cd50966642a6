import DoorbellRules
import Foundation

/// Wanders through visits at random and holds every step against a second account of the procedure.
///
///     VisitWalk --steps 1000000 [--seed 42]
///     VisitWalk --rounds | --enquiries | --conduct | --waiting | --disputes 1000000 [--seed 42]
///
/// With `--rounds` it wanders through ten years of gas rounds instead, so many commands long, with `--enquiries`
/// through questions and their hand-offs, with `--conduct` through observations of conduct, with `--waiting` through
/// people who wait, with `--disputes` through disagreements with households.
/// The seed is printed first, so that a walk that ends badly can be walked again.
@main
struct VisitWalk {
    /// The walks beside the visit's own, by what they are asked for with.
    private static let walks: [String: @Sendable (Int, UInt64) -> Void] = [
        "--rounds": { Rounds.walk(commands: $0, seed: $1) },
        "--enquiries": { EnquiryWalk.walk(commands: $0, seed: $1) },
        "--conduct": { ConductWalk.walk(commands: $0, seed: $1) },
        "--waiting": { WaitWalk.walk(commands: $0, seed: $1) },
        "--disputes": { DisputeWalk.walk(commands: $0, seed: $1) },
    ]

    static func main() {
        guard let (what, steps, seed) = arguments(), let day = Day(2026, 8, 3) else {
            print("usage: VisitWalk --steps | \(walks.keys.sorted().joined(separator: " | ")) N [--seed S]")
            exit(2)
        }
        print("seed \(seed)")
        fflush(nil)
        if let walk = walks[what] { return walk(steps, seed) }
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

    private static func arguments() -> (what: String, steps: Int, seed: UInt64)? {
        var (what, steps, seed) = ("--steps", 1_000_000, UInt64.random(in: 0...UInt64.max))
        var rest = CommandLine.arguments.dropFirst()
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            if name == "--seed" {
                guard let number = UInt64(value) else { return nil }
                seed = number
            } else {
                guard name == "--steps" || walks[name] != nil, let number = Int(value), number > 0 else { return nil }
                (what, steps) = (name, number)
            }
        }
        return (what, steps, seed)
    }
}
