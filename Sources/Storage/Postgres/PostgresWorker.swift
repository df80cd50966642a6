import Foundation

/// One of the threads that talk to PostgreSQL, each with a pipeline of its own, made when it is first needed.
final class PostgresWorker {
    /// How often a body is run in all when other transactions get in its way.
    private static let mostAttempts = 8

    private let url: String
    private let queue: ErrandQueue
    private let counter: WriteCounter
    private let announcer: PostgresAnnouncer
    private var pipeline: PostgresPipeline?

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
                errand.finish((error as? PostgresFailure)?.said ?? error)
            }
            // The end of a read is heard once its asker has gone on; it fails only with the connection.
            do { try pipeline?.hear() } catch { pipeline = nil }
        }
    }

    /// Runs `errand` until it is committed, or refused for good.
    private func serve(_ errand: Errand) throws {
        for attempt in 1... {
            let isReused = pipeline != nil
            do {
                return try runOnce(errand)
            } catch let failure as PostgresFailure where failure.isConnectionLost {
                pipeline = nil
                // Never run again by ourselves when it may have been written.
                if !isReused || failure.leavesOutcomeOpen { throw failure }
                // Otherwise it may have been lost long ago: a new one may work.
            } catch let failure as PostgresFailure where failure.mayBeTriedAgain && attempt < Self.mostAttempts {
                if failure.isOutdatedPlan { pipeline = nil }  // its prepared statements go with it
                usleep(UInt32(attempt * attempt * 500))  // microseconds: the others' transactions last about as long
            }
        }
    }

    private func runOnce(_ errand: Errand) throws {
        let pipeline = try connected()
        defer { if !pipeline.isAlive { self.pipeline = nil } }
        // Repeatable read, so that a body sees one moment here as it does on SQLite.
        try pipeline.post(frame: "BEGIN ISOLATION LEVEL REPEATABLE READ READ \(errand.writes ? "WRITE" : "ONLY")")
        let connection = PostgresConnection(pipeline, mayWrite: errand.writes)
        do {
            try connection.attempt(errand)
            try commit(errand, in: pipeline)
        } catch {
            try? pipeline.rollBack()  // fails only with the connection, which rolls back too
            if let failure = connection.failure, failure.mayBeTriedAgain || failure.isConnectionLost { throw failure }
            throw error
        }
        announcer.add(connection.announced)
    }

    private func commit(_ errand: Errand, in pipeline: PostgresPipeline) throws {
        try pipeline.post(frame: "COMMIT", isDeciding: errand.writes)
        if !errand.writes { return try pipeline.send() }
        let done = try pipeline.settle()?.tag ?? "nothing"
        if done != "COMMIT" { throw StorageError.unavailable("PostgreSQL answered COMMIT with \(done)") }
        counter.add(writes: 1)
    }

    private func connected() throws -> PostgresPipeline {
        if let pipeline, pipeline.isAlive { return pipeline }
        pipeline = nil
        let new = try PostgresPipeline(PostgresSession(url: url))
        pipeline = new
        return new
    }
}
