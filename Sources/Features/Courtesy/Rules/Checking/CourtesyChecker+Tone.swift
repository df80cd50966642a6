extension CourtesyChecker {
    /// How curt `text` reads; nothing without a tone model.
    func reading(of text: FoldedText) -> ToneReading? { tone.map { ToneReading(text, $0) } }

    /// Advice from the tone model about the sentence that reads curtest, where one does.
    func advice(on folded: FoldedText, _ text: String, _ reading: ToneReading?) -> CourtesyFinding? {
        guard let tone, let worst = reading?.curtest(in: folded), worst.sum >= tone.threshold else { return nil }
        let scalars = Array(text.unicodeScalars)
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

    /// From this sum on a rule that only advises is listened to: a hint counts in what reads nearly curt anyway.
    static let hinting = -0.25
    /// From this sum down the tone model is sure that a sentence is fine.
    private static let surelyFine = -2.0

    /// What findings weigh once their whole sentences have been read: a rule sees a few words, 「我不清楚，問到了就告訴您」
    /// promises in words that no list has. Where the sentence reads curt too a finding stands; elsewhere it is a step
    /// milder. Where it is surely fine nothing is said of a warning, and what a rule would block is advised on.
    ///
    /// It never makes a finding graver and never silences what a rule would block; what an estate wrote itself stands.
    func weighed(_ findings: [Judged], _ reading: ToneReading?) -> [Judged] {
        guard let tone, let reading, reading.whole != nil else { return findings }
        return findings.compactMap { one in
            guard !rules[one.rule].rule.stands, let highest = reading.highest(around: one.range) else { return one }
            return CourtesyChecker.weight(of: one.level, highest, tone.threshold).map {
                Judged(rule: one.rule, level: $0, range: one.range)
            }
        }
    }

    private static func weight(of level: CourtesyLevel, _ sum: Double, _ threshold: Double) -> CourtesyLevel? {
        if sum >= threshold { return level }
        switch level {
        case .advise: return sum >= hinting ? .advise : nil
        case .warn: return sum > surelyFine ? .advise : nil
        case .block: return sum > surelyFine ? .warn : .advise
        }
    }
}
