import CPostgres

/// A session in libpq's pipeline mode: a statement whose answer nobody waits for goes out together with the next one
/// that somebody does wait for, and costs no round trip of its own.
final class PostgresPipeline {
    /// One message that PostgreSQL will answer, in the order in which they were sent.
    private enum Question {
        case preparation(key: String)
        case statement(refusal: (any Error)?)
        case frame(isDeciding: Bool)
        case end
    }

    /// Unanswered statements; beyond that the answers would fill the buffers on the way.
    private static let mostUnanswered = 100

    private let session: PostgresSession
    private var questions: [Question] = []

    init(_ session: PostgresSession) throws {
        self.session = session
        try require(PQenterPipelineMode(session.connection))
    }

    /// Whether the server is still at the other end, as far as is known without asking.
    var isAlive: Bool { session.isAlive }

    /// Runs one statement and waits for its rows, and for the answers to all that was posted before it.
    ///
    /// - Throws: `PostgresFailure`, the first of them.
    func run(_ sql: SQL) throws -> [Row] {
        try post(sql)
        return try settle()?.rows() ?? []
    }

    /// Posts one statement, prepared at its first use. `refusal` is what its failure says if the row was there already.
    func post(_ sql: SQL, orElse refusal: (any Error)? = nil) throws {
        if questions.count >= Self.mostUnanswered { try settle() }
        let parameters = PostgresParameters(sql.values)
        let name = try prepare(sql, parameters.types)
        try require(
            parameters.withPointers { values, lengths, formats in
                PQsendQueryPrepared(session.connection, name, Int32(sql.values.count), values, lengths, formats, 0)
            })
        questions.append(.statement(refusal: refusal))
    }

    /// Posts a part of the transaction's frame, "BEGIN", "COMMIT" …, which needs no preparing.
    ///
    /// - Parameter isDeciding: Whether something may have been written when its answer is lost.
    func post(frame text: String, isDeciding: Bool = false) throws {
        try require(PQsendQueryParams(session.connection, text, 0, nil, nil, nil, nil, 0))
        questions.append(.frame(isDeciding: isDeciding))
    }

    /// Takes the transaction back, with all that was posted.
    func rollBack() throws {
        try post(frame: "ROLLBACK")
        try settle()
    }

    /// Sends what was posted, and does not wait.
    func send() throws {
        questions.append(.end)
        do {
            try require(PQpipelineSync(session.connection))
        } catch var failure as PostgresFailure {
            failure.leavesOutcomeOpen = isDeciding
            questions = []
            throw failure
        }
    }

    /// Sends what was posted and waits for all answers; gives the last.
    ///
    /// - Throws: `PostgresFailure`, the first of them: what was sent after it was not done.
    @discardableResult
    func settle() throws -> PostgresResult? {
        try send()
        return try hear()
    }

    /// Waits for the answers to all that was sent; gives the last.
    @discardableResult
    func hear() throws -> PostgresResult? {
        var last: PostgresResult?
        var first: PostgresFailure?
        for question in questions {
            do {
                if let result = try hear(question) { last = result }
            } catch {
                first = first ?? error
                if error.isConnectionLost { break }
            }
        }
        questions = []
        if let first { throw first }
        return last
    }

    /// The answer to `question`; `nil` where none was to be expected.
    private func hear(_ question: Question) throws(PostgresFailure) -> PostgresResult? {
        let result = PQgetResult(session.connection)
        let status = PQresultStatus(result)
        if case .end = question, status == PGRES_PIPELINE_SYNC {
            PQclear(result)
            return nil
        }
        // Each answer but the end's is followed by an empty one.
        defer { if result != nil { PQclear(PQgetResult(session.connection)) } }
        if case .preparation(let key) = question, status != PGRES_COMMAND_OK { session.prepared.forget(key) }
        if status == PGRES_PIPELINE_ABORTED {  // its cause was told before
            PQclear(result)
            return nil
        }
        do {
            return try PostgresResult(result, of: session.connection)
        } catch var failure {
            if case .statement(let refusal) = question { failure.refusal = refusal }
            if case .frame(isDeciding: true) = question { failure.leavesOutcomeOpen = failure.isConnectionLost }
            if failure.state.isEmpty { failure.leavesOutcomeOpen = isDeciding }
            throw failure
        }
    }

    /// Whether the transaction's commit is on its way.
    private var isDeciding: Bool {
        questions.contains { if case .frame(isDeciding: true) = $0 { true } else { false } }
    }

    private func prepare(_ sql: SQL, _ types: [Oid]) throws -> String {
        let key = PreparedNames.key(sql.text, types)
        if let name = session.prepared[key] { return name }
        if session.prepared.isFull {
            session.prepared.forgetAll()
            try post(frame: "DEALLOCATE ALL")
        }
        let name = session.prepared.make(for: key)
        try require(PQsendPrepare(session.connection, name, sql.text(for: .postgres), Int32(types.count), types))
        questions.append(.preparation(key: key))
        return name
    }

    private func require(_ done: Int32) throws {
        if done != 1 { throw PostgresFailure(result: nil, connection: session.connection) }
    }
}
