/// One step of the schema. Once shipped, never edited: the next step mends it.
///
/// The text is plain SQL that both databases read alike (`BIGINT`, `TEXT`, `BYTEA`, `CHECK`, `REFERENCES`) and names
/// no Swift type: the code moves on, the step stays. SQLite takes `BYTEA` as it takes any name of a type.
public struct Migration: Equatable, Sendable {
    /// Unlike any other step's, for ever.
    public let name: String

    /// Run in this order, in one transaction.
    public let statements: [String]

    public init(name: String, statements: [String]) {
        self.name = name
        self.statements = statements
    }

    /// Parts the statements where they are kept in one text; no SQL has this character.
    private static let separator: Character = "\u{1E}"

    /// All statements as they are kept in the database: to tell an edited step from the shipped one, and so that a
    /// backup can be read without the program that made it.
    var text: String { statements.joined(separator: "\(Self.separator)") }

    /// A step as it was kept.
    init(name: String, text: String) {
        self.init(name: name, statements: text.split(separator: Self.separator).map(String.init))
    }
}
