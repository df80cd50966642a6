extension CourtesyChecker {
    /// Advice from the tone model: the sentence that reads curtest, where one does. Each is read by itself and together
    /// with the others: a friendly beginning does not cover for what comes after it, and a short question is not curt where
    /// the next sentence says why it was asked.
    func advice(on folded: FoldedText, _ text: String) -> CourtesyFinding? {
        guard let tone else { return nil }
        var worst: (range: Range<Int>, sum: Double)?
        let sentences = folded.sentences
        let whole = sentences.count > 1 ? tone.sum(folded.units, 0..<folded.count) : nil
        for range in sentences where folded.words(in: range) >= CourtesyChecker.fewest {
            let alone = tone.sum(folded.units, range)
            let sum = whole.map { (alone + $0) / 2 } ?? alone
            if sum >= tone.threshold, sum > worst?.sum ?? -Double.infinity { worst = (range, sum) }
        }
        guard let worst else { return nil }
        let scalars = Array(text.unicodeScalars)
        return CourtesyFinding(
            rule: "tone", clause: CourtesyCategory.curt.clause, category: .curt, level: .advise,
            range: folded.original(worst.range),
            reasons: tone.reasons(folded.units, worst.range).map { String(of: scalars[folded.original($0)]) })
    }

    /// Fewer characters or words than these are a label, not a sentence: how they sound nobody can say.
    public static let fewest = 4

    /// From this sum down the tone model is sure that a sentence is fine.
    private static let surelyFine = -2.0

    /// What is left of a finding once its whole sentence has been read: a rule sees a few words, 「我不清楚，問到了就告訴您」
    /// promises in words that no list has. Where the sentence reads curt too the finding stands; where it is surely fine it
    /// is let go, and between these it counts for less.
    ///
    /// It never makes a finding graver, and what an estate wrote itself stands.
    func weighed(_ one: Judged, _ text: FoldedText) -> Judged? {
        guard let tone, !rules[one.rule].rule.stands else { return one }
        let around = text.sentences.filter { $0.overlaps(one.range) } + [0..<text.count]
        guard around.allSatisfy({ text.words(in: $0) >= CourtesyChecker.fewest }) else { return one }
        let sum = around.map { tone.sum(text.units, $0) }.max() ?? 0
        if sum <= CourtesyChecker.surelyFine { return nil }
        return sum >= tone.threshold
            ? one : Judged(rule: one.rule, level: one.level.milder ?? .advise, range: one.range)
    }
}
