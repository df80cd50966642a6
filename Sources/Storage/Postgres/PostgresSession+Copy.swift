import CPostgres

extension PostgresSession {
    /// Fills a table with lines that `feed` puts, as one statement: rows may refer to later ones.
    ///
    /// - Parameter target: The table and its columns, quoted.
    func copyIn(_ target: String, _ feed: ((_ line: [UInt8]) throws -> Void) throws -> Void) throws {
        let start = PQexec(connection, "COPY \(target) FROM STDIN")
        defer { PQclear(start) }
        if PQresultStatus(start) != PGRES_COPY_IN { throw PostgresFailure(result: start, connection: connection) }
        do {
            try feed { line in
                let sent = line.withUnsafeBytes { bytes in
                    PQputCopyData(
                        connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
                }
                if sent != 1 { throw PostgresFailure(result: nil, connection: connection) }
            }
        } catch {
            _ = PQputCopyEnd(connection, "the source could not be read")
            PQclear(PQgetResult(connection))
            throw error
        }
        if PQputCopyEnd(connection, nil) != 1 { throw PostgresFailure(result: nil, connection: connection) }
        // Both answers are taken before either may throw: an untaken one would be mistaken for the next statement's.
        let (answer, end) = (PQgetResult(connection), PQgetResult(connection))
        PQclear(end)
        _ = try PostgresResult(answer, of: connection)
    }
}
