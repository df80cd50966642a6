import CPostgres

/// One connection to PostgreSQL and its prepared statements. It never leaves the thread that made it.
final class PostgresSession {
    let connection: OpaquePointer
    var prepared = PreparedNames()

    /// Connects and proves that a commit is durable.
    init(url: String) throws {
        connection = try Self.connect(url)
        let settings = try run("SELECT current_setting('synchronous_commit'), current_setting('fsync')")
        let values = settings.first.map { Array($0.values) } ?? []
        // remote_apply waits for a standby too; off, local and remote_write each lose something in some power cut.
        if ![[.text("on"), .text("on")], [.text("remote_apply"), .text("on")]].contains(values) {
            throw StorageError.notSafe(
                """
                PostgreSQL would not promise that a saved write survives a power cut. Set synchronous_commit and fsync \
                to on for this database.
                """)
        }
    }

    deinit {
        PQfinish(connection)
    }

    /// Whether the server is still at the other end, as far as is known without asking.
    var isAlive: Bool { PQstatus(connection) == CONNECTION_OK }

    /// Runs one statement, prepared at its first use.
    @discardableResult
    func run(_ sql: SQL) throws -> [Row] {
        let parameters = PostgresParameters(sql.values)
        let name = try prepare(sql, parameters.types)
        let result = parameters.withPointers { values, lengths, formats in
            PQexecPrepared(connection, name, Int32(sql.values.count), values, lengths, formats, 0)
        }
        return try PostgresResult(result, of: connection).rows()
    }

    /// Runs a statement without values and gives what it did: "BEGIN", "COMMIT" … A transaction's frame needs no
    /// preparing.
    @discardableResult
    func runPlainly(_ text: String) throws -> String {
        let result = try PostgresResult(PQexec(connection, text), of: connection)
        return result.tag
    }

    private func prepare(_ sql: SQL, _ types: [Oid]) throws -> String {
        let key = PreparedNames.key(sql.text, types)
        if let name = prepared[key] { return name }
        if prepared.isFull {
            prepared.forgetAll()
            try runPlainly("DEALLOCATE ALL")
        }
        let name = prepared.make(for: key)
        do {
            let done = PQprepare(connection, name, sql.text(for: .postgres), Int32(types.count), types)
            _ = try PostgresResult(done, of: connection)
        } catch {
            prepared.forget(key)
            throw error
        }
        return name
    }

    private static func connect(_ url: String) throws -> OpaquePointer {
        // What the URL says itself comes last and wins. A server that vanished is noticed within seconds.
        let settings = [
            ("connect_timeout", "5"), ("keepalives_idle", "10"), ("keepalives_interval", "5"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "20000"), ("application_name", "doorbell"),
            ("dbname", url), ("client_encoding", "UTF8"),
        ]
        let connection = withCStrings(settings.map(\.0)) { keywords in
            withCStrings(settings.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard let connection else { throw StorageError.unavailable("no memory for a connection") }
        if PQstatus(connection) != CONNECTION_OK {
            defer { PQfinish(connection) }
            throw PostgresFailure(result: nil, connection: connection)
        }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)  // notices would be printed on the server's standard error
        return connection
    }
}
