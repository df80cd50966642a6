/// Why there is no signature, honestly; a superior reviews it before the order closes (gate G9).
public struct Unsigned: Equatable, Sendable {
    public enum Reason: String, CaseIterable, Sendable {
        case declinesToSign = "declines-to-sign"
        case hasLeftHome = "has-left-home"
        case mayNotSign = "may-not-sign"
        case cannotWrite = "cannot-write"

        public var words: Words {
            switch self {
            case .declinesToSign: Words("住戶滿意，但不願簽名", "住户满意，但不愿签名", "Satisfied but prefers not to sign")
            case .hasLeftHome: Words("住戶已外出", "住户已外出", "The resident has left home")
            case .mayNotSign: Words("在場的人無權簽名", "在场的人无权签名", "Nobody present may sign")
            case .cannotWrite: Words("住戶不便書寫，口頭確認", "住户不便书写，口头确认", "Cannot write; confirmed by word")
            }
        }
    }

    public let reason: Reason
    public let words: String
    public let witness: String?

    public init(_ reason: Reason, words: String, witness: String? = nil) {
        self.reason = reason
        self.words = words
        self.witness = witness
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        reason = try reader.choice("reason")
        words = try reader.text("words", limit: 500)
        witness = try reader.optionalText("witness", limit: 100)
        try reader.finish()
    }

    public var json: JSON {
        .object(["reason": .string(reason.rawValue), "words": .string(words), "witness": .text(witness)])
    }
}
