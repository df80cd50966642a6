/// Some patterns of a row and the tree that finds their anchors in one pass over a text.
struct PatternIndex: Sendable {
    /// Whose pattern it is.
    enum Owner: Sendable {
        case rule(Int)
        case commitment
        case polite
    }

    private let patterns: [(pattern: Pattern, owner: Owner)]
    private let anchors: AnchorTree

    init(_ patterns: [(pattern: Pattern, owner: Owner)], of row: PatternRow) {
        self.patterns = patterns
        anchors = AnchorTree(patterns.map { row.anchors(of: $0.pattern) }, row.words)
    }

    /// Calls `found` with the owner of each pattern of which an anchor stands in the text of `reach`, and with a way to ask
    /// where the pattern itself stands around it.
    func search(_ reach: Reach, _ found: (Owner, () -> Range<Int>?) -> Void) {
        anchors.search(reach.units) { hit, end in
            let (pattern, owner) = patterns[Int(hit.pattern)]
            found(owner) { reach.match(pattern, around: end - Int(hit.length)..<end) }
        }
    }
}
