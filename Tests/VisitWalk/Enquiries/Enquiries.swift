import DoorbellRules
import Foundation

/// Walks enquiries and their hand-offs at random: nothing closes without a source, a superior or whoever accepted it, and
/// nothing before the household was told.
///
///     VisitWalk --enquiries 1000000 [--seed 42]
enum Enquiries {
    /// Until `commands` were decided.
    static func walk(commands: Int, seed: UInt64) {
        var (dice, tally) = (Dice(seed: seed), EnquiryTally())
        let (clock, start) = (ContinuousClock(), ContinuousClock().now)
        while tally.commands < commands {
            var walk: EnquiryWalk?
            do throws(Violation) {
                var one = try EnquiryWalk(seed: dice.next(), &tally)
                defer { walk = one }
                for _ in 0..<200 where !one.enquiry.isClosed || dice.chance(50) { try one.step(&tally) }
                try one.replay()
            } catch {
                accuse(error, walk?.events ?? [], seed)
            }
            tally.enquiries += 1
        }
        tally.report(seconds: Double((clock.now - start).components.seconds))
        if commands >= 1_000_000, !tally.missed.isEmpty {
            for missed in tally.missed { print(missed) }
            exit(1)
        }
    }

    private static func accuse(_ violation: Violation, _ events: [Enquiry.Event], _ seed: UInt64) -> Never {
        print("VIOLATION: \(violation.words)\nseed \(seed)")
        for event in events { print("  \(event.at.milliseconds / 60_000) \(event.by.text) \(event.json.text)") }
        exit(1)
    }
}
