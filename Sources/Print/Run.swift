import CPangoCairo

/// Glyphs of one font in one line, and the text that they stand for.
///
/// All that is needed to draw them is copied out of Pango, whose layouts may only be touched on the press; only a run
/// that Pango has to draw itself still points into its layout, and is good as long as that is.
struct Run {
    /// The font file as HarfBuzz knows it, one for all sizes, if it is to be cut: see `Cut`. Others Cairo cuts well, and
    /// Pango draws them.
    let face: OpaquePointer?
    /// In points.
    let width: Double
    private let item: UnsafeMutablePointer<PangoGlyphItem>
    private let layoutText: UnsafePointer<CChar>
    private let glyphs: [PangoGlyphInfo]
    private let clusters: [cairo_text_cluster_t]
    private let text: [CChar]
    private let isBackward: Bool

    /// - Parameter layoutText: The text of the whole layout; the item knows which part is its own.
    init(_ item: UnsafeMutablePointer<PangoGlyphItem>, text layoutText: UnsafePointer<CChar>) {
        (self.item, self.layoutText) = (item, layoutText)
        let (string, whole) = (item.pointee.glyphs.pointee, item.pointee.item.pointee)
        glyphs = Array(UnsafeBufferPointer(start: string.glyphs, count: Int(string.num_glyphs)))
        width = Double(glyphs.reduce(0) { $0 + Int($1.geometry.width) }) / Double(PANGO_SCALE)
        isBackward = whole.analysis.level & 1 == 1
        face = glyphs.contains(where: \.isUnknown) ? nil : Run.outlinedFace(of: whole.analysis.font)
        text = Array(UnsafeBufferPointer(start: layoutText + Int(whole.offset), count: Int(whole.length)))
        clusters = face == nil ? [] : Run.clusters(of: item, glyphs, layoutText)
    }

    var glyphIDs: [UInt32] { glyphs.filter { !$0.isEmpty }.map(\.glyph) }

    /// Draws the run as Pango does; only on the press.
    func draw(on cairo: OpaquePointer, x: Double, baseline: Double) {
        cairo_move_to(cairo, x, baseline)
        pango_cairo_show_glyph_item(cairo, layoutText, item)
    }

    /// Draws the run with the glyphs of a cut font, each tied to its piece of the text, so that it can be copied.
    func draw(on cairo: OpaquePointer, x: Double, baseline: Double, cut: Cut, size: Double) {
        var x = x
        let placed = glyphs.compactMap { glyph -> cairo_glyph_t? in
            defer { x += Double(glyph.geometry.width) / Double(PANGO_SCALE) }
            guard !glyph.isEmpty else { return nil }
            return cairo_glyph_t(
                index: UInt(cut.glyphID(for: glyph.glyph)),
                x: x + Double(glyph.geometry.x_offset) / Double(PANGO_SCALE),
                y: baseline + Double(glyph.geometry.y_offset) / Double(PANGO_SCALE))
        }
        let flags = isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0)
        cairo_set_font_face(cairo, cut.font)
        cairo_set_font_size(cairo, size)
        cairo_show_text_glyphs(
            cairo, text, Int32(text.count), placed, Int32(placed.count), clusters, Int32(clusters.count), flags)
    }

    private static func outlinedFace(of font: UnsafeMutablePointer<PangoFont>?) -> OpaquePointer? {
        guard let font, let face = pango_font_get_hb_font(font).map({ hb_font_get_face($0) }) else { return nil }
        let outlines = hb_face_reference_table(face, FontSource.outlines)
        defer { hb_blob_destroy(outlines) }
        return hb_blob_get_length(outlines) > 0 ? face : nil
    }

    /// In the order of the text: how many bytes of it belong to how many glyphs.
    private static func clusters(
        of item: UnsafeMutablePointer<PangoGlyphItem>, _ glyphs: [PangoGlyphInfo], _ text: UnsafePointer<CChar>
    ) -> [cairo_text_cluster_t] {
        var clusters: [cairo_text_cluster_t] = []
        var place = PangoGlyphItemIter()
        var isGood = pango_glyph_item_iter_init_start(&place, item, text)
        while isGood != 0 {
            let range =
                place.start_glyph < place.end_glyph
                ? place.start_glyph..<place.end_glyph : place.end_glyph + 1..<place.start_glyph + 1
            let count = range.count { !glyphs[Int($0)].isEmpty }
            clusters.append(
                cairo_text_cluster_t(num_bytes: place.end_index - place.start_index, num_glyphs: Int32(count)))
            isGood = pango_glyph_item_iter_next_cluster(&place)
        }
        return clusters
    }
}

extension PangoGlyphInfo {
    /// Pango's mark for a character that takes no ink (`PANGO_GLYPH_EMPTY`).
    fileprivate var isEmpty: Bool { glyph == 0x0FFF_FFFF }

    /// Pango's mark for a character that no font has, drawn as a box with its number (`PANGO_GLYPH_UNKNOWN_FLAG`).
    fileprivate var isUnknown: Bool { glyph & 0x1000_0000 != 0 }
}
