import DoorbellRules
import Storage

/// How many texts were looked at and what came of it: by month, and for one month by door and by rule. Numbers alone.
struct CourtesyTotals: Sendable {
    /// What came of texts: so often each.
    typealias Counts = [CourtesyTally.Outcome: Int]

    let month: Int
    /// The months of which there is something, the newest first.
    let months: [(month: Int, counts: Counts)]
    /// Of `month`, the door with most texts first.
    let doors: [(door: String, counts: Counts)]
    /// Of `month`, the rule that found most first.
    let rules: [(rule: String, counts: Counts)]

    /// The last twelve months until `month`.
    init(of estate: ID, until month: Int, _ connection: any Connection) throws {
        let first = month - 100
        var (months, doors, rules): ([Int: Counts], [String: Counts], [String: Counts]) = ([:], [:], [:])
        let rows = try connection.run(
            """
            SELECT month, door, rule, outcome, times FROM courtesy_tally
            WHERE estate = \(estate) AND month > \(first) AND month <= \(month)
            """)
        for row in rows {
            let (at, times) = (try row[int: "month"], try row[int: "times"])
            let outcome: CourtesyTally.Outcome = try row.choice("outcome")
            months[at, default: [:]][outcome, default: 0] += times
            if at != month { continue }
            doors[try row[text: "door"], default: [:]][outcome, default: 0] += times
            let rule = try row[text: "rule"]
            if !rule.isEmpty { rules[rule, default: [:]][outcome, default: 0] += times }
        }
        self.init(
            month: month, months: months.sorted { $0.key > $1.key }.map { ($0.key, $0.value) },
            doors: Self.sorted(doors).map { (door: $0.0, counts: $0.1) },
            rules: Self.sorted(rules).map { (rule: $0.0, counts: $0.1) })
    }

    init(
        month: Int, months: [(month: Int, counts: Counts)], doors: [(door: String, counts: Counts)],
        rules: [(rule: String, counts: Counts)]
    ) {
        (self.month, self.months, self.doors, self.rules) = (month, months, doors, rules)
    }

    private static func sorted(_ counts: [String: Counts]) -> [(String, Counts)] {
        counts.sorted { a, b in
            let (one, other) = (a.value.values.reduce(0, +), b.value.values.reduce(0, +))
            return one == other ? a.key < b.key : one > other
        }.map { ($0.key, $0.value) }
    }

    var json: JSON {
        func counts(_ counts: Counts) -> [JSON.Member] {
            CourtesyTally.Outcome.allCases.map { JSON.Member($0.rawValue, .whole(counts[$0] ?? 0)) }
        }
        return .object([
            "month": .whole(month),
            "months": .array(months.map { .object([JSON.Member("month", .whole($0.month))] + counts($0.counts)) }),
            "doors": .array(doors.map { .object([JSON.Member("door", .string($0.door))] + counts($0.counts)) }),
            "rules": .array(rules.map { .object([JSON.Member("rule", .string($0.rule))] + counts($0.counts)) }),
        ])
    }
}
