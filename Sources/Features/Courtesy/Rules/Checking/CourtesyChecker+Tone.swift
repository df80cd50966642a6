extension CourtesyChecker {
    /// How curt `text` reads; nothing without a tone model.
    func reading(of text: FoldedText) -> ToneReading? { tone.map { ToneReading(text, $0) } }

    /// Advice from the tone model about the sentence that reads curtest, where one does.
    func advice(on folded: FoldedText, _ text: String, _ reading: ToneReading?) -> CourtesyFinding? {
        guard let tone, let worst = reading?.curtest(in: folded), worst.sum >= tone.threshold else { return nil }
        let scalars = text.scalars
        return CourtesyFinding(
            rule: "tone", clause: CourtesyCategory.curt.clause, category: .curt, level: .advise,
            range: folded.original(worst.range),
            reasons: tone.reasons(folded.units, worst.range).map { String(of: scalars[folded.original($0)]) })
    }

    /// Whether some sentence reads curt, by itself or together with the others.
    func isCurt(_ text: FoldedText, _ reading: ToneReading?) -> Bool {
        guard let tone, let reading else { return false }
        return [false, true].contains { isStrict in
            reading.curtest(in: text, isStrict: isStrict).map { $0.sum >= tone.threshold } ?? false
        }
    }

    /// From this sum on a sentence reads curt, and what rules find in it stands.
    private static let curt = 1.0
    /// From this sum on it reads nearly curt: rules are listened to that may be mistaken.
    static let nearlyCurt = -0.5
    /// From this sum down it is surely fine, and from the next one down beyond doubt: of every hundred of those that a rule
    /// would block eight were rude.
    private static let (surelyFine, beyondDoubt) = (-2.0, -4.0)

    /// What findings weigh once their whole sentences have been read: a rule sees a few words, 「我不清楚，問到了就告訴您」
    /// promises in words that no list has. Where the sentence reads curt too a finding stands; where it reads nearly curt
    /// it is a step milder, and a hint counts. Elsewhere nothing is said of a warning or a hint, and what a rule would
    /// block is a warning, where the sentence is surely fine advice, and beyond doubt nothing.
    ///
    /// It never makes a finding graver; what an estate wrote itself stands.
    func weighed(_ findings: [Judged], _ reading: ToneReading?) -> [Judged] {
        guard let reading else { return findings }
        return findings.compactMap { one in
            guard !rules[one.rule].rule.stands, let highest = reading.highest(around: one.range) else { return one }
            return CourtesyChecker.weight(of: one.level, highest).map {
                Judged(rule: one.rule, level: $0, range: one.range)
            }
        }
    }

    private static func weight(of level: CourtesyLevel, _ sum: Double) -> CourtesyLevel? {
        if sum >= curt { return level }
        if level == .block { return sum > surelyFine ? .warn : sum > beyondDoubt ? .advise : nil }
        return sum >= nearlyCurt ? .advise : nil
    }
}
