import DoorbellRules

/// How well the checker does on labelled sentences: counts only, never a sentence.
public struct CourtesyMeasure: Sendable {
    /// Rude sentences that were found, fine ones that were found all the same; for one level and above.
    public struct Tally: Equatable, Sendable {
        public var right = 0
        public var wrong = 0
    }

    public private(set) var forbidden = 0
    public private(set) var acceptable = 0
    private var tallies: [CourtesyLevel: Tally] = [:]
    private var categories: [String: (found: Int, all: Int)] = [:]

    public init(_ sentences: [LabelledSentence], with checker: CourtesyChecker) {
        for sentence in sentences {
            let level = checker.check(sentence.text, proposing: false).level
            if sentence.isForbidden {
                forbidden += 1
                let before = categories[sentence.category] ?? (0, 0)
                categories[sentence.category] = (before.found + (level == nil ? 0 : 1), before.all + 1)
            } else {
                acceptable += 1
            }
            guard let level else { continue }
            for floor in CourtesyLevel.allCases where floor <= level {
                if sentence.isForbidden {
                    tallies[floor, default: Tally()].right += 1
                } else {
                    tallies[floor, default: Tally()].wrong += 1
                }
            }
        }
    }

    /// What was found at `floor` or above it.
    public func tally(from floor: CourtesyLevel) -> Tally { tallies[floor] ?? Tally() }

    /// A table for people, and for a document.
    public var lines: [String] {
        var lines = ["\(forbidden) forbidden, \(acceptable) acceptable"]
        for (name, floor) in [("block", CourtesyLevel.block), ("block and warn", .warn), ("all tiers", .advise)] {
            let tally = tally(from: floor)
            lines.append(
                "\(name): precision \(share(tally.right, of: tally.right + tally.wrong)), recall \(share(tally.right, of: forbidden)), flagged of the acceptable \(tally.wrong) (\(share(tally.wrong, of: acceptable)))"
            )
        }
        for name in categories.keys.sorted() {
            guard let category = categories[name] else { continue }
            lines.append("\(name.isEmpty ? "without a category" : name): \(category.found) of \(category.all)")
        }
        return lines
    }

    /// `0.974`, and `-` of nothing.
    private func share(_ part: Int, of all: Int) -> String {
        guard all > 0 else { return "-" }
        let thousandths = (part * 10_000 + all / 2) / all
        let digits = String(thousandths % 10_000)
        return "\(thousandths / 10_000).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    }
}
