/// A strip of the sheet as wide as its text. Pages are broken between rows, and within one only if it is
/// taller than a page.
struct Row {
    var lines: [Line] = []
    var shapes: [Shape] = []
    /// In points.
    var height: Double
    /// White over the row, left out at the top of a page.
    var gap: Double = 0
    /// Never the last on its page: a heading goes with what it heads.
    var staysWithNext = false
    /// Rows that come again over this one if it opens a page: the titles of a table.
    var pageHead: [Row] = []

    /// The row as two, the first no taller than `limit`, if a line of text fits there; otherwise `nil`.
    ///
    /// No line is cut: those that end over the limit stay, the others move on.
    func cut(at limit: Double) -> (Row, Row)? {
        let staying = lines.filter { $0.bottom <= limit }
        let moving = lines.filter { $0.bottom > limit }
        let solid = shapes.filter { !$0.canBeCut && $0.box.top < limit }.map(\.box.bottom).max() ?? 0
        guard !staying.isEmpty, let start = moving.map(\.top).min(), solid <= limit else { return nil }
        let shift = start - (lines.map(\.top).min() ?? 0)
        var (first, second) = (self, self)
        first.lines = staying
        first.shapes = shapes.compactMap { $0.kept(to: limit) }
        first.height = limit
        first.staysWithNext = false
        second.lines = moving.moved(y: -shift)
        second.shapes = shapes.compactMap { $0.moved(past: limit, by: shift) }
        second.height = height - shift
        second.gap = 0
        return (first, second)
    }
}

extension Shape {
    /// What stays of the shape over a cut.
    fileprivate func kept(to limit: Double) -> Shape? {
        guard box.top < limit else { return nil }
        var kept = self
        kept.box.height = min(box.height, limit - box.top)
        return kept
    }

    /// What goes on under a cut.
    fileprivate func moved(past limit: Double, by shift: Double) -> Shape? {
        var moved = self
        if box.top >= limit {
            moved.box.top -= shift
            return moved
        }
        guard canBeCut, box.bottom > limit else { return nil }
        moved.box.height = box.bottom - shift - box.top
        return moved
    }
}
