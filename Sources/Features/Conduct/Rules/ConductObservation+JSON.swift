extension ConductObservation.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        switch fact {
        case .made(let rule, let concerned, let account, let order):
            .object([
                "fact": .string("made"), "rule": .string(rule.rawValue), "concerned": .string(concerned.person.text),
                "rank": .whole(concerned.rank.rawValue), "account": account.json, "order": .id(order),
            ])
        case .told: .object(["fact": .string("told")])
        case .answered(let words): .object(["fact": .string("answered"), "words": .string(words)])
        case .confirmed(let account): .object(["fact": .string("confirmed"), "account": account.json])
        case .decided(let verdict, let reason, let coaching):
            .object([
                "fact": .string("decided"), "verdict": .string(verdict.rawValue), "reason": .string(reason),
                "coaching": coaching.isEmpty ? nil : .string(coaching),
            ])
        }
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        fact = try ConductObservation.Fact(try reader.text("fact"), reader)
        try reader.finish()
        (self.at, self.by) = (at, by)
    }
}

extension ConductObservation.Fact {
    fileprivate init(_ name: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch name {
        case "made":
            guard let rank = ConductRank(rawValue: try reader.number("rank", in: 0...2)) else {
                throw reader.trouble(.unknownValue, "rank")
            }
            let concerned = ConductObservation.Concerned(try reader.id("concerned"), rank)
            self = .made(
                try reader.choice("rule"), concerned,
                try ConductObservation.Account(kept: try reader.requiredObject("account")),
                order: try reader.optionalID("order"))
        case "told": self = .told
        case "answered": self = .answered(words: try reader.text("words"))
        case "confirmed":
            self = .confirmed(try ConductObservation.Account(kept: try reader.requiredObject("account")))
        case "decided":
            self = .decided(
                try reader.choice("verdict"), reason: try reader.text("reason"),
                coaching: try reader.optionalText("coaching") ?? "")
        default: throw reader.trouble(.unknownValue, "fact")
        }
    }
}

extension ConductObservation.Account {
    var json: JSON {
        .object([
            "source": .string(source.rawValue), "witness": .id(witness), "seen": .instant(seenAt),
            "place": .string(place), "note": .string(note),
        ])
    }

    init(kept reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            try reader.choice("source"), witness: try reader.optionalID("witness"), seenAt: try reader.instant("seen"),
            place: try reader.text("place"), note: try reader.text("note"))
        try reader.finish()
    }
}

extension ConductObservation.Command {
    /// The noun that is made on an observation, with its fields.
    ///
    /// - Parameter witness: Whose account it is where one is added: whoever is asking.
    /// - Returns: `nil` for a name that is none of these.
    public init?(_ noun: String, _ reader: JSONReader, witness: ID) throws(JSON.Trouble) {
        switch noun {
        case "readings": self = .read
        case "tellings": self = .tell
        case "answers": self = .answer(words: try reader.optionalText("words", limit: 2_000) ?? "")
        case "confirmations":
            self = .confirm(
                .init(
                    .walk, witness: witness, seenAt: try reader.instant("seen"),
                    place: try reader.optionalText("place", limit: 200) ?? "",
                    note: try reader.optionalText("note", limit: 1_000) ?? ""))
        case "decisions":
            self = .decide(
                try reader.choice("verdict"), reason: try reader.optionalText("reason", limit: 500) ?? "",
                coaching: try reader.optionalText("coaching", limit: 500) ?? "")
        default: return nil
        }
    }
}
