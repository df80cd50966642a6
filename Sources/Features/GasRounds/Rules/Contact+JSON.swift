extension Contact {
    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        channel = try reader.optionalChoice("channel") ?? .phone
        result = try Result(reader)
        try reader.finish()
    }

    public var json: JSON {
        .object([JSON.Member("channel", .string(channel.rawValue))] + result.members)
    }
}

extension Contact.Result {
    fileprivate init(_ reader: JSONReader) throws(JSON.Trouble) {
        switch try reader.text("result") {
        case "confirmed": self = .confirmed(try reader.day("day"), try reader.choice("window"))
        case "other-day": self = .otherDay(try reader.day("day"), try reader.choice("window"))
        case "no-answer": self = .noAnswer
        case "declined": self = .declined(words: try reader.text("words", limit: 300))
        case "call-me": self = .callMe(words: try reader.optionalText("words", limit: 300) ?? "")
        case "wrong-number": self = .wrongNumber
        case "sent": self = .sent
        default: throw reader.trouble(.unknownValue, "result")
        }
    }

    /// The name under which it is kept.
    public var name: String {
        switch self {
        case .confirmed: "confirmed"
        case .otherDay: "other-day"
        case .noAnswer: "no-answer"
        case .declined: "declined"
        case .callMe: "call-me"
        case .wrongNumber: "wrong-number"
        case .sent: "sent"
        }
    }

    fileprivate var members: [JSON.Member] {
        let result = JSON.Member("result", .string(name))
        switch self {
        case .confirmed(let day, let window), .otherDay(let day, let window):
            return [result, .init("day", .whole(day.number)), .init("window", .string(window.rawValue))]
        case .declined(let words), .callMe(let words): return [result, .init("words", .string(words))]
        case .noAnswer, .wrongNumber, .sent: return [result]
        }
    }

    public var words: Words {
        switch self {
        case .confirmed(let day, let window):
            Words(
                "已確認 \(day.iso) \(window.words.traditionalChinese)",
                "已确认 \(day.iso) \(window.words.simplifiedChinese)",
                "Confirmed \(day.iso), \(window.words.english)")
        case .otherDay(let day, let window):
            Words(
                "改約 \(day.iso) \(window.words.traditionalChinese)", "改约 \(day.iso) \(window.words.simplifiedChinese)",
                "Another day: \(day.iso), \(window.words.english)")
        case .noAnswer: Words("未接聽", "没有接听", "No answer")
        case .declined(let words): Words("婉拒：\(words)", "婉拒：\(words)", "Declined: \(words)")
        case .callMe(let words):
            words.isEmpty
                ? Words("請致電", "请来电联系", "Please call me")
                : Words("請致電：\(words)", "请来电：\(words)", "Please call me: \(words)")
        case .wrongNumber: Words("號碼不對", "号码不对", "Wrong number")
        case .sent: Words("已發出，等候回覆", "已发出，等待回复", "Sent, no answer yet")
        }
    }
}
