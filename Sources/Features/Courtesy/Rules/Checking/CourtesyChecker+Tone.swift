extension CourtesyChecker {
    /// Advice from the tone model about the sentence that reads curtest, where one does.
    func advice(on folded: FoldedText, _ text: String) -> CourtesyFinding? {
        guard let tone, let worst = curtest(in: folded) else { return nil }
        let scalars = Array(text.unicodeScalars)
        return CourtesyFinding(
            rule: "tone", clause: CourtesyCategory.curt.clause, category: .curt, level: .advise,
            range: folded.original(worst),
            reasons: tone.reasons(folded.units, worst).map { String(of: scalars[folded.original($0)]) })
    }

    /// The sentence that reads curtest, where one does. Each is read by itself and together with the others: a friendly
    /// beginning does not cover for what comes after it, and a short question is not curt where the next sentence says why
    /// it was asked. Where all are as short as labels they are read as one, too: 「票呢？證呢？」.
    ///
    /// - Parameter isStrict: By itself only.
    func curtest(in folded: FoldedText, isStrict: Bool = false) -> Range<Int>? {
        guard let tone else { return nil }
        let (text, sentences) = (0..<folded.count, folded.sentences)
        let whole = sentences.count > 1 && !isStrict ? tone.sum(folded.units, text) : nil
        var worst: (range: Range<Int>, sum: Double)?
        let ranges = sentences.contains { folded.words(in: $0) > FoldedText.label } ? sentences : sentences + [text]
        for range in ranges where folded.isSpeech(range) {
            let alone = tone.sum(folded.units, range)
            let sum = whole.map { (alone + $0) / 2 } ?? alone
            if sum >= tone.threshold, sum > worst?.sum ?? -Double.infinity { worst = (range, sum) }
        }
        return worst?.range
    }

    /// From this sum down the tone model is sure that a sentence is fine.
    private static let surelyFine = -2.0
    /// From this sum down it is beyond doubt: of what rules that only warn found in such sentences nothing was rude.
    private static let beyondDoubt = -5.0

    /// What findings weigh once their whole sentences have been read: a rule sees a few words, 「我不清楚，問到了就告訴您」
    /// promises in words that no list has. Where the sentence reads curt too a finding stands; elsewhere it is a step milder,
    /// where the sentence is surely fine it only advises, and where that is beyond doubt nothing is said of a warning.
    ///
    /// It never makes a finding graver and never silences what a rule would block; what an estate wrote itself stands.
    /// However many findings, every sentence is read once.
    func weighed(_ findings: [Judged], _ text: FoldedText) -> [Judged] {
        guard let tone, !findings.isEmpty else { return findings }
        func sum(_ range: Range<Int>) -> Double? {
            text.isSpeech(range) ? tone.sum(text.units, range) : nil
        }
        guard let whole = sum(0..<text.count) else { return findings }
        let sentences = text.sentences
        var sums: [Int: Double?] = [:]
        return findings.compactMap { one in
            if rules[one.rule].rule.stands { return one }
            var highest = whole
            for number in sentences.numbers(touching: one.range) {
                let sum = sums[number] ?? sum(sentences[number])
                sums[number] = .some(sum)
                guard let sum else { return one }
                highest = max(highest, sum)
            }
            if highest >= tone.threshold { return one }
            if highest <= CourtesyChecker.beyondDoubt, one.level < .block { return nil }
            let milder = highest <= CourtesyChecker.surelyFine ? nil : one.level.milder
            return Judged(rule: one.rule, level: milder ?? .advise, range: one.range)
        }
    }
}

extension [Range<Int>] {
    /// Which of these, one behind the other, share something with `range`.
    fileprivate func numbers(touching range: Range<Int>) -> Range<Int> {
        var (from, to) = (startIndex, endIndex)
        while from < to {
            let middle = (from + to) / 2
            if self[middle].upperBound <= range.lowerBound { from = middle + 1 } else { to = middle }
        }
        while to < endIndex, self[to].lowerBound < range.upperBound { to += 1 }
        return from..<to
    }
}
