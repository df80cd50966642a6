/// What was found at one item. Nothing is taken to be in order because nobody looked.
public enum Finding: Equatable, Sendable {
    case passed
    /// What is wrong, as the household is told it.
    case failed(Hazard, words: String)
    /// This home has no such thing.
    case notApplicable
    case notInspected(reason: String)

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        switch try reader.text("result") {
        case "passed": self = .passed
        case "failed": self = .failed(try reader.choice("class"), words: try reader.text("words", limit: 300))
        case "not-applicable": self = .notApplicable
        case "not-inspected": self = .notInspected(reason: try reader.text("words", limit: 300))
        default: throw reader.trouble(.unknownValue, "result")
        }
        try reader.finish()
    }

    public var json: JSON {
        switch self {
        case .passed: .object(["result": .string("passed")])
        case .failed(let hazard, let words):
            .object(["result": .string("failed"), "class": .string(hazard.rawValue), "words": .string(words)])
        case .notApplicable: .object(["result": .string("not-applicable")])
        case .notInspected(let reason): .object(["result": .string("not-inspected"), "words": .string(reason)])
        }
    }

    /// A danger that grows is always recorded.
    func isWorse(than hazard: Hazard) -> Bool { if case .failed(let now, _) = self { now > hazard } else { false } }

    public var words: Words {
        switch self {
        case .passed: Words("合格", "合格", "Passed")
        case .failed(let hazard, _): hazard.words
        case .notApplicable: Words("不適用", "不适用", "Not applicable")
        case .notInspected: Words("未能檢查", "未能检查", "Not inspected")
        }
    }
}
