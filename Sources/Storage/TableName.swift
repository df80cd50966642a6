/// Names that come out of a database's own catalogue and go into a statement.
struct TableName: Hashable {
    let plain: String

    /// The name as both databases read it, whatever characters it has.
    var quoted: String { "\"\(plain.replacing("\"", with: "\"\""))\"" }

    static func list(of names: [TableName]) -> String { names.map(\.quoted).joined(separator: ", ") }

    /// The tables of a SQLite file in the order in which they were made, so that what is referred to comes first.
    static func all(in connection: any Connection) throws -> [TableName] {
        try connection.run(
            """
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY rowid
            """
        ).map { TableName(plain: try $0.text(at: 0)) }
    }
}
