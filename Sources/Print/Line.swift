import CPangoCairo

/// One line of text at its place in a row.
struct Line {
    /// From left to right, whichever way they are read.
    let runs: [Run]
    /// Kept where a run points into it. It must be let go of on the press.
    private let layout: Layout?
    private let style: Style
    /// From the row's top left corner, in points.
    var x: Double
    var top: Double
    let width: Double
    let height: Double

    init(_ glyphs: UnsafeMutablePointer<PangoLayoutLine>, of layout: Layout, style: Style, x: Double, top: Double) {
        runs = sequence(first: glyphs.pointee.runs) { $0?.pointee.next }
            .prefix { $0 != nil }
            .compactMap { $0?.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) }
            .map { Run($0, text: layout.text) }
        self.layout = runs.contains { $0.face == nil } ? layout : nil
        (self.style, self.x, self.top) = (style, x, top)
        var box = PangoRectangle()
        pango_layout_line_get_extents(glyphs, nil, &box)
        width = Double(box.width) / Double(PANGO_SCALE)
        // Scripts that stack higher than Chinese get the room they need.
        height = max(style.pitch, Double(box.height) / Double(PANGO_SCALE))
    }

    var bottom: Double { top + height }

    /// Chinese characters stand from 0.12 under the baseline to 0.88 over it; that square is centred in the pitch.
    private var baseline: Double { top + (height - style.size) / 2 + 0.88 * style.size }

    /// Whether it can only be drawn on the press, by Pango.
    var needsPress: Bool { layout != nil }

    func draw(on cairo: OpaquePointer, rowTop: Double, cuts: Cuts) {
        cairo.use(style.ink)
        var x = x
        for run in runs {
            if let cut = cuts.cut(for: run) {
                run.draw(on: cairo, x: x, baseline: rowTop + baseline, cut: cut, size: style.size)
            } else {
                run.draw(on: cairo, x: x, baseline: rowTop + baseline)
            }
            x += run.width
        }
    }
}

extension [Line] {
    /// Where the lowest line ends; 0 without lines.
    var bottom: Double { map(\.bottom).max() ?? 0 }

    /// The same lines elsewhere.
    func moved(x: Double = 0, y: Double = 0) -> [Line] {
        map { line in
            var moved = line
            moved.x += x
            moved.top += y
            return moved
        }
    }
}
