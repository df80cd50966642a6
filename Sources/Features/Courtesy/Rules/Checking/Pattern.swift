/// One way of saying something, as a rule's `find` or `unless` writes it.
///
/// `{a|b|}` is one of several or nothing, `..` up to four characters or words of the same clause, `...` up to ten, `,` a
/// bar or nothing, `;` a bar, `^` and `$` the beginning and the end of a clause, `<list>` one of a list of the pack.
public struct Pattern: Sendable {
    enum Element: Sendable {
        /// One of these of the pattern's words, the longest first; an empty one is nothing.
        case choice(Range<Int>)
        case gap(Int)
        case blank
        case bar
        /// A bar that must be there.
        case bound
        case start
        case end
    }

    let elements: [Element]
    let words: WordRow
    /// The element whose words are looked for first: the rarest of those that must be there.
    let anchor: Int

    /// The numbers of the words of which one must stand in a text that this pattern is found in.
    var anchors: Range<Int> {
        guard case .choice(let numbers) = elements[anchor] else { return 0..<0 }
        return numbers
    }

    /// What is wrong with a pattern, and at which of its characters.
    public struct Trouble: Error, Equatable, Sendable {
        public enum Kind: Equatable, Sendable {
            case unclosed
            case unknownList(String)
            case emptyChoice
            case nothingToFind
            case nested
            case strayMark
        }

        public let kind: Kind
        /// In Unicode scalars from the pattern's beginning.
        public let at: Int

        public init(kind: Kind, at: Int) {
            self.kind = kind
            self.at = at
        }
    }

    /// The furthest place that a match reaches when it starts at `start`; `nil` where there is none.
    func match(_ text: borrowing FoldedText, from start: Int) -> Int? {
        reach(in: text) { end(from: start, $0) }
    }

    private func end(from start: Int, _ reach: Reach) -> Int? {
        guard let end = reach.forward(0, start), isWhole(reach.units, start, end) else { return nil }
        return end
    }

    /// The match around one of the anchors that was found at `range`.
    func match(_ text: borrowing FoldedText, around range: Range<Int>) -> Range<Int>? {
        reach(in: text) { reach in
            guard let start = reach.backward(anchor - 1, range.lowerBound),
                let end = reach.forward(anchor + 1, range.upperBound), isWhole(reach.units, start, end)
            else { return nil }
            return start..<end
        }
    }

    private func reach<Found>(in text: borrowing FoldedText, _ find: (Reach) -> Found) -> Found {
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

    /// Whether it is found anywhere in the units `range`.
    func isFound(in text: borrowing FoldedText, _ range: Range<Int>) -> Bool {
        reach(in: text) { reach in
            range.contains { start in end(from: start, reach).map { $0 <= range.upperBound } ?? false }
        }
    }

    /// A word of letters is found only as a whole word.
    private func isWhole(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        if start > 0, Unit.isLetter(units[start]), Unit.isLetter(units[start - 1]) { return false }
        if end < units.count, Unit.isLetter(units[end - 1]), Unit.isLetter(units[end]) { return false }
        return true
    }
}
