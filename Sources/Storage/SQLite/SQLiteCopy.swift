import Foundation
import GRDB

/// A SQLite file on its way from or to another database: not served, only filled or read out.
struct SQLiteCopy {
    private let queue: DatabaseQueue

    init(file: String, readonly: Bool) throws {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.foreignKeysEnabled = false  // tables arrive in any order; the source has kept the rules
        queue = try sayingWhatFailed { try DatabaseQueue(path: file, configuration: configuration) }
    }

    /// Works on the file in one transaction.
    func whole<T>(_ work: (any Connection, GRDB.Database) throws -> T) throws -> T {
        try sayingWhatFailed {
            try queue.inDatabase { database in
                let connection = SQLiteConnection(database, mayWrite: false)
                try connection.execute("BEGIN")
                let result = try work(connection, database)
                try connection.execute("COMMIT")
                return result
            }
        }
    }

    func close() throws {
        try sayingWhatFailed { try queue.close() }
    }
}
