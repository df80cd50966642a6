extension ColleagueCall.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        switch fact {
        case .made(let callee, let phrase, let words):
            .object([
                "fact": .string("made"), "to": .string(callee.text), "phrase": .text(phrase?.rawValue),
                "words": .text(words.isEmpty ? nil : words),
            ])
        case .replied(let reply): .object(["fact": .string("replied"), "reply": .string(reply.rawValue)])
        }
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        switch try reader.text("fact") {
        case "made":
            fact = .made(
                to: try reader.id("to"), try reader.optionalChoice("phrase"),
                words: try reader.optionalText("words") ?? "")
        case "replied": fact = .replied(try reader.choice("reply"))
        default: throw reader.trouble(.unknownValue, "fact")
        }
        try reader.finish()
        (self.at, self.by) = (at, by)
    }
}
