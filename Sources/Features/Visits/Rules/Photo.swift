/// A photograph that the household allowed, for what was said to be on it. The picture itself lies apart, under its hash.
public struct Photo: Equatable, Sendable {
    /// How long it is kept, as the household is told when it is asked.
    public static let keptDays = 180

    /// SHA-256 of the picture, in lower-case hexadecimal.
    public let hash: String
    /// What is on it, in the words of the question.
    public let subject: String

    public init(hash: String, subject: String) {
        self.hash = hash
        self.subject = subject
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        hash = try reader.text("hash", limit: 64)
        let isHash = hash.utf8.count == 64 && hash.utf8.allSatisfy { 48...57 ~= $0 || 97...102 ~= $0 }
        if !isHash { throw reader.trouble(.unknownValue, "hash") }
        subject = try reader.text("subject", limit: 64)
        try reader.finish()
    }

    public var json: JSON { .object(["hash": .string(hash), "subject": .string(subject)]) }
}
