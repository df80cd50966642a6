extension Database {
    /// Puts a backup into an empty place, whichever database the backup came from. The schema is the backup's own:
    /// `open` takes it forward afterwards.
    ///
    /// - Throws: `StorageError.notEmpty` when `place` holds anything, `.damaged` when the backup is not sound; nothing
    ///   is changed then.
    public static func restore(_ file: String, to place: Place) async throws {
        try await blocking {
            let faults = try SQLiteFile.check(file)
            if let first = faults.first { throw StorageError.damaged("the backup \(file) is damaged: \(first)") }
            switch place {
            case .folder(let folder): try SQLiteDriver.restore(file, toFolder: folder)
            case .postgres(let url): try PostgresRestore.run(file, url: url)
            }
        }
    }
}
