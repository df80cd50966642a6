import CPangoCairo
import Synchronization

/// The fonts, opened once, and what Pango remembers of them.
///
/// A class, because it owns C objects. Pango's font maps must not be used by two threads at once, and Cairo 1.16 opens
/// Pango's font files through one FreeType library that must not either; so there is one press in the house, behind a
/// lock, and one document is set on it at a time. What is set is drawn beside it, as long as Pango has no part in that.
final class Press {
    static let shared = Mutex(Press())

    private let fontMap: UnsafeMutablePointer<PangoFontMap>?
    private var contexts: [Locale: OpaquePointer] = [:]
    private var sources: [OpaquePointer: FontSource] = [:]

    private init() {
        fontMap = pango_cairo_font_map_new()
    }

    /// Pango's context for texts of this language.
    func context(for locale: Locale) throws(PrintError) -> OpaquePointer {
        if let context = contexts[locale] { return context }
        guard let context = pango_font_map_create_context(fontMap) else { throw .cairo("no Pango context") }
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        options?.keepTrueShapes()
        pango_cairo_context_set_font_options(context, options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string(locale.tag))
        guard has(locale.family, context) else {
            g_object_unref(UnsafeMutableRawPointer(context))
            throw .fontMissing(family: locale.family)
        }
        contexts[locale] = context
        return context
    }

    /// What is to be cut for these lines, by the face that their runs name.
    func fonts(of lines: [Line]) -> [OpaquePointer: FontSource] {
        var fonts: [OpaquePointer: FontSource] = [:]
        for face in Set(lines.flatMap { $0.runs.compactMap(\.face) }) {
            let source = sources[face] ?? FontSource(face)
            sources[face] = source
            fonts[face] = source
        }
        return fonts
    }

    /// Whether the family is really there. Pango would quietly take another, and print boxes on a receipt.
    private func has(_ family: String, _ context: OpaquePointer) -> Bool {
        let wanted = pango_font_description_new()
        defer { pango_font_description_free(wanted) }
        pango_font_description_set_family(wanted, family)
        guard let font = pango_context_load_font(context, wanted) else { return false }
        defer { g_object_unref(font) }
        let found = pango_font_describe(font)
        defer { pango_font_description_free(found) }
        return pango_font_description_get_family(found).map { String(cString: $0) } == family
    }
}
