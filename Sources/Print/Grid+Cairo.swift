import CPangoCairo

extension Grid {
    /// Draws the dark modules over the whole of `box`. The quiet zone is the white around it.
    func draw(on cairo: OpaquePointer, in box: Box) {
        let module = box.width / Double(side)
        // One path for all: bars filled one by one would show seams where a renderer smooths their edges.
        for bar in bars {
            cairo_rectangle(
                cairo, box.x + Double(bar.column) * module, box.top + Double(bar.row) * module,
                Double(bar.length) * module, module)
        }
        cairo.use(.black)
        cairo_fill(cairo)
    }
}
