import CPangoCairo

/// A font file in memory, open, with a FreeType of its own: two threads must not open and close files of one.
///
/// A class, because Cairo's cache keeps it after the document is done, and lets go of it when and where it likes.
final class FontFile {
    private let bytes: OpaquePointer?
    private var library: FT_Library?
    private var face: FT_Face?

    /// - Parameter bytes: A blob of HarfBuzz, which is taken over.
    init(_ bytes: OpaquePointer?) {
        self.bytes = bytes
        FT_Init_FreeType(&library)
        var length: UInt32 = 0
        let start = hb_blob_get_data(bytes, &length)
        start?.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
            _ = FT_New_Memory_Face(library, $0, FT_Long(length), 0, &face)
        }
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        hb_blob_destroy(bytes)
    }

    /// The font for Cairo, which keeps the file open as long as it needs it; `nil` if it is no font.
    var cairoFont: OpaquePointer? {
        guard let face, let font = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING)) else {
            return nil
        }
        let kept = Unmanaged.passRetained(self)
        let status = cairo_font_face_set_user_data(font, FontFile.key, kept.toOpaque()) { file in
            file.map { Unmanaged<FontFile>.fromOpaque($0).release() }
        }
        if status != CAIRO_STATUS_SUCCESS { kept.release() }
        return font
    }

    /// Cairo knows what is attached to a font by an address, never by what is there.
    private nonisolated(unsafe) static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
}
