import DoorbellRules
import Foundation

extension Wanderer {
    /// One after the other, until `commands` were decided.
    static func walk(commands: Int, seed: UInt64) {
        var (dice, tally) = (Dice(seed: seed), WanderTally<Self>())
        let (clock, start) = (ContinuousClock(), ContinuousClock().now)
        while tally.commands < commands {
            var walk: Self?
            do throws(Violation) {
                var one = try Self(seed: dice.next(), &tally)
                defer { walk = one }
                for _ in 0..<steps where !one.isOver || dice.chance(lingering) { try one.step(&tally) }
                for track in one.tracks { try track.replay() }
            } catch {
                accuse(error, walk?.tracks ?? [], seed)
            }
            tally.walks += 1
        }
        tally.report(seconds: Double((clock.now - start).components.seconds))
        if commands >= 1_000_000, !tally.missed.isEmpty {
            for missed in tally.missed { print(missed) }
            exit(1)
        }
    }

    private static func accuse(_ violation: Violation, _ tracks: [Track<Kind>], _ seed: UInt64) -> Never {
        print("VIOLATION: \(violation.words)\nseed \(seed)")
        for event in tracks.flatMap(\.events) {
            print("  \(event.at.milliseconds / 60_000) \(event.by.text) \(event.json.text)")
        }
        exit(1)
    }
}
