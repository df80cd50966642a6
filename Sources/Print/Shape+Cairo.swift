import CPangoCairo

extension Shape {
    /// Draws the shape of a row whose top left corner is at 0, `rowTop`.
    func draw(on cairo: OpaquePointer, rowTop: Double) {
        var place = box
        place.top += rowTop
        switch kind {
        case .ground(let ink): cairo.fill(place, ink)
        case .frame(let ink, let radius): cairo.frame(place, ink, radius: radius)
        case .rule(let ink, let thickness, let dashed): cairo.rule(place, ink, thickness: thickness, dashed: dashed)
        case .tick(let isTicked): cairo.tick(place, isTicked: isTicked)
        case .strokes(let drawing): drawing.draw(on: cairo, in: place)
        case .code(let grid): grid.draw(on: cairo, in: place)
        }
    }
}

extension OpaquePointer {
    fileprivate func fill(_ box: Box, _ ink: Ink) {
        use(ink)
        cairo_rectangle(self, box.x, box.top, box.width, box.height)
        cairo_fill(self)
    }

    fileprivate func rule(_ box: Box, _ ink: Ink, thickness: Double, dashed: Bool) {
        use(ink)
        cairo_set_line_width(self, thickness)
        cairo_set_line_cap(self, CAIRO_LINE_CAP_BUTT)
        if dashed { cairo_set_dash(self, [mm(1), mm(0.8)], 2, 0) }
        cairo_move_to(self, box.x, box.top)
        cairo_line_to(self, box.x + box.width, box.top)
        cairo_stroke(self)
        cairo_set_dash(self, nil, 0, 0)
    }

    fileprivate func frame(_ box: Box, _ ink: Ink, radius: Double) {
        round(box, radius)
        use(ink)
        cairo_set_line_width(self, 0.9)
        cairo_stroke(self)
    }

    fileprivate func tick(_ box: Box, isTicked: Bool) {
        guard isTicked else { return frame(box, .edge, radius: box.width * 0.2) }
        round(box, box.width * 0.2)
        use(.jade)
        cairo_fill(self)
        use(.white)
        cairo_set_line_width(self, box.width * 0.13)
        cairo_set_line_cap(self, CAIRO_LINE_CAP_ROUND)
        cairo_set_line_join(self, CAIRO_LINE_JOIN_ROUND)
        for (x, y) in [(0.24, 0.52), (0.43, 0.71), (0.77, 0.31)] {
            cairo_line_to(self, box.x + x * box.width, box.top + y * box.height)
        }
        cairo_stroke(self)
    }

    private func round(_ box: Box, _ radius: Double) {
        let (right, bottom) = (box.x + box.width, box.bottom)
        cairo_new_sub_path(self)
        cairo_arc(self, right - radius, box.top + radius, radius, -.pi / 2, 0)
        cairo_arc(self, right - radius, bottom - radius, radius, 0, .pi / 2)
        cairo_arc(self, box.x + radius, bottom - radius, radius, .pi / 2, .pi)
        cairo_arc(self, box.x + radius, box.top + radius, radius, .pi, .pi * 1.5)
        cairo_close_path(self)
    }
}
