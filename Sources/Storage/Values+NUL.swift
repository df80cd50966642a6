import Foundation

extension [Value] {
    /// Whether a text among them has the character NUL: PostgreSQL has no place for it, so SQLite shall not take it
    /// either.
    var holdNUL: Bool {
        contains { value in
            guard case .text(var text) = value else { return false }
            // Every bound text comes through here, and the C library looks at 32 bytes at a time.
            return text.withUTF8 { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
        }
    }
}

extension StorageError {
    static let textWithNUL = StorageError.refusedByDatabase("a text holds the character NUL")
}
