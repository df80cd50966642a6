import GRDB
import GRDBSQLite

/// One of SQLite's connections. It never leaves the thread that owns it.
final class SQLiteConnection: Connection {
    /// Statements kept prepared. More texts than this are not written by people but made by mistake.
    private static let mostStatements = 500

    private let database: GRDB.Database
    private let mayWrite: Bool
    private var statements: [String: SQLiteStatement] = [:]
    private var failure: (any Error)?
    private var announced: [Change] = []

    init(_ database: GRDB.Database, mayWrite: Bool) {
        self.database = database
        self.mayWrite = mayWrite
    }

    func run(_ sql: SQL) throws -> [Row] {
        if let failure { throw failure }
        do {
            if sql.values.holdNUL { throw StorageError.textWithNUL }
            return try execute(sql)
        } catch {
            failure = error
            throw error
        }
    }

    /// There is no way to the database that could be saved, so it is run at once.
    func post(_ sql: SQL, orElse refusal: (any Error)?) throws {
        do {
            try run(sql)
        } catch StorageError.alreadyThere(let columns) {
            let said = refusal ?? StorageError.alreadyThere(columns)
            failure = said
            throw said
        }
    }

    func announce(_ change: Change) {
        precondition(mayWrite, "a change is announced by the transaction that made it")
        announced.append(change)
    }

    /// Lets `errand` run, and gives what it announced. It fails when one of its statements failed, caught or not.
    func attempt(_ errand: Errand) throws -> [Change] {
        failure = nil
        announced.removeAll(keepingCapacity: true)
        try errand.attempt(on: self)
        if let failure { throw failure }
        return announced
    }

    /// Commits, and returns only when it is on the disk.
    ///
    /// - Throws: `StorageError.outcomeUnknown` when the disk failed: what was written of it may turn up after a crash.
    func commit() throws {
        do {
            try execute("COMMIT")
        } catch StorageError.unavailable(let why) where isDiskFailing {
            throw StorageError.outcomeUnknown(why)
        }
    }

    /// Whether a transaction is open. Some failures, such as a full disk, end it without being asked.
    var isInTransaction: Bool { sqlite3_get_autocommit(database.sqliteConnection) == 0 }

    /// Whether a deferred foreign key points to nothing yet, so that a commit would fail.
    var owesReferences: Bool {
        var owed: Int32 = 0
        var highest: Int32 = 0
        sqlite3_db_status(database.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &owed, &highest, 0)
        return owed > 0
    }

    private var isDiskFailing: Bool { sqlite3_errcode(database.sqliteConnection) & 0xff == SQLITE_IOERR }

    /// Runs a statement whatever failed before: the transaction's own frame.
    @discardableResult
    func execute(_ sql: SQL) throws -> [Row] {
        try statement(sql.text(for: .sqlite)).run(sql.values)
    }

    private func statement(_ text: String) throws -> SQLiteStatement {
        if let kept = statements[text] { return kept }
        if statements.count >= Self.mostStatements { statements.removeAll() }
        let new = try sayingWhatFailed { try SQLiteStatement(text, in: database) }
        statements[text] = new
        return new
    }
}
