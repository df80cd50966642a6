import CPangoCairo

/// A text set by Pango. A class, because it owns a C object that its lines point into.
final class Layout {
    private let layout: OpaquePointer

    /// - Parameter width: In points; `nil` never wraps.
    init(_ text: String, _ style: Style, family: String, width: Double?, context: OpaquePointer) {
        layout = pango_layout_new(context)
        let font = pango_font_description_new()
        pango_font_description_set_family(font, family)
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        // Absolute: one unit of the paper is one point, whatever resolution the font map was made for.
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        if let width { pango_layout_set_width(layout, Int32(max(width, 1) * Double(PANGO_SCALE))) }
        let printable = text.printable
        pango_layout_set_text(layout, printable, Int32(clamping: printable.utf8.count))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// What is set, as Pango keeps it.
    var text: UnsafePointer<CChar> { pango_layout_get_text(layout) }

    /// The widest line, in points.
    var width: Double {
        var width: Int32 = 0
        pango_layout_get_size(layout, &width, nil)
        return Double(width) / Double(PANGO_SCALE)
    }

    /// From top to bottom. They are good as long as the layout is.
    var lines: [UnsafeMutablePointer<PangoLayoutLine>] {
        // Walked as the list it is: asking for line n by number would count from the start each time.
        Array(
            sequence(first: pango_layout_get_lines_readonly(layout)) { $0?.pointee.next }
                .prefix { $0 != nil }
                .compactMap { $0?.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self) })
    }
}
