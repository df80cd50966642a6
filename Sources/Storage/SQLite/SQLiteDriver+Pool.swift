import GRDB

extension SQLiteDriver {
    /// The connections, with the settings that our promises rest on.
    static func openPool(file: String, readers: Int) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)  // seconds; only a person's own sqlite3 shell can be in the way
        configuration.maximumReaderCount = readers
        configuration.prepareDatabase { database in
            // KiB. Small, because the system caches the file anyway and every connection has a cache of its own.
            try database.execute(sql: "PRAGMA cache_size = \(database.configuration.readonly ? -4_096 : -8_192)")
            try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
            // Pages: 16 MiB. A checkpoint copies each changed page once, however often it was changed since the last.
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 4096")
            if !database.configuration.readonly {
                // Every write stands in a savepoint, and for that SQLite keeps each page as it was before: in memory,
                // not in a temporary file.
                try database.execute(sql: "PRAGMA temp_store = MEMORY")
            }
        }
        let pool = try DatabasePool(path: file, configuration: configuration)
        do {
            try pool.writeWithoutTransaction(makeSafe)
        } catch {
            try pool.close()
            throw error
        }
        return pool
    }

    /// Sets and proves what makes an acknowledged write survive a power cut. GRDB sets NORMAL itself while it opens,
    /// so this comes after.
    private static func makeSafe(_ database: GRDB.Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
        let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
        if synchronous != 2 || journal != "wal" {
            throw StorageError.notSafe(
                """
                SQLite would not promise that a saved write survives a power cut (synchronous is \
                \(synchronous ?? -1), not 2; journal is \(journal ?? "unknown"), not wal). Put the data folder on a \
                local file system.
                """)
        }
    }
}
