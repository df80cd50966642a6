import Foundation

/// One of the threads that talk to PostgreSQL, each with a session of its own, made when it is first needed.
final class PostgresWorker {
    /// How often a body is run in all when other transactions get in its way.
    private static let mostAttempts = 8

    private let url: String
    private let queue: ErrandQueue
    private let counter: WriteCounter
    private let announcer: PostgresAnnouncer
    private var session: PostgresSession?

    init(url: String, queue: ErrandQueue, counter: WriteCounter, announcer: PostgresAnnouncer) {
        self.url = url
        self.queue = queue
        self.counter = counter
        self.announcer = announcer
    }

    /// Serves until the queue is closed and empty.
    func work() {
        while let errand = queue.next() {
            do {
                try serve(errand)
                errand.finish()
            } catch {
                errand.finish((error as? PostgresFailure)?.storageError ?? error)
            }
        }
    }

    /// Runs `errand` until it is committed, or refused for good.
    private func serve(_ errand: Errand) throws {
        for attempt in 1... {
            let isReused = session != nil
            do {
                return try runOnce(errand)
            } catch let failure as PostgresFailure where failure.isConnectionLost {
                session = nil
                if !isReused { throw failure }  // otherwise it may have been lost long ago: a new one may work
            } catch let failure as PostgresFailure where failure.mayBeTriedAgain && attempt < Self.mostAttempts {
                if failure.isOutdatedPlan { session = nil }  // its prepared statements go with it
                usleep(UInt32(attempt * attempt * 500))  // microseconds: the others' transactions last about as long
            }
        }
    }

    private func runOnce(_ errand: Errand) throws {
        let session = try connected()
        defer { if !session.isAlive { self.session = nil } }
        // Repeatable read, so that a body sees one moment here as it does on SQLite.
        try session.runPlainly("BEGIN ISOLATION LEVEL REPEATABLE READ READ \(errand.writes ? "WRITE" : "ONLY")")
        let connection = PostgresConnection(session, mayWrite: errand.writes)
        do {
            try connection.attempt(errand)
        } catch {
            _ = try? session.runPlainly("ROLLBACK")  // fails only with the connection, which rolls back too
            if let failure = connection.failure, failure.mayBeTriedAgain || failure.isConnectionLost { throw failure }
            throw error
        }
        try commit(errand, in: session)
        announcer.add(connection.announced)
    }

    private func commit(_ errand: Errand, in session: PostgresSession) throws {
        do {
            let done = try session.runPlainly("COMMIT")
            if done != "COMMIT" { throw StorageError.unavailable("PostgreSQL answered COMMIT with \(done)") }
        } catch let failure as PostgresFailure where failure.isConnectionLost && errand.writes {
            // Never run again by ourselves: it may have been written.
            self.session = nil
            throw StorageError.outcomeUnknown(failure.message)
        }
        if errand.writes { counter.add(writes: 1) }
    }

    private func connected() throws -> PostgresSession {
        if let session, session.isAlive { return session }
        session = nil
        let new = try PostgresSession(url: url)
        session = new
        return new
    }
}
