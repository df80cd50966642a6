import DoorbellRules
import Storage

/// The pieces of text under which an order is found: two neighbouring characters of its fault, its place and the first of
/// the caller's words, in one script. Written once with the order, whose report never changes; nobody's name is among them.
struct OrderPieces {
    let estate: ID
    let connection: any Connection

    /// So much of what the caller said is kept for finding; the rest is read.
    private static let wordsKept = 40

    func keep(_ number: Int, _ report: Report) throws {
        let pieces = Self.pieces(of: report)
        if pieces.isEmpty { return }
        var rows = SQL.Builder(literalCapacity: 512, interpolationCount: pieces.count * 3)
        rows.appendLiteral("INSERT INTO order_piece (estate, piece, number) VALUES ")
        for (place, piece) in pieces.enumerated() {
            rows.appendLiteral(place == 0 ? "(" : ", (")
            rows.appendInterpolation(estate)
            rows.appendLiteral(", ")
            rows.appendInterpolation(piece)
            rows.appendLiteral(", ")
            rows.appendInterpolation(number)
            rows.appendLiteral(")")
        }
        try connection.post(SQL(stringInterpolation: rows))
    }

    /// Whether the order is found under everything that it says.
    func areKept(_ number: Int, _ report: Report) throws -> Bool {
        let pieces = Self.pieces(of: report)
        if pieces.isEmpty { return true }
        let found = try connection.run(
            """
            SELECT COUNT(*) AS n FROM order_piece
            WHERE estate = \(estate) AND piece IN (\(sql: SQL.list(pieces))) AND number = \(number)
            """)
        return try found.first?.int(at: 0) == pieces.count
    }

    /// Takes away what is there and writes it anew.
    func mend(_ number: Int, _ report: Report) throws {
        let pieces = Self.pieces(of: report)
        try connection.run(
            """
            DELETE FROM order_piece
            WHERE estate = \(estate) AND piece IN (\(sql: SQL.list(pieces))) AND number = \(number)
            """)
        try keep(number, report)
    }

    static func pieces(of report: Report) -> [String] {
        let text = "\(report.fault) \(report.place ?? "") \(report.words.prefix(wordsKept))"
        return Bigrams.wanted(by: text.searchFolded).sorted()
    }
}

extension String {
    /// For looking up, whichever script it is in. What is plain Latin has only one.
    var searchFolded: String { utf8.allSatisfy { $0 < 0x80 } ? self : scriptFolded }
}
