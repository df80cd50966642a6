/// The news that something changed: which estate's, what kind of thing, and which one. It carries no content, so
/// whoever hears it must still be allowed to read.
public struct Change: Hashable, Sendable {
    public let estate: String
    public let kind: String
    public let subject: String

    public init(estate: String, kind: String, subject: String) {
        self.estate = estate
        self.kind = kind
        self.subject = subject
    }
}
