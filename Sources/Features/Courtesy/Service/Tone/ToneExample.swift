import DoorbellRules

/// A labelled sentence as the tone model sees it.
struct ToneExample {
    /// The places of its runs, each once: what is said twice is no better known for it.
    var places: [Int]
    /// What each of them counts for.
    let share: Double
    let isForbidden: Bool
    /// An ordinary turn of service: to find one of these is the worst that a model does.
    let isOrdinary: Bool
    /// For how many sentences it counts.
    let weight: Double

    /// What is learnt from a labelled sentence: the whole, and of several that are fine each by itself, because that is
    /// how they will be read.
    static func all(of sentence: LabelledSentence, _ words: ToneWords, _ table: FoldTable) -> [ToneExample] {
        let text = FoldedText(sentence.text, table: table)
        let parts = text.sentences.filter(text.isSpeech)
        let ranges = sentence.isForbidden || parts.count < 2 ? [0..<text.count] : [0..<text.count] + parts
        return ranges.map { ToneExample(sentence, text, $0, words) }
    }

    private init(_ sentence: LabelledSentence, _ text: FoldedText, _ range: Range<Int>, _ words: ToneWords) {
        let runs = ToneRun.runs(text.units, range, words)
        places = Set(runs.map(\.place)).sorted()
        share = ToneRun.share(of: runs.count)
        isForbidden = sentence.isForbidden
        isOrdinary = !sentence.isForbidden && sentence.category == "ordinary"
        // What Doorbell says itself is never curt.
        weight = isOrdinary ? 4 : sentence.category == "own" ? 8 : 1
    }

    /// The same with none but the places that `counts`; each still counts for as much.
    func with(_ counts: (Int) -> Bool) -> ToneExample {
        var example = self
        example.places.removeAll { !counts($0) }
        return example
    }
}
