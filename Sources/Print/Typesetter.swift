/// Turns the parts of a sheet into rows of one width and one scale.
struct Typesetter {
    let paper: Paper
    let scale: Scale
    let family: String
    /// Pango's; good for as long as the press is held.
    let context: OpaquePointer

    var width: Double { paper.contentWidth }

    /// `text` in lines, the first at the top, each at its place between `x` and `x + width`.
    func lines(
        _ text: String, _ style: Style, x: Double = 0, top: Double = 0, width: Double, side: Side = .leading
    ) -> [Line] {
        guard !text.isEmpty else { return [] }
        let layout = Layout(text, style, family: family, width: width, context: context)
        var top = top
        return layout.lines.map { glyphs in
            var line = Line(glyphs, of: layout, style: style, x: x, top: top)
            switch side {
            case .leading: break
            case .centre: line.x += max(0, (width - line.width) / 2)
            case .trailing: line.x += max(0, width - line.width)
            }
            top = line.bottom
            return line
        }
    }

    /// How wide `text` is if it need not wrap, in points.
    func naturalWidth(_ text: String, _ style: Style) -> Double {
        Layout(text, style, family: family, width: nil, context: context).width
    }

    /// A value with its note under it, as in facts and checks.
    func stack(_ text: String, _ style: Style, note: String, x: Double, top: Double, width: Double) -> [Line] {
        let value = lines(text, style, x: x, top: top, width: width)
        return value + lines(note, scale.note, x: x, top: max(top, value.bottom), width: width)
    }

    /// The hairline that closes a row of the given height.
    func hairline(at height: Double) -> Shape {
        Shape(.rule(.line, thickness: 0.5, dashed: false), Box(x: 0, top: height, width: width, height: 0))
    }

    /// Where a text stands in its width.
    enum Side {
        case leading, centre, trailing
    }
}
