/// One of PostgreSQL's sessions as a transaction's body sees it.
final class PostgresConnection: Connection {
    private let session: PostgresSession
    private let mayWrite: Bool

    /// What is to be told once the transaction is safe.
    private(set) var announced: [Change] = []

    /// Why the transaction is lost, as the server said it: decides whether the body is worth running again.
    private(set) var failure: PostgresFailure?

    /// Why it is lost for a reason of our own.
    private var refusal: StorageError?

    init(_ session: PostgresSession, mayWrite: Bool) {
        self.session = session
        self.mayWrite = mayWrite
    }

    func run(_ sql: SQL) throws -> [Row] {
        if let refusal { throw refusal }
        if sql.values.holdNUL {
            refusal = .textWithNUL
            throw StorageError.textWithNUL
        }
        do {
            if let failure { throw failure }
            return try session.run(sql)
        } catch let error as PostgresFailure {
            failure = error
            throw error.storageError
        }
    }

    func announce(_ change: Change) {
        precondition(mayWrite, "a change is announced by the transaction that made it")
        announced.append(change)
    }

    /// Lets `errand` run. It fails when one of its statements failed, caught or not.
    func attempt(_ errand: Errand) throws {
        try errand.attempt(on: self)
        if let refusal { throw refusal }
        if let failure { throw failure }
    }
}
