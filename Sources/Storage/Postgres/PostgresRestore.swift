import CPostgres
import GRDB

/// Fills an empty PostgreSQL database from a backup, in one transaction.
struct PostgresRestore {
    let session: PostgresSession

    static func run(_ file: String, url: String) throws {
        let copy = try SQLiteCopy(file: file, readonly: true)
        try sayingWhatPostgresRefused {
            let restore = PostgresRestore(session: try PostgresSession(url: url))
            try restore.refuseUnlessEmpty()
            try restore.session.runPlainly("BEGIN")
            try copy.whole { source, database in try restore.fill(from: source, database) }
            try restore.session.runPlainly("COMMIT")
        }
        try copy.close()
    }

    private func refuseUnlessEmpty() throws {
        if try !session.run("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1").isEmpty {
            throw StorageError.notEmpty("The PostgreSQL database has tables already. Restore into a new, empty one.")
        }
    }

    private func fill(from source: any Connection, _ database: GRDB.Database) throws {
        try session.run(Migration.table)
        for step in try source.run(Migration.applied).map(Migration.init(row:)) {
            for statement in step.statements { try session.run(SQL(stringLiteral: statement)) }
        }
        let tables = try TableName.all(in: source)
        // A migration may have put rows there; the backup says which are there now.
        try session.runPlainly("TRUNCATE \(TableName.list(of: tables))")
        for table in tables {
            let rows = try GRDB.Row.fetchCursor(database, sql: "SELECT * FROM \(table.quoted)")
            let columns = TableName.list(of: rows.columnNames.map(TableName.init(plain:)))
            try session.copyIn("\(table.quoted) (\(columns))") { put in
                while let row = try rows.next() { try put(CopyLine(row.databaseValues).bytes) }
            }
        }
    }
}
