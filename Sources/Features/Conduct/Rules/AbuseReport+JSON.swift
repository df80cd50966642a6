extension AbuseReport.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        switch fact {
        case .made(let account):
            .object([
                "fact": .string("made"), "kind": .string(account.kind.rawValue), "words": .string(account.words),
                "place": .text(account.place.isEmpty ? nil : account.place), "happened": .instant(account.happenedAt),
                "order": .id(account.order),
            ])
        case .step(let words): .object(["fact": .string("step"), "words": .string(words)])
        case .twoPeople: .object(["fact": .string("two-people")])
        case .closed(let words): .object(["fact": .string("closed"), "words": .string(words)])
        }
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        switch try reader.text("fact") {
        case "made": fact = .made(try AbuseReport.Account(reader))
        case "step": fact = .step(words: try reader.text("words"))
        case "two-people": fact = .twoPeople
        case "closed": fact = .closed(words: try reader.text("words"))
        default: throw reader.trouble(.unknownValue, "fact")
        }
        try reader.finish()
        (self.at, self.by) = (at, by)
    }
}

extension AbuseReport.Account {
    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            try reader.choice("kind"), words: try reader.optionalText("words") ?? "",
            place: try reader.optionalText("place", limit: 200) ?? "", happenedAt: try reader.instant("happened"),
            order: try reader.optionalID("order"))
    }
}

extension AbuseReport.Command {
    /// The noun that is made on a report; `nil` for a name that is none of these.
    public init?(_ noun: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch noun {
        case "steps": self = .step(words: try reader.optionalText("words", limit: 500) ?? "")
        case "pairs": self = .twoPeople
        case "closings": self = .close(words: try reader.optionalText("words", limit: 500) ?? "")
        default: return nil
        }
    }
}

extension AbuseReport.Fact {
    /// The fact as a sentence of the history.
    public var sentence: Words {
        switch self {
        case .made(let account):
            Words(
                "\(account.kind.words.traditionalChinese)：「\(account.words)」",
                "\(account.kind.words.simplifiedChinese)：「\(account.words)」",
                "\(account.kind.words.english): “\(account.words)”")
        case .step(let words): Words("下一步：\(words)", "接下来：\(words)", "Next: \(words)")
        case .twoPeople: Words("這張工單由兩人同行。", "这张工单由两人同行。", "Two people go to this order.")
        case .closed(let words): Words("處理結果：\(words)", "处理的结果：\(words)", "Outcome: \(words)")
        }
    }
}
