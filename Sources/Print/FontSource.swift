import CPangoCairo

/// A font file without all that takes long to cut and that a page does not need: its glyphs and their measures are
/// left. With the character map and the layout rules inside, each cut would take seven times as long.
///
/// A class, because it owns a C object. Documents are cut from it side by side: HarfBuzz promises that for a face that is
/// not changed any more.
final class FontSource: @unchecked Sendable {
    /// Outlines in the Compact Font Format, as in all fonts of `fonts-noto-cjk`.
    static let outlines = tag("CFF ")

    let face: OpaquePointer

    init(_ whole: OpaquePointer) {
        face = hb_face_builder_create()
        for table in [FontSource.outlines]
            + ["head", "hhea", "hmtx", "maxp", "name", "OS/2", "post"].map(FontSource.tag)
        {
            let bytes = hb_face_reference_table(whole, table)
            hb_face_builder_add_table(face, table, bytes)
            hb_blob_destroy(bytes)
        }
        hb_face_make_immutable(face)
    }

    deinit { hb_face_destroy(face) }

    private static func tag(_ name: String) -> hb_tag_t {
        name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) }
    }
}
