extension GasAlarm.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        switch fact {
        case .reported(let home, let place, let words):
            .object([
                "fact": .string("reported"), "home": .id(home), "place": .string(place),
                "words": words.isEmpty ? nil : .string(words),
            ])
        case .told(let who, let reference):
            .object(["fact": .string("told"), "who": .string(who.rawValue), "reference": .string(reference)])
        case .warned(let door): .object(["fact": .string("warned"), "door": .string(door)])
        case .evacuated: .object(["fact": .string("evacuated")])
        case .cleared(let reference): .object(["fact": .string("cleared"), "reference": .string(reference)])
        }
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        switch try reader.text("fact") {
        case "reported":
            fact = .reported(
                home: try reader.optionalID("home"), place: try reader.text("place"),
                words: try reader.optionalText("words") ?? "")
        case "told": fact = .told(try reader.choice("who"), reference: try reader.text("reference"))
        case "warned": fact = .warned(door: try reader.text("door"))
        case "evacuated": fact = .evacuated
        case "cleared": fact = .cleared(reference: try reader.text("reference"))
        default: throw reader.trouble(.unknownValue, "fact")
        }
        try reader.finish()
        self.at = at
        self.by = by
    }
}

extension GasAlarm.Command {
    /// The noun that is made on an alarm, with its fields.
    ///
    /// - Returns: `nil` for a name that is none of these.
    public init?(_ noun: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch noun {
        case "tellings":
            self = .tell(
                try reader.choice("who"), reference: try reader.optionalText("reference", limit: 200) ?? "")
        case "warnings": self = .warn(door: try reader.optionalText("door", limit: 100) ?? "")
        case "evacuation": self = .evacuate
        case "clearances": self = .clear(reference: try reader.optionalText("reference", limit: 200) ?? "")
        default: return nil
        }
    }
}
