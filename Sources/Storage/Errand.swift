/// One piece of work on its way to a connection's thread, and the way its answer goes back.
///
/// A class with one generic subclass, so that a queue holds errands of every answer and each costs one allocation.
class Errand: @unchecked Sendable {  // exactly one thread has it at a time: the asker, the queue's lock, a worker
    /// Whether it needs a transaction that writes.
    let writes: Bool

    init(writes: Bool) {
        self.writes = writes
    }

    /// Runs the body and keeps its answer. May be called again after the transaction was rolled back.
    func attempt(on connection: any Connection) throws {
        preconditionFailure("an errand without a body")
    }

    /// Lets the asker go on: with the kept answer, or with `error`. Called once.
    func finish(_ error: (any Error)? = nil) {
        preconditionFailure("an errand without an asker")
    }
}

/// An errand whose asker waits for a `T`.
final class ErrandFor<T: Sendable>: Errand, @unchecked Sendable {
    private let body: @Sendable (any Connection) throws -> T
    private let asker: CheckedContinuation<T, any Error>
    private var answer: T?

    init(
        writes: Bool, for asker: CheckedContinuation<T, any Error>,
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) {
        self.body = body
        self.asker = asker
        super.init(writes: writes)
    }

    override func attempt(on connection: any Connection) throws {
        answer = try body(connection)
    }

    override func finish(_ error: (any Error)? = nil) {
        if let error {
            asker.resume(throwing: error)
        } else if let answer {
            asker.resume(returning: answer)
        } else {
            preconditionFailure("an errand finished before it was attempted")
        }
    }
}
