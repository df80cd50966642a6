extension [Value] {
    /// Whether a text among them has the character NUL: PostgreSQL has no place for it, so SQLite shall not take it
    /// either.
    var holdNUL: Bool {
        contains { value in
            guard case .text(let text) = value else { return false }
            return text.utf8.contains(0)
        }
    }
}

extension StorageError {
    static let textWithNUL = StorageError.refusedByDatabase("a text holds the character NUL")
}
