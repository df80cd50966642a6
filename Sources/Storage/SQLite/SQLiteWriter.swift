/// The one thread that writes to a SQLite file.
///
/// Group commit: writes that wait are run one after another in one transaction, all but the first in a savepoint, so that
/// they share one sync. Nobody waits for company: what has arrived by the time the last one ran joins, then it commits.
struct SQLiteWriter {
    /// The most writes that share a commit, so that the first of them does not wait for ever.
    private static let mostTogether = 256

    let connection: SQLiteConnection
    let queue: ErrandQueue
    let subscribers: Subscribers
    let counter: WriteCounter

    /// Serves until the queue is closed and empty.
    func work() {
        while let first = queue.next() { commitTogether(startingWith: first) }
    }

    private func commitTogether(startingWith first: Errand) {
        var served: [(errand: Errand, refusal: (any Error)?)] = []
        var announced: [Change] = []
        var next: Errand? = first
        do {
            try connection.execute("BEGIN IMMEDIATE")
            while let errand = next {
                served.append((errand, nil))
                do {
                    announced += try served.count == 1 ? beginning(with: errand) : inSavepoint(errand)
                } catch {
                    if !connection.isInTransaction { throw error }  // all are lost with it, so all must hear it
                    served[served.count - 1].refusal = error
                }
                next = served.count < Self.mostTogether ? queue.nextAtOnce() : nil
            }
            try connection.commit()
        } catch {
            abandon(served.isEmpty ? [first] : served.map(\.errand), because: error)
            return
        }
        counter.add(writes: served.count)
        subscribers.tell(announced)
        for (errand, refusal) in served { errand.finish(refusal) }
    }

    /// The first write of a transaction. It needs no savepoint, for which SQLite would keep every page as it was: when it
    /// fails, the transaction begins anew.
    private func beginning(with errand: Errand) throws -> [Change] {
        do {
            return try attempt(errand)
        } catch {
            if connection.isInTransaction { try connection.execute("ROLLBACK") }
            try connection.execute("BEGIN IMMEDIATE")
            throw error
        }
    }

    /// A later write, which fails alone.
    private func inSavepoint(_ errand: Errand) throws -> [Change] {
        try connection.execute("SAVEPOINT one_write")
        do {
            let announced = try attempt(errand)
            try connection.execute("RELEASE one_write")
            return announced
        } catch {
            undo()
            throw error
        }
    }

    private func attempt(_ errand: Errand) throws -> [Change] {
        let announced = try connection.attempt(errand)
        // Found out here, because at the commit it would be everybody's failure.
        if connection.owesReferences { throw StorageError.refusedByDatabase("FOREIGN KEY constraint failed") }
        return announced
    }

    /// Takes back one write; where that fails, the whole transaction, so that no refused write is ever committed.
    private func undo() {
        guard connection.isInTransaction else { return }
        do {
            try connection.execute("ROLLBACK TO one_write")
            try connection.execute("RELEASE one_write")
        } catch {
            _ = try? connection.execute("ROLLBACK")  // `isInTransaction` tells the caller
        }
    }

    private func abandon(_ errands: [Errand], because error: any Error) {
        if connection.isInTransaction { _ = try? connection.execute("ROLLBACK") }  // nothing more can be done if not
        for errand in errands { errand.finish(error) }
    }
}
