/// What can be found wrong with a PostgreSQL database by reading all of it.
struct PostgresCheck {
    let session: PostgresSession

    /// Everything that is wrong; nothing when it is sound.
    func run() throws -> [String] {
        let unreadable = try tables().compactMap(whyUnreadable)
        return try unreadable + unfinishedIndexes() + uncheckedRules()
    }

    private func tables() throws -> [String] {
        try session.run(
            "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
        ).map { try $0.text(at: 0) }
    }

    /// Every page of `table` is read, so that a checksum that does not fit is noticed.
    private func whyUnreadable(_ table: String) throws -> String? {
        do {
            try session.run(SQL(stringLiteral: "SELECT count(t.*) FROM \(table) AS t"))
            return nil
        } catch let failure as PostgresFailure where !failure.isConnectionLost {
            return "\(table): \(failure.message)"
        }
    }

    private func unfinishedIndexes() throws -> [String] {
        try session.run("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid")
            .map { "the index \(try $0.text(at: 0)) is not valid" }
    }

    private func uncheckedRules() throws -> [String] {
        try session.run("SELECT conname::text FROM pg_constraint WHERE NOT convalidated")
            .map { "the rule \(try $0.text(at: 0)) was never checked against the rows" }
    }
}
