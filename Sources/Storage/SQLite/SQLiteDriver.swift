import Foundation
import GRDB

/// A SQLite file in a data folder of its own: one writing thread and a few reading ones.
final class SQLiteDriver: Driver {
    private let folder: String
    /// `nil` for a guest: a server holds the folder, and this is a command that works beside it.
    private let lock: FolderLock?
    private let pool: DatabasePool
    private let reads = ErrandQueue()
    private let writes = ErrandQueue()
    private let subscribers = Subscribers()
    private let counter = WriteCounter()
    private let threads = Crew()

    let dialect = SQL.Dialect.sqlite
    let migrationLock: SQL? = nil

    /// Opens the file in `folder`, made where there is none. Blocks.
    ///
    /// - Parameter alongside: Whether to work as a guest where a server holds the folder, instead of refusing.
    init(folder: String, readers: Int, alongside: Bool) throws {
        self.folder = folder
        try Self.makeFolder(folder)
        let lock = try Self.lock(folder, alongside: alongside)
        do {
            pool = try sayingWhatFailed { try Self.openPool(file: SQLiteFile.path(in: folder), readers: readers) }
            try SQLiteFile.sync(folder)  // the file's name must outlive a power cut as its content does
        } catch {
            lock?.release()
            throw error
        }
        self.lock = lock
        startThreads(readers: readers)
    }

    private static func lock(_ folder: String, alongside: Bool) throws -> FolderLock? {
        do {
            return try FolderLock(folder: folder)
        } catch StorageError.folderInUse where alongside {
            return nil
        }
    }

    var isGuest: Bool { lock == nil }

    var tally: WriteTally { counter.tally }

    func serve(_ errand: Errand) {
        if errand.writes { writes.add(errand) } else { reads.add(errand) }
    }

    func changes() -> AsyncStream<Change> { subscribers.add() }

    func keepCopy(before migration: String) throws {
        let copy = "\(folder)/before-\(migration).sqlite"
        if FileManager.default.fileExists(atPath: copy) { try FileManager.default.removeItem(atPath: copy) }
        try backup(to: copy)
    }

    func check() throws -> [String] { try SQLiteFile.check(SQLiteFile.path(in: folder)) }

    func backup(to file: String) throws { try SQLiteFile.copy(SQLiteFile.path(in: folder), to: file) }

    func close() throws {
        reads.close()
        writes.close()
        threads.waitForEnd()
        subscribers.endAll()
        defer { lock?.release() }
        try sayingWhatFailed {
            if isGuest { return try pool.close() }  // the server keeps its own log file short
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        }
    }

    private func startThreads(readers: Int) {
        for _ in 0..<readers {
            threads.start("storage-read") { [pool, reads] in
                Self.serveReads(from: reads, in: pool)
            }
        }
        threads.start("storage-write") { [pool, writes, subscribers, counter] in
            pool.writeWithoutTransaction { database in
                let connection = SQLiteConnection(database, mayWrite: true)
                SQLiteWriter(connection: connection, queue: writes, subscribers: subscribers, counter: counter).work()
            }
        }
    }

    /// Serves until the queue is closed and empty. Where no connection can be opened, errands are told so one by one,
    /// and it is tried again.
    private static func serveReads(from queue: ErrandQueue, in pool: DatabasePool) {
        while true {
            do {
                return try pool.unsafeRead { database in
                    SQLiteReader(connection: SQLiteConnection(database, mayWrite: false), queue: queue).work()
                }
            } catch {
                guard let errand = queue.next() else { return }
                errand.finish(StorageError.unavailable("no connection to read: \(error)"))
            }
        }
    }
}
