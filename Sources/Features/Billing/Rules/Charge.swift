/// One amount that the household was asked for before the work it pays for (clause P6; gate G6).
public struct Charge: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case material
        case labour
        case callOut = "call-out"

        public var words: Words {
            switch self {
            case .material: Words("材料費", "材料费", "Material")
            case .labour: Words("人工費", "人工费", "Labour")
            case .callOut: Words("上門費", "上门费", "Call-out")
            }
        }
    }

    public enum State: String, CaseIterable, Sendable {
        case asked
        case agreed
        case declined
        /// Never billed: a newer price took its place, or the part was not fitted.
        case dropped
    }

    public let id: ID
    public let kind: Kind
    public let what: String
    /// The whole amount, in minor units of the estate's currency. It is a ceiling: less may be billed, never more.
    public let amount: Int
    /// The part that it pays for.
    public let part: ID?
    public var state = State.asked
    /// The household accepts the work and not this amount; a superior speaks with them (clause D2).
    public var isDisputed = false

    public init(id: ID, kind: Kind, what: String, amount: Int, part: ID? = nil) {
        self.id = id
        self.kind = kind
        self.what = what
        self.amount = amount
        self.part = part
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        id = try reader.id("id")
        kind = try reader.choice("kind")
        what = try reader.text("what", limit: 200)
        amount = try reader.number("amount", in: 0...100_000_000)
        part = try reader.optionalID("part")
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "id": .string(id.text), "kind": .string(kind.rawValue), "what": .string(what), "amount": .whole(amount),
            "part": .id(part),
        ])
    }
}
