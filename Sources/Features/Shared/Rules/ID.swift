/// What tells one thing from every other: a time-ordered UUID as text, made at the edge and handed in.
public struct ID: Hashable, Comparable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    public static func < (a: ID, b: ID) -> Bool { a.text < b.text }
}
