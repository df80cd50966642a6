/// The cells of a list as text, whichever program wrote it.
struct Spreadsheet: Sendable {
    /// One row as the spreadsheet program numbers it, so that a person finds it; the first is 1.
    struct Row: Sendable {
        let number: Int
        var cells: [String]
    }

    /// What one list may have; more is a mistake or an attack.
    enum Limit {
        static let megabytes = 64
        static let bytes = megabytes * 1_048_576
        static let rows = 200_000
        static let columns = 64
    }

    /// Its name, where it has one.
    let sheet: String?
    let rows: [Row]

    init(
        _ bytes: [UInt8], name: String, encoding: TextEncoding?, sheet: String?
    ) throws(HomeImport.Refusal) {
        if bytes.isEmpty { throw .empty }
        if bytes.count > Limit.bytes { throw .tooLarge(limit: Limit.megabytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrLocked }
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            (self.sheet, rows) = try XLSXReader.read(bytes, sheet: sheet)
        } else {
            if name.lowercased().hasSuffix(".xlsx") || bytes.starts(with: Array("%PDF".utf8)) {
                throw .notASpreadsheet(name: name)
            }
            self.sheet = nil
            rows = try CSVReader.read(try Spreadsheet.text(bytes, encoding))
        }
        if rows.isEmpty { throw .empty }
    }

    private static func text(_ bytes: [UInt8], _ encoding: TextEncoding?) throws(HomeImport.Refusal) -> String {
        guard let encoding else { return try TextEncoding.read(bytes) }
        guard let text = encoding.text(bytes) else { throw .notWritten(in: encoding) }
        return text
    }
}
