import CQREncode

/// QR codes of level Q: a quarter of the modules may be soiled, and the code still reads.
public enum QR {
    /// The white edge, in modules, without which readers do not find a code (ISO/IEC 18004).
    public static let quietZone = 4

    /// The smallest code that holds `text` as UTF-8.
    public static func modules(of text: String) throws(PrintError) -> Grid {
        let bytes = Array(text.utf8)
        // The bytes are given as data, not as a C string: that would end at a NUL.
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_Q) else {
            throw .codeDoesNotFit(bytes: bytes.count)
        }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        // The lowest bit of a module is its colour; the others tell what it is for.
        return Grid(side: side, modules: (0..<side * side).map { code.pointee.data[$0] & 1 == 1 })
    }

    /// The code as a picture for a page, one unit a module, quiet zone included. It carries no words: the page around
    /// it says what the code is for.
    public static func svg(text: String) throws(PrintError) -> String {
        let grid = try modules(of: text)
        let side = grid.side + 2 * quietZone
        let path = grid.bars
            .map { "M\($0.column + quietZone) \($0.row + quietZone)h\($0.length)v1h-\($0.length)z" }
            .joined()
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path d="\(path)"/></svg>
            """
    }
}
