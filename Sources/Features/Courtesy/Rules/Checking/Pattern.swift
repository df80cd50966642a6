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

        init(_ words: Range<Int>, _ firsts: UnitMask, _ lasts: UnitMask) {
            (from, to) = (Int32(words.lowerBound), Int32(words.upperBound))
            (self.firsts, self.lasts) = (firsts, lasts)
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
