extension FoldedText {
    /// How many characters and words of letters stand in `range`.
    public func words(in range: Range<Int>) -> Int {
        range.reduce(0) { count, at in
            let isInside = at > range.lowerBound && Unit.isWord(units[at]) && Unit.isWord(units[at - 1])
            return Unit.isBar(units[at]) || units[at] == Unit.blank || isInside ? count : count + 1
        }
    }

    /// So many characters or words are a label (「水龍頭」), unless a sign ends them (「不能改。」).
    static let label = 3

    /// Whether `range` says something, so that it sounds one way or another.
    public func isSpeech(_ range: Range<Int>) -> Bool {
        let words = words(in: range)
        return words > Self.label || words > 1 && Unit.weight(units[range.upperBound - 1]) > 1
    }

    /// The text's sentences, each with the sign at its end.
    public var sentences: [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for at in 0..<count where Unit.weight(units[at]) > 1 {
            if at > start { sentences.append(start..<at + 1) }
            start = at + 1
        }
        if start < count { sentences.append(start..<count) }
        return sentences
    }
}
