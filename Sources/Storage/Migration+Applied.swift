extension Migration {
    /// The table of the steps that a database has taken.
    static let table: SQL = """
        CREATE TABLE IF NOT EXISTS storage_migration (
            position BIGINT NOT NULL PRIMARY KEY,
            name     TEXT   NOT NULL UNIQUE,
            text     TEXT   NOT NULL
        )
        """

    /// The steps that were taken, first to last.
    static let applied: SQL = "SELECT name, text FROM storage_migration ORDER BY position"

    init(row: Row) throws {
        self.init(name: try row[text: "name"], text: try row[text: "text"])
    }

    /// Remembers this step as the latest.
    var remember: SQL {
        """
        INSERT INTO storage_migration (position, name, text)
        SELECT coalesce(max(position), 0) + 1, \(name), \(text) FROM storage_migration
        """
    }
}
