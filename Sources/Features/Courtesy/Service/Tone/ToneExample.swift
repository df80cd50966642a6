import DoorbellRules

/// A labelled sentence as the tone model sees it.
struct ToneExample {
    /// The places of its runs; one that occurs twice stands there twice.
    var places: [Int]
    /// What each of them counts for.
    let share: Double
    let isForbidden: Bool
    /// An ordinary turn of service: to find one of these is the worst that a model does.
    let isOrdinary: Bool
    /// For how many sentences it counts.
    let weight: Double
    let group: String

    init(_ sentence: LabelledSentence, _ words: ToneWords, _ table: FoldTable) {
        let text = FoldedText(sentence.text, table: table)
        places = ToneRun.runs(text.units, 0..<text.count, words).map(\.place)
        share = ToneRun.share(of: places.count)
        isForbidden = sentence.isForbidden
        isOrdinary = !sentence.isForbidden && sentence.category == "ordinary"
        // What Doorbell says itself is never curt.
        weight = isOrdinary ? 4 : sentence.category == "own" ? 8 : 1
        group = sentence.group
    }
}
