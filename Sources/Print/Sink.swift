import CPangoCairo

/// Where Cairo writes a PDF to. A class, because Cairo is given its address.
final class Sink {
    private(set) var bytes: [UInt8] = []

    /// What Cairo calls with each piece of the file.
    static let write: cairo_write_func_t = { sink, piece, count in
        guard let sink, let piece else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: piece, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}
