/// Reads what is about to be said to a household: rules first, then the tone model.
///
/// The same on the server, the phone and the command line; it asks nobody and keeps nothing.
public struct CourtesyChecker: Sendable {
    /// A rule with its patterns read.
    struct Compiled: Sendable {
        let rule: CourtesyRule
        let unless: [Pattern]
    }

    let table: FoldTable
    let rules: [Compiled]
    let row: PatternRow
    /// The patterns of rules that warn or block, and of promises and polite words.
    let patterns: PatternIndex
    /// The patterns of rules that only advise: hints, which are looked for in what reads nearly curt.
    let hints: PatternIndex
    let others: [Pattern]
    let selves: [Pattern]
    let tails: Set<UInt16>
    let proposals: [CourtesyCategory: [CourtesyStyle: Words]]
    public let tone: ToneModel?

    /// So often a rule is looked at in one text: a text that repeats itself a hundred times has been read by then.
    static let patience = 100
    /// For so many findings of one text sentences are offered: nobody reads more of them.
    static let fewOffers = 8
    /// A text with more facts than these is a list; no sentence is offered that would carry them all.
    static let fewFacts = 40

    public func fold(_ text: String, names: [String] = []) -> FoldedText {
        FoldedText(text, table: table, names: names)
    }

    /// What is to be said about `text`.
    ///
    /// - Parameters:
    ///   - names: Names of people in it; they are hidden before anything is compared.
    ///   - language: In which the proposals are; found out from the text without it.
    public func check(
        _ text: String, to audience: CourtesyAudience = .household, names: [String] = [], in language: Language? = nil,
        proposing: Bool = true
    ) -> CourtesyVerdict {
        guard audience == .household else { return .fine }
        let folded = fold(text, names: names)
        let reading = reading(of: folded)
        var findings = findings(in: folded, reading)
        if findings.isEmpty, let advice = advice(on: folded, text, reading) { findings = [advice] }
        if proposing, !findings.isEmpty {
            let language = language ?? self.language(of: text, folded)
            for index in findings.indices.prefix(CourtesyChecker.fewOffers) {
                findings[index].proposals = offers(for: findings[index], text, folded, language, names)
            }
        }
        return CourtesyVerdict(findings: findings)
    }

    /// Every rule's finding, overlapping or not.
    private func judged(in text: FoldedText, hinting: Bool) -> [Judged] {
        row.reach(in: text) { reach in
            var found: [(rule: Int, range: Range<Int>)] = []
            var seen: [Int: Int] = [:]
            var (hasPromise, isPolite) = (false, false)
            func hear(_ owner: PatternIndex.Owner, _ range: () -> Range<Int>?) {
                switch owner {
                case .commitment: hasPromise = hasPromise || range() != nil
                case .polite: isPolite = isPolite || range() != nil
                case .rule(let rule):
                    guard let range = range() else { return }
                    seen[rule, default: 0] += 1
                    if seen[rule, default: 0] <= CourtesyChecker.patience { found.append((rule, range)) }
                }
            }
            patterns.search(reach, hear)
            if hinting { hints.search(reach, hear) }
            return found.compactMap { one in
                judge(one.rule, one.range, text, reach, hasPromise: hasPromise, isPolite: isPolite)
            }
        }
    }

    /// What rules find and the tone model does not speak against; of findings that overlap, the gravest.
    func findings(in text: FoldedText, _ reading: ToneReading?) -> [CourtesyFinding] {
        let isNearlyCurt = reading?.highest.map { $0 >= CourtesyChecker.nearlyCurt } ?? (tone == nil)
        let judged = weighed(judged(in: text, hinting: isNearlyCurt), reading)
        if judged.isEmpty { return [] }
        return CourtesyChecker.gravest(of: judged).map { one in
            let rule = rules[one.rule].rule
            return CourtesyFinding(
                rule: rule.id, clause: rule.clause, category: rule.category, level: one.level,
                range: text.original(one.range), reasons: [])
        }
    }

    /// The numbers of the rules that find something in `text`.
    public func firing(in text: String) -> Set<Int> { Set(judged(in: fold(text), hinting: true).map { $0.rule }) }

    /// The rules' ids, by their numbers.
    public var ruleIDs: [String] { rules.map { $0.rule.id } }

    struct Judged {
        let rule: Int
        let level: CourtesyLevel
        let range: Range<Int>
    }

    private func judge(
        _ index: Int, _ range: Range<Int>, _ text: FoldedText, _ reach: Reach, hasPromise: Bool, isPolite: Bool
    ) -> Judged? {
        let rule = rules[index].rule
        if rule.unlessCommit, hasPromise { return nil }
        if rule.whole, !isWhole(range, of: text) { return nil }
        if rule.speakerOnly, isAnothers(range, in: text, reach) { return nil }
        let around = max(0, range.lowerBound - 24)..<min(text.count, range.upperBound + 24)
        if rules[index].unless.contains(where: { reach.finds($0, in: around) }) { return nil }
        var level: CourtesyLevel? = rule.level
        if isPolite {
            switch rule.polite {
            case .keeps: break
            case .lowers: level = rule.level.milder
            case .clears: level = nil
            }
        }
        return level.map { Judged(rule: index, level: $0, range: range) }
    }

    private func isWhole(_ range: Range<Int>, of text: FoldedText) -> Bool {
        func means(_ unit: UInt16) -> Bool { !Unit.isBar(unit) && !tails.contains(unit) && unit != Unit.blank }
        return text.units[..<range.lowerBound].allSatisfy { Unit.isBar($0) || tails.contains($0) }
            && !text.units[range.upperBound...].contains(where: means)
    }

    /// Whether the clause speaks of somebody else before it comes to the match, and not of the speaker since.
    private func isAnothers(_ range: Range<Int>, in text: FoldedText, _ reach: Reach) -> Bool {
        let clause = text.clause(around: range)
        var subject = false
        for at in max(clause.lowerBound, range.lowerBound - 24)..<range.upperBound {
            if at < range.lowerBound, others.contains(where: { reach.end(of: $0, from: at) != nil }) { subject = true }
            if selves.contains(where: { reach.end(of: $0, from: at) != nil }) { subject = false }
        }
        return subject
    }

    private static func gravest(of judged: [Judged]) -> [Judged] {
        var kept: [Judged] = []
        let sorted = judged.sorted { a, b in
            if a.level != b.level { return a.level > b.level }
            return a.range.count != b.range.count
                ? a.range.count > b.range.count : a.range.lowerBound < b.range.lowerBound
        }
        for one in sorted where !kept.contains(where: { $0.range.overlaps(one.range) }) { kept.append(one) }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
