import DoorbellRules
import Foundation

/// Walks estates through ten years of rounds, in three time zones and from the awkward days of the calendar.
///
///     VisitWalk --rounds 1000000 [--seed 42]
enum Rounds {
    static let zones = ["Asia/Hong_Kong", "Asia/Shanghai", "Europe/London"]
    /// Days on which an estate begins: month ends, a leap day, the nights on which London's clocks change.
    static let beginnings = [
        (2023, 12, 31), (2024, 2, 29), (2024, 1, 31), (2025, 8, 31), (2026, 3, 29), (2027, 10, 31), (2028, 2, 29),
    ]

    /// Until `commands` were decided, and each zone was walked at least once.
    static func walk(commands: Int, seed: UInt64) {
        var (dice, tally, count) = (Dice(seed: seed), RoundTally(), 0)
        let (clock, start) = (ContinuousClock(), ContinuousClock().now)
        while tally.commands < commands || count < zones.count {
            let (year, month, date) = beginnings[count % beginnings.count]
            guard let zone = TimeZone(identifier: zones[count % zones.count]), let day = Day(year, month, date) else {
                print("\(zones[count % zones.count]) is not known here")
                exit(2)
            }
            var estate = EstateWalk(in: WalkClock(zone), from: day, seed: dice.next())
            do throws(Violation) {
                try estate.walk(years: 10, &tally)
            } catch {
                accuse(error, estate, zone, seed)
            }
            count += 1
        }
        tally.report(estates: count, seconds: Double((clock.now - start).components.seconds))
        if commands >= 1_000_000, !tally.missed.isEmpty {
            for missed in tally.missed { print(missed) }
            exit(1)
        }
    }

    private static func accuse(_ violation: Violation, _ estate: EstateWalk, _ zone: TimeZone, _ seed: UInt64) -> Never
    {
        print("VIOLATION: \(violation.words)\nseed \(seed), \(zone.identifier), \(estate.today.iso)")
        for event in estate.accused { print("  \(event.at.milliseconds) \(event.json.text)") }
        exit(1)
    }
}
