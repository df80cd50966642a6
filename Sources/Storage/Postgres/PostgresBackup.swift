import Foundation

/// Copies a PostgreSQL database, as of one moment, into a SQLite file: one kind of backup for both databases, and the
/// way from the one to the other.
struct PostgresBackup {
    /// Rows fetched at a time, so that no table has to fit into memory.
    private static let rowsAtATime = 1_000

    let session: PostgresSession

    func run(to file: String) throws {
        if FileManager.default.fileExists(atPath: file) {
            throw StorageError.notEmpty("\(file) is already there. Choose another name, or move it away first.")
        }
        let unfinished = "\(file).part"
        try? FileManager.default.removeItem(atPath: unfinished)  // left by a server that was killed while copying
        try session.runPlainly("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        let copy = try SQLiteCopy(file: unfinished, readonly: false)
        try copy.whole { target, _ in
            try makeTables(in: target)
            for table in try TableName.all(in: target) { try fill(table, in: target) }
        }
        try copy.close()
        try session.runPlainly("COMMIT")
        try SQLiteFile.publish(unfinished, as: file)
    }

    private func makeTables(in target: any Connection) throws {
        try target.run(Migration.table)
        for step in try session.run(Migration.applied).map(Migration.init(row:)) {
            for statement in step.statements { try target.run(SQL(stringLiteral: statement)) }
        }
    }

    private func fill(_ table: TableName, in target: any Connection) throws {
        // A migration may have put rows there; the database says which are there now.
        try target.run(SQL(stringLiteral: "DELETE FROM \(table.quoted)"))
        try session.run(SQL(stringLiteral: "DECLARE whole_table CURSOR FOR SELECT * FROM \(table.quoted)"))
        let fetch = SQL(stringLiteral: "FETCH \(Self.rowsAtATime) FROM whole_table")
        while case let rows = try session.run(fetch), let first = rows.first {
            let columns = TableName.list(of: first.names.map(TableName.init(plain:)))
            for row in rows {
                var insert = SQL(stringLiteral: "INSERT INTO \(table.quoted) (\(columns)) VALUES (")
                for (offset, value) in row.values.enumerated() {
                    if offset > 0 { insert.append(", ") }
                    insert.bind(value)
                }
                insert.append(")")
                try target.run(insert)
            }
        }
        try session.runPlainly("CLOSE whole_table")
    }
}
