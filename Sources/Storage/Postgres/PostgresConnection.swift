/// One of PostgreSQL's pipelines as a transaction's body sees it.
final class PostgresConnection: Connection {
    private let pipeline: PostgresPipeline
    private let mayWrite: Bool

    /// What is to be told once the transaction is safe.
    private(set) var announced: [Change] = []

    /// Why the transaction is lost, as the server said it: decides whether the body is worth running again.
    private(set) var failure: PostgresFailure?

    /// Why it is lost for a reason of our own.
    private var refusal: StorageError?

    init(_ pipeline: PostgresPipeline, mayWrite: Bool) {
        self.pipeline = pipeline
        self.mayWrite = mayWrite
    }

    func run(_ sql: SQL) throws -> [Row] {
        try checking(sql) { try pipeline.run(sql) }
    }

    func post(_ sql: SQL, orElse refusal: (any Error)?) throws {
        try checking(sql) { try pipeline.post(sql, orElse: refusal) }
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

    private func checking<T>(_ sql: SQL, _ work: () throws -> T) throws -> T {
        if let refusal { throw refusal }
        if sql.values.holdNUL {
            refusal = .textWithNUL
            throw StorageError.textWithNUL
        }
        do {
            if let failure { throw failure }
            return try work()
        } catch let error as PostgresFailure {
            failure = error
            throw error.said
        }
    }
}
