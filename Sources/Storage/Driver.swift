/// What a database of either kind does for `Database`.
protocol Driver: Sendable {
    var dialect: SQL.Dialect { get }

    /// Whether a server holds this place and we only work beside it: the schema is the server's then.
    var isGuest: Bool { get }

    /// What a migrating transaction runs first so that servers take turns; nothing where there is only one.
    var migrationLock: SQL? { get }

    /// Runs `errand` in a transaction of its kind, and finishes it: a write only when it is durable.
    func serve(_ errand: Errand)

    /// Every change that is announced from now on.
    func changes() -> AsyncStream<Change>

    var tally: WriteTally { get }

    // The following block their thread and are called on one that may be blocked.

    /// Keeps a copy beside the database, named after the step that follows, where the database lies in a folder.
    func keepCopy(before migration: String) throws

    /// Everything that is wrong with the stored data.
    func check() throws -> [String]

    /// Writes all data, as of one moment, into a new SQLite file.
    func backup(to file: String) throws

    /// Serves what waits, then lets go of everything.
    func close() throws
}
