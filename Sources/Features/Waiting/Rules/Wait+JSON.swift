extension Wait.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        switch fact {
        case .arrived(let channel, let name, let home, let needs):
            .object([
                "fact": .string("arrived"), "channel": .string(channel.rawValue),
                "name": name.isEmpty ? nil : .string(name), "home": .id(home),
                "needs": .texts(needs.map { $0.rawValue }),
            ])
        case .acknowledged(let sign): .object(["fact": .string("acknowledged"), "sign": .string(sign.rawValue)])
        case .served(let opening, let emergency):
            .object([
                "fact": .string("served"), "opening": opening.json, "emergency": .text(emergency),
            ])
        case .explained(let reason): .object(["fact": .string("explained"), "reason": .string(reason)])
        case .left(let given): .object(["fact": .string("left"), "promise": given?.json])
        case .calledBack(let words, let apology):
            .object(["fact": .string("called-back"), "words": .string(words), "apology": .text(apology)])
        case .passedOn(let colleague): .object(["fact": .string("passed-on"), "to": .string(colleague.text)])
        }
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        fact = try Wait.Fact(try reader.text("fact"), reader)
        try reader.finish()
        (self.at, self.by) = (at, by)
    }
}

extension Wait.Fact {
    fileprivate init(_ name: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch name {
        case "arrived":
            self = .arrived(
                try reader.choice("channel"), name: try reader.optionalText("name") ?? "",
                home: try reader.optionalID("home"), try reader.needs())
        case "acknowledged": self = .acknowledged(try reader.choice("sign"))
        case "served":
            self = .served(
                try Wait.Opening(try reader.requiredObject("opening")), emergency: try reader.optionalText("emergency"))
        case "explained": self = .explained(reason: try reader.text("reason"))
        case "left":
            var given: Promise.Given?
            if let promise = try reader.object("promise") { given = try Promise.Given(promise) }
            self = .left(given)
        case "called-back":
            self = .calledBack(words: try reader.text("words"), apology: try reader.optionalText("apology"))
        case "passed-on": self = .passedOn(to: try reader.id("to"))
        default: throw reader.trouble(.unknownValue, "fact")
        }
    }
}

extension Wait.Opening {
    fileprivate var json: JSON {
        switch self {
        case .plain: .object(["kind": .string("plain")])
        case .sorry(let minutes): .object(["kind": .string("sorry"), "minutes": .whole(minutes)])
        case .withoutSorry(let minutes, let reason):
            .object(["kind": .string("without-sorry"), "minutes": .whole(minutes), "reason": .string(reason)])
        }
    }

    fileprivate init(_ reader: JSONReader) throws(JSON.Trouble) {
        let longest = 1_000_000
        switch try reader.text("kind") {
        case "plain": self = .plain
        case "sorry": self = .sorry(minutes: try reader.number("minutes", in: 0...longest))
        case "without-sorry":
            self = .withoutSorry(
                minutes: try reader.number("minutes", in: 0...longest), reason: try reader.text("reason"))
        default: throw reader.trouble(.unknownValue, "kind")
        }
        try reader.finish()
    }
}

extension Wait.Command {
    /// The noun that is made on a wait, with its fields.
    ///
    /// - Returns: `nil` for a name that is none of these.
    public init?(_ noun: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch noun {
        case "acknowledgements": self = .acknowledge(try reader.optionalChoice("sign") ?? .words)
        case "servings":
            let reason = try reader.optionalText("reason", limit: 500) ?? ""
            let isLeftOut = try reader.flag("without-sorry")
            self = .serve(
                sorry: isLeftOut ? false : try reader.flag("sorry") ? true : nil, reason: reason,
                emergency: try reader.optionalText("emergency", limit: 500) ?? "")
        case "departures":
            let due = try reader.optionalInstant("due")
            let words = try reader.optionalText("promise", limit: 500) ?? ""
            let isDeclined = try reader.flag("declined")
            self = .leave(
                isDeclined ? nil : due.map { Promise.Given(.callBack, words: words, due: $0) }, isDeclined: isDeclined)
        case "call-backs":
            self = .callBack(
                words: try reader.optionalText("words", limit: 1_000) ?? "",
                apology: try reader.optionalText("apology", limit: 500))
        default: return nil
        }
    }
}

extension JSONReader {
    /// What somebody needs, as a list; a page sends each as a field of its own.
    public func needs() throws(JSON.Trouble) -> [Wait.Need] {
        var asked: [Wait.Need] = []
        for text in try texts("needs", limit: 10) {
            guard let need = Wait.Need(rawValue: text) else { throw trouble(.unknownValue, "needs") }
            asked.append(need)
        }
        for need in Wait.Need.allCases where try flag("need-\(need.rawValue)") { asked.append(need) }
        return Wait.Need.allCases.filter { asked.contains($0) }
    }
}
