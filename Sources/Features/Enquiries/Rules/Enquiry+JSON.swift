extension Enquiry.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        switch fact {
        case .asked(let question, let given):
            .object([
                "fact": .string("asked"), "channel": .string(question.channel.rawValue), "home": .id(question.home),
                "asker": .string(question.asker), "words": .string(question.words), "promise": given.json,
            ])
        case .looked(let source): .object(["fact": .string("looked"), "source": source.json])
        case .referred(let words): .object(["fact": .string("referred"), "words": .string(words)])
        case .putOff(let deferral): .object(["fact": .string("put-off"), "deferral": deferral.json])
        case .handed(let desk, let outside, let words, let colleague):
            .object([
                "fact": .string("handed"), "desk": .string(desk.rawValue), "words": .string(words),
                "party": .text(outside?.party), "reference": .text(outside?.reference), "colleague": .id(colleague),
            ])
        case .accepted(let person): .object(["fact": .string("accepted"), "person": .string(person)])
        case .returned(let reason): .object(["fact": .string("returned"), "reason": .string(reason)])
        case .answered(let answer):
            .object(["fact": .string("answered"), "words": .string(answer.words), "basis": answer.basis.json])
        case .told(let channel, let apology):
            .object(["fact": .string("told"), "channel": .string(channel.rawValue), "apology": .text(apology)])
        case .settled(let words): .object(["fact": .string("settled"), "words": .string(words)])
        case .reopened(let words, let given):
            .object(["fact": .string("reopened"), "words": .string(words), "promise": given.json])
        case .closed(let reason): .object(["fact": .string("closed"), "reason": .string(reason)])
        case .passedOn(let next, let reason):
            .object(["fact": .string("passed-on"), "to": .string(next.text), "reason": .string(reason)])
        }
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        fact = try Enquiry.Fact(try reader.text("fact"), reader)
        try reader.finish()
        (self.at, self.by) = (at, by)
    }
}

extension Enquiry.Fact {
    fileprivate init(_ name: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch name {
        case "asked":
            self = .asked(try Enquiry.Question(reader), try Promise.Given(try reader.requiredObject("promise")))
        case "looked": self = .looked(at: try Enquiry.Source(try reader.requiredObject("source")))
        case "referred": self = .referred(words: try reader.text("words"))
        case "put-off": self = .putOff(try Deferral(try reader.requiredObject("deferral")))
        case "handed":
            self = .handed(
                to: try reader.choice("desk"), try HandOff.Outside(reader), words: try reader.text("words"),
                colleague: try reader.optionalID("colleague"))
        case "accepted": self = .accepted(person: try reader.text("person"))
        case "returned": self = .returned(reason: try reader.text("reason"))
        case "answered":
            let basis = try Basis(try reader.requiredObject("basis"))
            self = .answered(Enquiry.Answer(try reader.optionalText("words") ?? "", basis))
        case "told": self = .told(try reader.choice("channel"), apology: try reader.optionalText("apology"))
        case "settled": self = .settled(words: try reader.optionalText("words") ?? "")
        case "reopened":
            let given = try Promise.Given(try reader.requiredObject("promise"))
            self = .reopened(words: try reader.text("words"), given)
        case "closed": self = .closed(reason: try reader.text("reason"))
        case "passed-on": self = .passedOn(to: try reader.id("to"), reason: try reader.text("reason"))
        default: throw reader.trouble(.unknownValue, "fact")
        }
    }
}

extension Enquiry.Question {
    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            channel: try reader.choice("channel"), home: try reader.optionalID("home"),
            asker: try reader.optionalText("asker", limit: 100) ?? "", words: try reader.optionalText("words") ?? "")
    }
}

extension Enquiry.Source {
    var json: JSON {
        .object(["article": .string(article.text), "version": .whole(version), "title": .string(title)])
    }

    init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            article: try reader.id("article"), version: try reader.number("version", in: 1...1_000_000),
            title: try reader.text("title"))
        try reader.finish()
    }
}

extension Promise.Given {
    var json: JSON {
        .object(["kind": .string(kind.rawValue), "words": .string(words), "due": .instant(due)])
    }

    init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(try reader.choice("kind"), words: try reader.text("words"), due: try reader.instant("due"))
        try reader.finish()
    }
}

extension HandOff.Outside {
    /// `nil` where neither field is there.
    init?(_ reader: JSONReader) throws(JSON.Trouble) {
        let party = try reader.optionalText("party", limit: 100)
        let reference = try reader.optionalText("reference", limit: 100)
        if party == nil, reference == nil { return nil }
        self.init(party: party ?? "", reference: reference ?? "")
    }
}

extension Basis {
    public var json: JSON {
        switch self {
        case .article(let source): .object(["kind": .string(name), "source": source.json])
        case .holder(let desk, let person):
            .object(["kind": .string(name), "desk": .string(desk.rawValue), "person": .string(person)])
        case .superior, .othersPrivacy: .object(["kind": .string(name)])
        case .cannotBeKnown(let reason, let alternative):
            .object(["kind": .string(name), "reason": .string(reason), "alternative": .string(alternative)])
        }
    }

    init(_ reader: JSONReader) throws(JSON.Trouble) {
        switch try reader.text("kind") {
        case "article": self = .article(try Enquiry.Source(try reader.requiredObject("source")))
        case "holder": self = .holder(try reader.choice("desk"), person: try reader.text("person"))
        case "superior": self = .superior
        case "others-privacy": self = .othersPrivacy
        case "cannot-be-known":
            self = .cannotBeKnown(reason: try reader.text("reason"), alternative: try reader.text("alternative"))
        default: throw reader.trouble(.unknownValue, "kind")
        }
        try reader.finish()
    }
}
