import DoorbellRules
import Foundation

/// Walks observations at random: no score moves before the right of reply, nobody decides about themselves or what they
/// reported, and nothing unnamed stands alone.
///
///     VisitWalk --conduct 1000000 [--seed 42]
enum Conduct {
    /// Until `commands` were decided.
    static func walk(commands: Int, seed: UInt64) {
        var (dice, tally) = (Dice(seed: seed), ConductTally())
        let (clock, start) = (ContinuousClock(), ContinuousClock().now)
        while tally.commands < commands {
            var walk: ConductWalk?
            do throws(Violation) {
                var one = try ConductWalk(seed: dice.next(), &tally)
                defer { walk = one }
                for _ in 0..<60 where one.observation.decision == nil || dice.chance(20) { try one.step(&tally) }
                try one.replay()
            } catch {
                accuse(error, walk?.events ?? [], seed)
            }
            tally.observations += 1
        }
        tally.report(seconds: Double((clock.now - start).components.seconds))
        if commands >= 1_000_000, !tally.missed.isEmpty {
            for missed in tally.missed { print(missed) }
            exit(1)
        }
    }

    private static func accuse(_ violation: Violation, _ events: [ConductObservation.Event], _ seed: UInt64) -> Never {
        print("VIOLATION: \(violation.words)\nseed \(seed)")
        for event in events { print("  \(event.at.milliseconds / 60_000) \(event.by.text) \(event.json.text)") }
        exit(1)
    }
}
