import CPangoCairo

extension Composition {
    /// Draws all pages.
    func draw(on cairo: OpaquePointer, paper: Paper) throws(PrintError) {
        let cuts = try Cuts(for: lines, from: fonts)
        for (page, foot) in zip(pages, feet) {
            cairo_save(cairo)
            cairo_translate(cairo, paper.margin, paper.margin)
            for (top, row) in page.rows {
                for shape in row.shapes { shape.draw(on: cairo, rowTop: top) }
                for line in row.lines { line.draw(on: cairo, rowTop: top, cuts: cuts) }
            }
            let top = paper.textHeight - foot.bottom
            let rule = Box(x: 0, top: -mm(2), width: paper.contentWidth, height: 0)
            Shape(.rule(.line, thickness: 0.5, dashed: false), rule).draw(on: cairo, rowTop: top)
            for line in foot { line.draw(on: cairo, rowTop: top, cuts: cuts) }
            cairo_restore(cairo)
            cairo_show_page(cairo)
        }
    }
}
