import CPangoCairo

extension Drawing {
    /// Draws the strokes as large as `box` allows, in its middle; what lies outside the drawing's own ground is drawn
    /// in to its edge. A drawing without a size draws nothing.
    func draw(on cairo: OpaquePointer, in box: Box) {
        guard width > 0, height > 0, width.isFinite, height.isFinite else { return }
        let scale = min(box.width / width, box.height / height)
        let left = box.x + (box.width - width * scale) / 2
        let top = box.top + (box.height - height * scale) / 2
        cairo.use(.text)
        cairo_set_line_width(cairo, mm(0.6))
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
        for stroke in strokes {
            let points = stroke.filter { $0.x.isFinite && $0.y.isFinite }.map { point in
                Point(
                    x: left + min(max(point.x, 0), width) * scale, y: top + min(max(point.y, 0), height) * scale)
            }
            cairo.trace(points)
            cairo_stroke(cairo)
        }
    }
}

extension OpaquePointer {
    /// A path from the first point to the last that bends through the middles between points: a pen does not turn
    /// corners where the screen happened to ask for its place. One point alone is a dot.
    fileprivate func trace(_ points: [Drawing.Point]) {
        guard let first = points.first, let last = points.last else { return }
        cairo_move_to(self, first.x, first.y)
        var middle = first
        for (point, next) in zip(points.dropFirst(), points.dropFirst(2)) {
            let end = point.towards(next, 0.5)
            // Cairo knows cubic curves only; this one is the quadratic curve that `point` pulls.
            let (near, far) = (middle.towards(point, 2.0 / 3), end.towards(point, 2.0 / 3))
            cairo_curve_to(self, near.x, near.y, far.x, far.y, end.x, end.y)
            middle = end
        }
        cairo_line_to(self, last.x, last.y)
    }
}

extension Drawing.Point {
    fileprivate func towards(_ other: Drawing.Point, _ share: Double) -> Drawing.Point {
        Drawing.Point(x: x + (other.x - x) * share, y: y + (other.y - y) * share)
    }
}
