import GRDB
import GRDBSQLite

extension StorageError {
    /// What SQLite's extended result code means here.
    init(code: Int32, message: String) {
        // The names come after the colon: "UNIQUE constraint failed: visit.estate, visit.id".
        let subject = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
        switch ResultCode(rawValue: code) {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .alreadyThere(subject)
        default:
            switch code & 0xff {
            case SQLITE_CONSTRAINT: self = .refusedByDatabase(subject)
            case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(message)
            case SQLITE_ERROR, SQLITE_MISUSE, SQLITE_RANGE, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_SCHEMA:
                self = .wrongStatement(message)
            default: self = .unavailable(message)  // full, read-only, I/O error, locked, out of memory
            }
        }
    }

    init(_ error: DatabaseError) {
        self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "\(error)")
    }
}

/// Does `work`, and says in our words what GRDB throws in its own.
func sayingWhatFailed<T>(_ work: () throws -> T) throws -> T {
    do {
        return try work()
    } catch let error as DatabaseError {
        throw StorageError(error)
    }
}
