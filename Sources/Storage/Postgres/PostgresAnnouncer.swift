import Foundation

/// Tells every server what was committed, on a thread and a session of its own.
///
/// Not inside the writing transactions: PostgreSQL lets only one transaction with a notification commit at a time, sync
/// included, so that writes could share no sync. What this tells is news and no promise; when this server dies between
/// a commit and its news, others see the change when they next read.
final class PostgresAnnouncer: @unchecked Sendable {  // everything below `condition` is touched only under it
    /// The pause between two tries to reach a server that went away, in microseconds.
    private static let pause: UInt32 = 300_000

    private let url: String
    private let condition = NSCondition()
    private var waiting: [Change] = []
    private var isStopped = false

    init(url: String) {
        self.url = url
    }

    func add(_ changes: [Change]) {
        if changes.isEmpty { return }
        condition.withLock {
            waiting += changes
            condition.signal()
        }
    }

    /// Sends until it is stopped and nothing waits; what cannot be sent after the stop is dropped.
    func work() {
        var session: PostgresSession?
        while let batch = next() {
            while true {
                do {
                    let current = try session ?? PostgresSession(url: url)
                    session = current
                    try send(batch, over: current)
                    break
                } catch {
                    session = nil
                    if condition.withLock({ isStopped }) { return }
                    usleep(PostgresAnnouncer.pause)
                }
            }
        }
    }

    func stop() {
        condition.withLock {
            isStopped = true
            condition.signal()
        }
    }

    private func next() -> [Change]? {
        condition.withLock {
            while waiting.isEmpty {
                if isStopped { return nil }
                condition.wait()
            }
            defer { waiting = [] }
            return waiting
        }
    }

    private func send(_ batch: [Change], over session: PostgresSession) throws {
        try session.runPlainly("BEGIN")
        for change in batch {
            try session.run("SELECT pg_notify(\(PostgresListener.channel), \(change.payload))")
        }
        try session.runPlainly("COMMIT")
    }
}
