import DoorbellRules
import Storage

/// The pieces of a name under which a person is found: 陳大 and 大文 of 陳大文, in either script, and whole words of a name
/// in Latin letters.
struct PersonPieces {
    let estate: ID
    let connection: any Connection

    /// Keeps `person` under this name and under no other.
    func keep(_ person: ID, surname: String?, given: String?, romanSurname: String?) throws {
        try connection.run("DELETE FROM person_piece WHERE estate = \(estate) AND person = \(person)")
        for piece in Self.pieces(surname: surname, given: given, romanSurname: romanSurname) {
            try connection.run(
                "INSERT INTO person_piece (estate, piece, person) VALUES (\(estate), \(piece), \(person))")
        }
    }

    /// What is kept for a name.
    static func pieces(surname: String?, given: String?, romanSurname: String?) -> [String] {
        let (first, second) = (surname ?? "", given ?? "")
        let whole = Bigrams.wanted(by: "\(first)\(second)".searchFolded)
        let apart = Bigrams.wanted(by: "\(first) \(second) \(romanSurname ?? "")".searchFolded)
        // Written together, a name in Latin letters is no word that anybody types.
        return whole.filter { $0.utf8.count > $0.unicodeScalars.count }.union(apart).sorted()
    }

    /// The people that have every piece of what was typed, as a query of their ids.
    static func found(_ pieces: [String], in estate: ID) -> SQL? {
        guard let first = pieces.first else { return nil }
        let others = pieces.dropFirst().map { piece -> SQL in
            """
            AND EXISTS (SELECT 1 FROM person_piece AS other WHERE other.estate = \(estate)
              AND other.piece = \(piece) AND other.person = person_piece.person)
            """
        }
        return others.reduce("person_piece.estate = \(estate) AND person_piece.piece = \(first)") { all, one in
            "\(sql: all) \(sql: one)"
        }
    }

    /// The pieces of what somebody typed, the first few: more than these nobody needs to find one person.
    static func wanted(_ typed: String) -> [String] {
        Array(Bigrams.wanted(by: typed.searchFolded).sorted().prefix(6))
    }
}
