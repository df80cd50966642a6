import CPangoCairo
import Synchronization

extension Sheet {
    /// The document as a PDF, its fonts embedded and cut down to what is used, its text searchable.
    ///
    /// The same sheet gives the same bytes. Whatever does not fit one page is first set smaller, down to 8 points, and
    /// then goes on overleaf; nothing is cut off.
    ///
    /// May be called from several threads at once; they wait for each other while the text is set, which is a third of the
    /// work. It takes milliseconds without a pause: call it where waiting is allowed.
    public func pdf() throws(PrintError) -> [UInt8] {
        let grid: Grid? = if let code { try QR.modules(of: code.text) } else { nil }
        let locale = Locale(language: language)
        let (composition, bytes) = try Press.shared.withLock { press throws(PrintError) -> (Composition?, [UInt8]?) in
            let composition = try Composition.readable(self, locale: locale, code: grid, on: press)
            return composition.needsPress ? (nil, try write(composition)) : (composition, nil)
        }
        if let composition { return try write(composition) }
        return bytes ?? []
    }

    private func write(_ composition: Composition) throws(PrintError) -> [UInt8] {
        let sink = Sink()
        // Cairo writes until its surface is gone; Swift could let go of the sink before.
        try withExtendedLifetime(sink) { () throws(PrintError) in try draw(composition, into: sink) }
        return sink.bytes
    }

    private func draw(_ composition: Composition, into sink: Sink) throws(PrintError) {
        let size = paper.size
        let surface = cairo_pdf_surface_create_for_stream(
            Sink.write, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height)
        defer { cairo_surface_destroy(surface) }
        guard let surface, let cairo = cairo_create(surface) else { throw .cairo("no surface") }
        defer { cairo_destroy(cairo) }
        describe(surface)
        cairo.useTrueShapes()
        try composition.draw(on: cairo, paper: paper)
        cairo_surface_finish(surface)
        for status in [cairo_status(cairo), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .cairo(String(cString: cairo_status_to_string(status)))
        }
    }

    private func describe(_ surface: OpaquePointer) {
        let heading = [title, number].filter { !$0.isEmpty }.joined(separator: " ")
        let entries = [
            (CAIRO_PDF_METADATA_TITLE, heading),
            (CAIRO_PDF_METADATA_AUTHOR, author),
            (CAIRO_PDF_METADATA_KEYWORDS, keywords.joined(separator: ", ")),
            (CAIRO_PDF_METADATA_CREATOR, "Doorbell"),
            (CAIRO_PDF_METADATA_CREATE_DATE, Timestamp(milliseconds: madeAt).text),
        ]
        for (key, text) in entries where !text.isEmpty {
            cairo_pdf_surface_set_metadata(surface, key, text.printable)
        }
    }
}
