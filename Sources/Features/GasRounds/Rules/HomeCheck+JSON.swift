extension HomeCheck.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        switch fact {
        case .entered(let round, let home, let due):
            .object([
                "fact": .string("entered"), "round": .string(round.text), "home": .string(home.text),
                "anchor": .whole(due.anchor.number), "months": .whole(due.months),
            ])
        case .contacted(let contact, let day):
            .object(["fact": .string("contacted"), "contact": contact.json, "on": .whole(day.number)])
        case .scheduled(let day, let order):
            .object(["fact": .string("scheduled"), "day": .whole(day.number), "order": .string(order.text)])
        case .takenOff(let reason): .object(["fact": .string("taken-off"), "reason": .string(reason)])
        case .concluded(let outcome, let result, let day, let window):
            .object([
                "fact": .string("concluded"), "outcome": .string(outcome.rawValue), "result": .text(result?.rawValue),
                "on": .whole(day.number), "window": .string(window.rawValue),
            ])
        case .settled(let outcome, let words):
            .object(["fact": .string("settled"), "outcome": .string(outcome.rawValue), "words": .string(words)])
        case .takenUpAgain(let words): .object(["fact": .string("taken-up-again"), "words": .string(words)])
        }
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        fact = try HomeCheck.Fact(reader)
        try reader.finish()
        self.at = at
        self.by = by
    }
}

extension HomeCheck.Fact {
    fileprivate init(_ reader: JSONReader) throws(JSON.Trouble) {
        switch try reader.text("fact") {
        case "entered":
            self = .entered(
                round: try reader.id("round"), home: try reader.id("home"),
                DueDate(anchor: try reader.day("anchor"), months: try reader.number("months", in: 0...12_000)))
        case "contacted":
            self = .contacted(try Contact(reader.requiredObject("contact")), on: try reader.day("on"))
        case "scheduled": self = .scheduled(try reader.day("day"), order: try reader.id("order"))
        case "taken-off": self = .takenOff(reason: try reader.text("reason"))
        case "concluded":
            self = .concluded(
                try reader.choice("outcome"), try reader.optionalChoice("result"), on: try reader.day("on"),
                window: try reader.choice("window"))
        case "settled": self = .settled(try reader.choice("outcome"), words: try reader.text("words"))
        case "taken-up-again": self = .takenUpAgain(words: try reader.text("words"))
        default: throw reader.trouble(.unknownValue, "fact")
        }
    }
}
