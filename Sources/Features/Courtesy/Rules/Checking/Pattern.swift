/// One way of saying something, as a rule's `find` or `unless` writes it: where its elements stand in their `PatternRow`.
///
/// `{a|b|}` is one of several or nothing, `..` up to four characters or words of the same clause, `...` up to ten, `,` a
/// bar or nothing, `;` a bar, `^` and `$` the beginning and the end of a clause, `<list>` one of a list of the pack.
public struct Pattern: Sendable {
    enum Element: Sendable {
        /// One of some of the row's words; an empty one is nothing.
        case choice(Choice)
        case gap(Int)
        case blank
        case bar
        /// A bar that must be there.
        case bound
        case start
        case end
    }

    /// Words of which one must stand in a text, the longest first.
    struct Choice: Sendable {
        private let from, to: Int32
        /// What they begin with, and end with: where the text has none of it, nothing need be compared.
        let firsts, lasts: UnitMask
        /// How rare the commonest of them is: a letter says a third of what a Chinese character says.
        let worth: Int32

        /// - Parameter words: Their numbers in `row`.
        init(_ words: Range<Int>, of row: borrowing WordRow) {
            var (firsts, lasts, worth) = (UnitMask(), UnitMask(), words.isEmpty ? 0 : Int32.max)
            for number in words {
                let word = row[number]
                if let first = word.first, let last = word.last {
                    firsts.insert(row.units[first])
                    lasts.insert(row.units[last])
                } else {
                    (firsts, lasts) = (.all, .all)  // it may be nothing at all
                }
                worth = min(worth, word.reduce(0) { $0 + (row.units[$1] >= 0x3400 ? 3 : 1) })
            }
            (from, to) = (Int32(words.lowerBound), Int32(words.upperBound))
            (self.firsts, self.lasts, self.worth) = (firsts, lasts, worth)
        }

        /// Their numbers.
        var words: Range<Int> { Int(from)..<Int(to) }
    }

    let elements: Range<Int>
    /// The element whose words are looked for first: the rarest of those that must be there.
    let anchor: Int

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
}
