import CPangoCairo

/// A font cut down to the glyphs of one document.
///
/// HarfBuzz cuts and not Cairo: with these fonts Cairo 1.16 now and then loses a glyph (如 was blank on a page) or
/// embeds all shared outlines (900 kB for a receipt), and each of its cuts copies the whole file. A font with the
/// wanted glyphs only, and without shared outlines, leaves Cairo nothing to err on.
///
/// A class, because it owns C objects that Cairo may keep longer than the document is on the press.
final class Cut {
    let font: OpaquePointer?
    private let numbers: OpaquePointer
    private let plan: OpaquePointer

    init(_ source: FontSource, glyphIDs: Set<UInt32>) throws(PrintError) {
        let wish = hb_subset_input_create_or_fail()
        defer { hb_subset_input_destroy(wish) }
        hb_subset_input_set_flags(wish, HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
        let wanted = hb_subset_input_glyph_set(wish)
        for glyphID in glyphIDs { hb_set_add(wanted, glyphID) }
        guard let plan = hb_subset_plan_create_or_fail(source.face, wish) else { throw .cairo("no plan for a font") }
        self.plan = plan
        numbers = hb_subset_plan_old_to_new_glyph_mapping(plan)
        guard let face = hb_subset_plan_execute_or_fail(plan) else {
            hb_subset_plan_destroy(plan)
            throw .cairo("a font could not be cut")
        }
        defer { hb_face_destroy(face) }
        font = FontFile(hb_face_reference_blob(face)).cairoFont
    }

    deinit {
        cairo_font_face_destroy(font)
        hb_subset_plan_destroy(plan)
    }

    /// The number that a glyph of the whole font has here.
    func glyphID(for whole: UInt32) -> UInt32 { hb_map_get(numbers, whole) }
}
