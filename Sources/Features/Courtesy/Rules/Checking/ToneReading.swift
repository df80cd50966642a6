/// How curt a text reads to the tone model, by its sentences and as a whole: the sums of `ToneModel`, read once.
struct ToneReading {
    let sentences: [Range<Int>]
    /// Nothing for a sentence that says nothing, as a label does.
    let sums: [Double?]
    let whole: Double?

    init(_ text: FoldedText, _ tone: ToneModel) {
        func sum(_ range: Range<Int>) -> Double? { text.isSpeech(range) ? tone.sum(text.units, range) : nil }
        sentences = text.sentences
        sums = sentences.map(sum)
        whole = sentences == [0..<text.count] ? sums[0] : sum(0..<text.count)
    }

    /// The curtest of the whole and of all sentences that share something with `range`; nothing where one of them says
    /// nothing.
    func highest(around range: Range<Int>) -> Double? {
        guard var highest = whole else { return nil }
        for number in sentences.numbers(touching: range) {
            guard let sum = sums[number] else { return nil }
            highest = max(highest, sum)
        }
        return highest
    }

    /// The curtest of all.
    var highest: Double? { sums.reduce(whole) { a, b in a.map { max($0, b ?? $0) } ?? b } }

    /// The sentence that reads curtest, and how curt. Each is read by itself and together with the others: a friendly
    /// beginning does not cover for what comes after it, and a short question is not curt where the next sentence says why
    /// it was asked. Where all are as short as labels they are read as one, too: 「票呢？證呢？」.
    ///
    /// - Parameter isStrict: By itself only.
    func curtest(in text: FoldedText, isStrict: Bool = false) -> (range: Range<Int>, sum: Double)? {
        let areLabels = !sentences.contains { text.words(in: $0) > FoldedText.label }
        var worst: (range: Range<Int>, sum: Double)?
        let read = zip(sentences, sums) + (areLabels && sentences.count > 1 ? [(0..<text.count, whole)] : [])
        for (range, alone) in read {
            guard let alone else { continue }
            let sum = whole.map { isStrict || sentences.count < 2 ? alone : (alone + $0) / 2 } ?? alone
            if sum > worst?.sum ?? -Double.infinity { worst = (range, sum) }
        }
        return worst
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
