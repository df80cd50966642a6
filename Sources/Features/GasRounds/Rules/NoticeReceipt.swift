/// How the warning notice (隱患告知書) reached the household: signed for, refused, or left where it will be seen.
///
/// A signature here confirms receipt and understanding, nothing else.
public enum NoticeReceipt: Equatable, Sendable {
    case signed(by: Giver, strokes: [[Int]])
    case refused(words: String)
    case leftOnSite(words: String)

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        switch try reader.text("receipt") {
        case "signed":
            self = .signed(by: try Giver(reader.requiredObject("giver")), strokes: try Signature.strokes(of: reader))
        case "refused": self = .refused(words: try reader.text("words", limit: 300))
        case "left-on-site": self = .leftOnSite(words: try reader.text("words", limit: 300))
        default: throw reader.trouble(.unknownValue, "receipt")
        }
        try reader.finish()
    }

    public var json: JSON {
        switch self {
        case .signed(let giver, let strokes):
            .object([
                "receipt": .string("signed"), "giver": giver.json,
                "strokes": .array(strokes.map { .array($0.map { .whole($0) }) }),
            ])
        case .refused(let words): .object(["receipt": .string("refused"), "words": .string(words)])
        case .leftOnSite(let words): .object(["receipt": .string("left-on-site"), "words": .string(words)])
        }
    }

    public var words: Words {
        switch self {
        case .signed: Words("已簽收", "已签收", "Receipt signed")
        case .refused: Words("拒絕簽收", "拒绝签收", "Receipt refused")
        case .leftOnSite: Words("已留在單位內", "已留在屋内", "Left in the home")
        }
    }
}
