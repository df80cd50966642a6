import DoorbellRules
import Foundation

/// Walks through busy quarters of an hour at random: people come, are seen, served, go before others and leave.
///
///     VisitWalk --waiting 1000000 [--seed 42]
enum Waits {
    /// Until `commands` were decided.
    static func walk(commands: Int, seed: UInt64) {
        var (dice, tally) = (Dice(seed: seed), WaitTally())
        while tally.commands < commands {
            var walk = WaitWalk(seed: dice.next())
            do throws(Violation) {
                for _ in 0..<120 { try walk.step(&tally) }
                try walk.replay()
            } catch {
                print("VIOLATION: \(error.words)\nseed \(seed)")
                for event in walk.events {
                    print("  \(event.at.milliseconds / 60_000) \(event.by.text) \(event.json.text)")
                }
                exit(1)
            }
        }
        tally.report()
        if commands >= 1_000_000, !tally.missed.isEmpty {
            for missed in tally.missed { print(missed) }
            exit(1)
        }
    }
}
