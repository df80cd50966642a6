/// One of the threads that read a SQLite file. Each errand sees the file as of one moment.
struct SQLiteReader {
    let connection: SQLiteConnection
    let queue: ErrandQueue

    /// Serves until the queue is closed and empty.
    func work() {
        while let errand = queue.next() {
            do {
                try serve(errand)
                errand.finish()
            } catch {
                errand.finish(error)
            }
        }
    }

    private func serve(_ errand: Errand) throws {
        try connection.execute("BEGIN")
        defer { _ = try? connection.execute("COMMIT") }  // nothing was written, so nothing can be lost here
        _ = try connection.attempt(errand)
    }
}
