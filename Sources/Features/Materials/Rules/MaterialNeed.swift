/// Clause P6: a part that cannot be used again, the reason in words that a person accepts, and who brings the new one.
///
/// The owner is asked first; the department supplies only after the owner said that they cannot.
public struct MaterialNeed: Equatable, Sendable {
    public enum Reason: String, CaseIterable, Sendable {
        case worn
        case corroded
        case cracked
        case burnt
        case unsafe
        case missing

        public var words: Words {
            switch self {
            case .worn: Words("已經磨損", "已经磨损", "it is worn out")
            case .corroded: Words("已經鏽蝕", "已经锈蚀", "it is corroded")
            case .cracked: Words("已經破裂", "已经破裂", "it is cracked")
            case .burnt: Words("已經燒焦", "已经烧焦", "it is burnt")
            case .unsafe: Words("繼續使用不安全", "继续使用不安全", "it is no longer safe")
            case .missing: Words("零件已經遺失", "零件已经丢失", "it is missing")
            }
        }
    }

    public let id: ID
    public let item: String
    public let quantity: Int
    public let reason: Reason
    /// What was found, in the technician's own words; shown to the owner with the reason.
    public let explanation: String
    /// What the owner would have to buy, so that the right part comes.
    public let specification: String?

    public init(
        id: ID, item: String, quantity: Int = 1, reason: Reason, explanation: String, specification: String? = nil
    ) {
        self.id = id
        self.item = item
        self.quantity = quantity
        self.reason = reason
        self.explanation = explanation
        self.specification = specification
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        id = try reader.id("id")
        item = try reader.text("item", limit: 100)
        quantity = try reader.optionalNumber("quantity", in: 1...1_000) ?? 1
        reason = try reader.choice("reason")
        explanation = try reader.text("explanation", limit: 500)
        specification = try reader.optionalText("specification", limit: 300)
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "id": .string(id.text), "item": .string(item), "quantity": .whole(quantity),
            "reason": .string(reason.rawValue), "explanation": .string(explanation),
            "specification": .text(specification),
        ])
    }
}
