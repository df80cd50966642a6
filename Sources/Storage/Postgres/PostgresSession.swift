import CPostgres

/// One connection to PostgreSQL and its prepared statements. It never leaves the thread that made it.
final class PostgresSession {
    /// Statements kept prepared. More texts than this are not written by people but made by mistake.
    private static let mostStatements = 500

    let connection: OpaquePointer
    private var names: [String: String] = [:]
    private var prepared = 0

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
        let name = try prepare(sql.text(for: .postgres), parameters.types)
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

    private func prepare(_ text: String, _ types: [Oid]) throws -> String {
        // One text may be prepared for several kinds of values: NULL has no type of its own.
        let key = types.contains(0) ? "\(types)\(text)" : text
        if let name = names[key] { return name }
        if names.count >= Self.mostStatements {
            names.removeAll()
            try runPlainly("DEALLOCATE ALL")
        }
        prepared += 1
        let name = "s\(prepared)"
        _ = try PostgresResult(PQprepare(connection, name, text, Int32(types.count), types), of: connection)
        names[key] = name
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
