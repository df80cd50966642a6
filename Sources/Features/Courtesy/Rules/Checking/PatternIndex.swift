/// Many patterns and the tree that finds their anchors in one pass over a text.
struct PatternIndex: Sendable {
    /// Whose pattern it is.
    enum Owner: Sendable {
        case rule(Int)
        case commitment
        case polite
    }

    private let patterns: [(pattern: Pattern, owner: Owner)]
    private let anchors: AnchorTree

    init(_ patterns: [(pattern: Pattern, owner: Owner)]) {
        self.patterns = patterns
        anchors = AnchorTree(patterns.map { $0.pattern })
    }

    /// Calls `found` with the owner of each pattern of which an anchor stands in `text`, and with a way to ask where the
    /// pattern itself stands around it.
    func search(_ text: FoldedText, _ found: (Owner, () -> Range<Int>?) -> Void) {
        anchors.search(text.units) { hit, end in
            let (pattern, owner) = patterns[Int(hit.pattern)]
            found(owner) { pattern.match(text, around: end - Int(hit.length)..<end) }
        }
    }
}
