extension [Value] {
    /// Refuses a text with the character NUL: PostgreSQL has no place for it, so SQLite shall not take it either.
    func refuseNUL() throws {
        for case .text(let text) in self where text.utf8.contains(0) {
            throw StorageError.refusedByDatabase("a text holds the character NUL")
        }
    }
}
