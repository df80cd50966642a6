/// Where everything is kept: a SQLite file in a folder, or a PostgreSQL database. Both keep the same promises.
///
/// - A write is acknowledged only when it survives a power cut.
/// - A write happens wholly or not at all, and fails alone.
/// - A read sees one moment, and only what was committed.
public final class Database: Sendable {
    /// Which database.
    public enum Place: Equatable, Sendable {
        /// A data folder that belongs to one server alone.
        case folder(String)

        /// A connection URL, `postgres://user@host:5432/name`. Several servers may share it.
        case postgres(String)
    }

    let driver: any Driver

    private init(_ driver: any Driver) {
        self.driver = driver
    }

    /// Opens `place` and takes its schema to where `migrations` lead. Before it changes a SQLite file that has data,
    /// it keeps a copy beside it, `before-NAME.sqlite`; an older PostgreSQL database is for its operator to back up.
    ///
    /// - Parameters:
    ///   - migrations: Every step ever shipped, in an order in which an empty database can take them.
    ///   - readers: SQLite's reading threads.
    ///   - connections: PostgreSQL's connections; they are made when they are needed.
    ///   - alongside: For commands: whether to work in a folder that a server holds, beside it and without changing
    ///     the schema. A server itself never does.
    /// - Throws: `StorageError.folderInUse`, `.notSafe`, `.newerSchema`, `.changedMigration`, `.unavailable`.
    public static func open(
        _ place: Place, migrations: [Migration], readers: Int = 4, connections: Int = 16,
        alongside: Bool = false
    ) async throws -> Database {
        let database = Database(
            try await blocking {
                switch place {
                case .folder(let folder):
                    try SQLiteDriver(folder: folder, readers: readers, alongside: alongside) as any Driver
                case .postgres(let url): try PostgresDriver(url: url, connections: connections)
                }
            })
        do {
            try await database.migrate(migrations)
        } catch {
            try? await database.close()  // why it could not be migrated is the news, not this
            throw error
        }
        return database
    }

    public var dialect: SQL.Dialect { driver.dialect }

    /// How many writes shared how many commits, since it was opened.
    public var tally: WriteTally { driver.tally }

    /// Runs `body` on one consistent, committed state. It cannot write.
    ///
    /// `body` is plain synchronous code on the connection's own thread; it may be run again after a lost connection.
    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { driver.serve(ErrandFor(writes: false, for: $0, body)) }
    }

    /// Runs `body` as one transaction, and returns only when what it wrote is durable. Whatever it throws rolls it
    /// back. `body` may be run more than once, with nothing of the earlier run left: it must change nothing but the
    /// database.
    ///
    /// Writers of one row come one after another. Writers of different rows may not see each other on PostgreSQL:
    /// a rule between rows needs a constraint, or a row that all its writers touch.
    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { driver.serve(ErrandFor(writes: true, for: $0, body)) }
    }

    /// Every change announced from now on: by this process on SQLite, by every server on PostgreSQL.
    ///
    /// The stream ends when something may have been missed (a lost connection) or nothing will follow (`close`):
    /// then read afresh and ask again.
    public func changes() -> AsyncStream<Change> { driver.changes() }

    /// Everything that is wrong with the stored data, a sentence each; nothing when it is sound. Reads it all.
    public func check() async throws -> [String] {
        try await blocking { [driver] in try driver.check() }
    }

    /// Writes all data, as of one moment, into `file`, a SQLite file whichever database this is. It appears under its
    /// name only when it is complete and durable.
    ///
    /// - Throws: `StorageError.notEmpty` when `file` is there already.
    public func backup(to file: String) async throws {
        try await blocking { [driver] in try driver.backup(to: file) }
    }

    /// Finishes the writes that wait, then lets go of the database. Call it once, last.
    public func close() async throws {
        try await blocking { [driver] in try driver.close() }
    }
}
