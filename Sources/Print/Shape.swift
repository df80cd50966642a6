/// Something drawn in a row that is not text. It lies under the text.
struct Shape {
    enum Kind {
        /// A plain ground; it may be cut where a row is cut.
        case ground(Ink)
        case frame(Ink, radius: Double)
        /// A line along the top edge of the box.
        case rule(Ink, thickness: Double, dashed: Bool)
        case tick(isTicked: Bool)
        case strokes(Drawing)
        case code(Grid)
    }

    let kind: Kind
    var box: Box

    init(_ kind: Kind, _ box: Box) {
        (self.kind, self.box) = (kind, box)
    }

    /// Whether the shape can stand on two pages, a piece on each.
    var canBeCut: Bool {
        switch kind {
        case .ground: true
        case .frame, .rule, .tick, .strokes, .code: false
        }
    }
}
