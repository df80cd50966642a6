extension Dispute.Command {
    /// The noun that is made on a dispute, with its fields.
    ///
    /// - Returns: `nil` for a name that is none of these.
    public init?(_ noun: String, _ reader: JSONReader) throws(JSON.Trouble) {
        func words(_ name: String = "words", limit: Int = 1_000) throws(JSON.Trouble) -> String {
            try reader.optionalText(name, limit: limit) ?? ""
        }
        switch noun {
        case "positions": self = .add(try reader.choice("party"), words: try words())
        case "evidence": self = .attach(try Dispute.Evidence(asked: reader))
        case "takings":
            self = .take(next: try reader.optionalInstant("next"), topic: try reader.optionalChoice("topic"))
        case "contacts":
            self = .contact(
                try reader.choice("channel"), words: try words(), next: try reader.optionalInstant("next"))
        case "proposals": self = .propose(words: try words(), next: try reader.optionalInstant("next"))
        case "settlements":
            var prices: [Dispute.Price] = []
            for one in try reader.objects("prices", limit: 50) { prices.append(try Dispute.Price(one)) }
            self = .settle(words: try words(), prices: prices + (try Dispute.Price(typed: reader).map { [$0] } ?? []))
        case "outside-references":
            self = .goFurther(
                body: try words("body", limit: 200), reference: try words("reference", limit: 100),
                words: try words(), next: try reader.optionalInstant("next"))
        case "tellings": self = .tell(try reader.choice("channel"))
        case "answers": self = .answer(isSettled: try reader.flag("settled"), words: try words())
        case "closings": self = .close(reason: try words("reason", limit: 500))
        default: return nil
        }
    }

    public static let nouns = [
        "positions", "evidence", "takings", "contacts", "proposals", "settlements", "outside-references", "tellings",
        "answers", "closings",
    ]
}

extension Dispute.Evidence {
    /// In three fields, or in one as a list on a page sends it: `charge/VISIT/REFERENCE`.
    fileprivate init(asked reader: JSONReader) throws(JSON.Trouble) {
        guard let one = try reader.optionalText("record", limit: 200) else {
            self.init(
                try reader.choice("kind"), visit: try reader.id("visit"), reference: try reader.id("reference"))
            return
        }
        let parts = one.split(separator: "/")
        guard parts.count == 3, let kind = Kind(rawValue: String(parts[0])) else {
            throw reader.trouble(.unknownValue, "record")
        }
        self.init(kind, visit: ID(String(parts[1])), reference: ID(String(parts[2])))
    }

    /// As a list on a page sends it.
    public var name: String { "\(kind.rawValue)/\(visit.text)/\(reference.text)" }
}

extension Dispute.Price {
    /// One price as a form sends it: the line in one field, the new amount in another; `nil` where no line was chosen.
    fileprivate init?(typed reader: JSONReader) throws(JSON.Trouble) {
        let line = try reader.optionalText("line", limit: 200)
        let amount = try reader.optionalNumber("amount", in: 0...100_000_000)
        guard let line else { return nil }
        let parts = line.split(separator: "/")
        guard parts.count == 3 else { throw reader.trouble(.unknownValue, "line") }
        guard let amount else { throw reader.trouble(.missing, "amount") }
        self.init(visit: ID(String(parts[1])), charge: ID(String(parts[2])), amount: amount)
    }
}
