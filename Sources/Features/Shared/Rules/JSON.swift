/// A JSON value of the kind that Doorbell speaks: whole numbers only, because money, times and counts have no fractions here.
///
/// It stands in the rules because the phone and the server must read and write the same bytes.
public enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Int64)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One name and its value; an object keeps the order in which it was written.
    public struct Member: Equatable, Sendable {
        public let name: String
        public let value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// An object of the given members; a member whose value is `nil` is left out.
    public static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        var kept: [Member] = []
        for (name, value) in members {
            if let value { kept.append(Member(name, value)) }
        }
        return .object(kept)
    }

    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}

extension JSON {
    public static func text(_ text: String?) -> JSON? { text.map { .string($0) } }
    public static func whole(_ number: Int?) -> JSON? { number.map { .number(Int64($0)) } }
    public static func whole(_ number: Int) -> JSON { .number(Int64(number)) }
    public static func id(_ id: ID?) -> JSON? { id.map { .string($0.text) } }
    public static func instant(_ instant: Instant?) -> JSON? { instant.map { .number($0.milliseconds) } }
    public static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

    /// `true` where it holds, and nothing at all where it does not: most flags do not hold.
    public static func flag(_ flag: Bool) -> JSON? { flag ? .bool(true) : nil }
}
