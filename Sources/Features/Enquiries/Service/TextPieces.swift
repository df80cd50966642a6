import DoorbellRules
import Storage

/// Finds articles and enquiries by words of two Chinese characters, in either script, through an index.
struct TextPieces {
    enum Kind: String {
        case article
        case enquiry
    }

    let estate: ID
    let kind: Kind
    let connection: any Connection

    /// Keeps `subject` under every piece of `text`, and under no other.
    func keep(_ subject: ID, under text: String) throws {
        try connection.run(
            "DELETE FROM found_under WHERE estate = \(estate) AND kind = \(kind.rawValue) AND subject = \(subject)")
        for piece in Bigrams.keys(of: text.scriptFolded).sorted() {
            try connection.run(
                """
                INSERT INTO found_under (estate, kind, piece, subject)
                VALUES (\(estate), \(kind.rawValue), \(piece), \(subject))
                """)
        }
    }

    /// Those that have every piece of what was typed, the newest first.
    func matches(_ typed: String, limit: Int) throws -> [ID] {
        let pieces = Bigrams.wanted(by: typed.scriptFolded).sorted()
        if pieces.isEmpty { return [] }
        return try connection.run(
            """
            SELECT subject FROM found_under
            WHERE estate = \(estate) AND kind = \(kind.rawValue) AND piece IN (\(sql: SQL.list(pieces)))
            GROUP BY subject HAVING COUNT(*) = \(pieces.count) ORDER BY subject DESC LIMIT \(limit)
            """
        ).map { try $0[id: "subject"] }
    }

    /// Those that share most with a whole question, the likest first.
    func likest(_ question: String, limit: Int) throws -> [ID] {
        let pieces = Bigrams.wanted(by: question.scriptFolded).sorted()
        if pieces.isEmpty { return [] }
        return try connection.run(
            """
            SELECT subject, COUNT(*) AS shared FROM found_under
            WHERE estate = \(estate) AND kind = \(kind.rawValue) AND piece IN (\(sql: SQL.list(pieces)))
            GROUP BY subject ORDER BY shared DESC, subject DESC LIMIT \(limit)
            """
        ).map { try $0[id: "subject"] }
    }
}

extension String {
    /// One width and one script, for looking up: 停電 and 停电 are the same words.
    var scriptFolded: String { widthFolded.inScript("Hant-Hans") }
}
