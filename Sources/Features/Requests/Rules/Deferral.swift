/// "Not now" as the procedure wants it said: the reason, an apology, at least one other way, and when it goes on.
///
/// Source: clause L-g; gate G12.
public struct Deferral: Equatable, Sendable {
    public let reason: String
    public let apology: String
    public let alternatives: [String]
    public let next: Instant?

    public init(reason: String, apology: String, alternatives: [String], next: Instant?) {
        self.reason = reason
        self.apology = apology
        self.alternatives = alternatives
        self.next = next
    }

    /// What is still missing of the four; empty when it may be said. A date that has passed is no next one.
    public func missing(at now: Instant) -> [Missing] {
        var missing: [Missing] = []
        if reason.isBlank { missing.append(.reason) }
        if apology.isBlank { missing.append(.apology) }
        if alternatives.allSatisfy({ $0.isBlank }) { missing.append(.alternative) }
        if next.map({ $0 <= now }) ?? true { missing.append(.nextDate) }
        return missing
    }

    public enum Missing: String, CaseIterable, Sendable {
        case reason
        case apology
        case alternative
        case nextDate = "next-date"

        public var words: Words {
            switch self {
            case .reason: Words("原因", "原因说明", "the reason")
            case .apology: Words("致歉", "致歉的话", "an apology")
            case .alternative: Words("至少一個替代方案", "至少一个替代方案", "at least one alternative")
            case .nextDate: Words("下次聯絡的日期（由現在起）", "下次联系的日期（从现在起）", "the next date, from now on")
            }
        }
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        reason = try reader.optionalText("reason", limit: 500) ?? ""
        apology = try reader.optionalText("apology", limit: 500) ?? ""
        alternatives = try reader.texts("alternatives", limit: 10)
        next = try reader.optionalInstant("next")
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "reason": .string(reason), "apology": .string(apology), "alternatives": .texts(alternatives),
            "next": .instant(next),
        ])
    }
}

extension Deferral {
    /// What to say to somebody who puts off without saying all of it (gate G12).
    static func words(missing: [Missing]) -> Words {
        func list(_ language: Language, _ mark: String) -> String {
            missing.map { $0.words.text(in: language) }.joined(separator: mark)
        }
        return Words(
            "暫緩之前，請補上：\(list(.traditionalChinese, "、"))。", "暂缓之前，请补上：\(list(.simplifiedChinese, "、"))。",
            "Before putting it off, please add: \(list(.english, ", ")).")
    }
}
