extension GasRound.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        switch fact {
        case .opened(let number, let from, let to):
            .object([
                "fact": .string("opened"), "number": .whole(number), "from": .whole(from.number),
                "to": .whole(to.number),
            ])
        case .closed: .object(["fact": .string("closed")])
        }
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        switch try reader.text("fact") {
        case "opened":
            fact = .opened(
                number: try reader.number("number", in: 1...1_000_000), from: try reader.day("from"),
                to: try reader.day("to"))
        case "closed": fact = .closed
        default: throw reader.trouble(.unknownValue, "fact")
        }
        try reader.finish()
        self.at = at
        self.by = by
    }
}
