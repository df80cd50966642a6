import CPangoCairo

/// Cairo's drawing contexts and font options are opaque pointers to Swift.
extension OpaquePointer {
    /// What is drawn next has this colour.
    func use(_ ink: Ink) {
        cairo_set_source_rgb(self, ink.red, ink.green, ink.blue)
    }

    /// A drawing context sets glyphs as they are from here on.
    func useTrueShapes() {
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        options?.keepTrueShapes()
        cairo_set_font_options(self, options)
    }

    /// Font options that keep glyphs to their true shape and width: paper has no pixels to fit them to.
    func keepTrueShapes() {
        cairo_font_options_set_hint_style(self, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(self, CAIRO_HINT_METRICS_OFF)
    }
}
