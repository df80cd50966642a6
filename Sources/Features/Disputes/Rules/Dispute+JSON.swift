extension Dispute.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        switch fact {
        case .raised(let about, let home, let topic, let party, let household, let staff):
            .object([
                "fact": .string("raised"), "about": .string(about.name), "subject": .string(about.id.text),
                "home": .string(home.text), "topic": .string(topic.rawValue), "party": .string(party.rawValue),
                "household-words": .string(household), "staff-words": .string(staff),
            ])
        case .positioned(let party, let words):
            .object(["fact": .string("positioned"), "party": .string(party.rawValue), "words": .string(words)])
        case .attached(let one): .object(["fact": .string("attached"), "evidence": one.json])
        case .taken(let next, let topic):
            .object(["fact": .string("taken"), "next": .instant(next), "topic": .string(topic.rawValue)])
        case .contacted(let channel, let words, let next):
            .object([
                "fact": .string("contacted"), "channel": .string(channel.rawValue), "words": .string(words),
                "next": .instant(next),
            ])
        case .proposed(let words, let next):
            .object(["fact": .string("proposed"), "words": .string(words), "next": .instant(next)])
        case .settled(let words, let prices):
            .object([
                "fact": .string("settled"), "words": .string(words), "prices": .array(prices.map { $0.json }),
            ])
        case .wentFurther(let body, let reference, let words, let next):
            .object([
                "fact": .string("went-further"), "body": .string(body), "reference": .string(reference),
                "words": .string(words), "next": .instant(next),
            ])
        case .told(let channel): .object(["fact": .string("told"), "channel": .string(channel.rawValue)])
        case .agreed(let words): .object(["fact": .string("agreed"), "words": .string(words)])
        case .reopened(let words, let next):
            .object(["fact": .string("reopened"), "words": .string(words), "next": .instant(next)])
        case .closed(let reason): .object(["fact": .string("closed"), "reason": .string(reason)])
        }
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        fact = try Dispute.Fact(try reader.text("fact"), reader)
        try reader.finish()
        (self.at, self.by) = (at, by)
    }
}

extension Dispute.Fact {
    fileprivate init(_ name: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch name {
        case "raised":
            self = .raised(
                try Dispute.About(reader), home: try reader.id("home"), try reader.choice("topic"),
                by: try reader.choice("party"), household: try reader.optionalText("household-words") ?? "",
                staff: try reader.optionalText("staff-words") ?? "")
        case "positioned": self = .positioned(try reader.choice("party"), words: try reader.text("words"))
        case "attached": self = .attached(try Dispute.Evidence(try reader.requiredObject("evidence")))
        case "taken": self = .taken(next: try reader.instant("next"), try reader.choice("topic"))
        case "contacted":
            self = .contacted(
                try reader.choice("channel"), words: try reader.text("words"), next: try reader.instant("next"))
        case "proposed": self = .proposed(words: try reader.text("words"), next: try reader.instant("next"))
        case "settled":
            var prices: [Dispute.Price] = []
            for one in try reader.objects("prices", limit: 100) { prices.append(try Dispute.Price(one)) }
            self = .settled(words: try reader.text("words"), prices: prices)
        case "went-further":
            self = .wentFurther(
                body: try reader.text("body"), reference: try reader.text("reference"),
                words: try reader.text("words"), next: try reader.instant("next"))
        case "told": self = .told(try reader.choice("channel"))
        case "agreed": self = .agreed(words: try reader.optionalText("words") ?? "")
        case "reopened": self = .reopened(words: try reader.text("words"), next: try reader.instant("next"))
        case "closed": self = .closed(reason: try reader.text("reason"))
        default: throw reader.trouble(.unknownValue, "fact")
        }
    }
}

extension Dispute.About {
    public var name: String {
        switch self {
        case .order: "order"
        case .enquiry: "enquiry"
        case .gasCheck: "gas-check"
        }
    }

    public static let names = ["order", "enquiry", "gas-check"]

    /// Read from `about` and `subject`.
    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        let name = try reader.text("about", limit: 20)
        let id = try reader.id("subject")
        switch name {
        case "order": self = .order(id)
        case "enquiry": self = .enquiry(id)
        case "gas-check": self = .gasCheck(id)
        default: throw reader.trouble(.unknownValue, "about")
        }
    }
}

extension Dispute.Evidence {
    public var json: JSON {
        .object([
            "kind": .string(kind.rawValue), "visit": .string(visit.text), "reference": .string(reference.text),
        ])
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            try reader.choice("kind"), visit: try reader.id("visit"), reference: try reader.id("reference"))
        try reader.finish()
    }
}

extension Dispute.Price {
    public var json: JSON {
        .object([
            "visit": .string(visit.text), "charge": .string(charge.text), "amount": .whole(amount),
        ])
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            visit: try reader.id("visit"), charge: try reader.id("charge"),
            amount: try reader.number("amount", in: 0...100_000_000))
        try reader.finish()
    }
}
