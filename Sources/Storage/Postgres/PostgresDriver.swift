/// A PostgreSQL database through libpq: a few sessions, a thread each, and one more that listens.
final class PostgresDriver: Driver {
    private let url: String
    private let errands = ErrandQueue()
    private let subscribers = Subscribers()
    private let counter = WriteCounter()
    private let threads = Crew()
    private let listener: PostgresListener
    private let announcer: PostgresAnnouncer
    private let announcing = Crew()

    let isGuest = false
    let dialect = SQL.Dialect.postgres

    // No SELECT: it would fix the moment the transaction sees before the wait is over.
    let migrationLock: SQL? = "LOCK TABLE storage_migration IN ACCESS EXCLUSIVE MODE"

    /// Connects. Blocks.
    init(url: String, connections: Int) throws {
        self.url = url
        listener = try PostgresListener(url: url, subscribers: subscribers)
        announcer = PostgresAnnouncer(url: url)
        let hearing = try sayingWhatPostgresRefused { [listener] in try Handover(listener.connect()) }
        threads.start("storage-listen") { [listener] in listener.work(hearing.session) }
        for _ in 0..<connections {
            threads.start("storage-postgres") { [url, errands, counter, announcer] in
                PostgresWorker(url: url, queue: errands, counter: counter, announcer: announcer).work()
            }
        }
        announcing.start("storage-announce") { [announcer] in announcer.work() }
    }

    var tally: WriteTally { counter.tally }

    func serve(_ errand: Errand) { errands.add(errand) }

    func changes() -> AsyncStream<Change> { subscribers.add() }

    func keepCopy(before migration: String) throws {}  // there is no folder beside it: its operator keeps the copies

    func check() throws -> [String] {
        try sayingWhatPostgresRefused { try PostgresCheck(session: PostgresSession(url: url)).run() }
    }

    func backup(to file: String) throws {
        try sayingWhatPostgresRefused { try PostgresBackup(session: PostgresSession(url: url)).run(to: file) }
    }

    func close() throws {
        errands.close()
        listener.stop()
        threads.waitForEnd()
        announcer.stop()  // after the last write, and not before
        announcing.waitForEnd()
        subscribers.endAll()
    }
}

/// Carries a session to the thread that will own it.
private struct Handover: @unchecked Sendable {  // its maker does not touch it again
    let session: PostgresSession

    init(_ session: PostgresSession) {
        self.session = session
    }
}
