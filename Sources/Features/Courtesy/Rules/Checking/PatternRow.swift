/// Patterns that are looked for together, their elements and words in single rows: the house's patterns have some hundred
/// thousand words. A list that hundreds of them name stands there once.
public struct PatternRow: Sendable {
    let table: FoldTable
    var elements: [Pattern.Element] = []
    var words = WordRow()
    var known: [String: PatternLists] = [:]

    public init(table: FoldTable) { self.table = table }

    /// The numbers of the words of which one must stand in a text that `pattern` is found in.
    func anchors(of pattern: Pattern) -> Range<Int> {
        guard case .choice(let choice) = elements[pattern.anchor] else { return 0..<0 }
        return choice.words
    }

    /// Calls `find` with what compares these patterns with `text`.
    func reach<Found>(in text: borrowing FoldedText, _ find: (Reach) -> Found) -> Found {
        text.units.withUnsafeBufferPointer { units in
            elements.withUnsafeBufferPointer { elements in
                words.units.withUnsafeBufferPointer { words in
                    self.words.ends.withUnsafeBufferPointer { ends in
                        find(Reach(units: units, elements: elements, words: words, ends: ends))
                    }
                }
            }
        }
    }
}
