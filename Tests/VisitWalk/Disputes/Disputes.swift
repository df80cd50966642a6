import DoorbellRules
import Foundation

/// Walks disputes at random: none closes untold, nobody but the superior speaks while one is open, and nothing in question
/// is asked for.
///
///     VisitWalk --disputes 1000000 [--seed 42]
enum Disputes {
    /// Until `commands` were decided.
    static func walk(commands: Int, seed: UInt64) {
        var (dice, tally) = (Dice(seed: seed), DisputeTally())
        let (clock, start) = (ContinuousClock(), ContinuousClock().now)
        while tally.commands < commands {
            var walk: DisputeWalk?
            do throws(Violation) {
                var one = try DisputeWalk(seed: dice.next(), &tally)
                defer { walk = one }
                for _ in 0..<200 where !one.dispute.isClosed || dice.chance(20) { try one.step(&tally) }
                try one.replay()
            } catch {
                accuse(error, walk?.events ?? [], seed)
            }
            tally.disputes += 1
        }
        tally.report(seconds: Double((clock.now - start).components.seconds))
        if commands >= 1_000_000, !tally.missed.isEmpty {
            for missed in tally.missed { print(missed) }
            exit(1)
        }
    }

    private static func accuse(_ violation: Violation, _ events: [Dispute.Event], _ seed: UInt64) -> Never {
        print("VIOLATION: \(violation.words)\nseed \(seed)")
        for event in events { print("  \(event.at.milliseconds / 60_000) \(event.by.text) \(event.json.text)") }
        exit(1)
    }
}
