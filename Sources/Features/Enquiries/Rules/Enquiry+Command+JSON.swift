extension Enquiry.Command {
    /// The noun that is made on an enquiry, with its fields.
    ///
    /// - Returns: `nil` for a name that is none of these.
    public init?(_ noun: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch noun {
        case "lookups": self = .look(at: try reader.id("article"))
        case "referrals": self = .askSuperior(words: try reader.optionalText("words") ?? "")
        case "holds": self = .putOff(try Deferral(reader))
        case "hand-overs":
            self = .handOver(
                to: try reader.choice("desk"), try HandOff.Outside(reader),
                words: try reader.optionalText("words", limit: 1_000) ?? "",
                colleague: try reader.optionalID("colleague"))
        case "passings":
            self = .passOn(to: try reader.id("to"), reason: try reader.optionalText("reason", limit: 500) ?? "")
        case "acceptances": self = .accept(person: try reader.optionalText("person", limit: 100) ?? "")
        case "returns": self = .giveBack(reason: try reader.optionalText("reason", limit: 500) ?? "")
        case "answers":
            let words = try reader.optionalText("words") ?? ""
            self = .answer(words: words, basis: try Basis(asked: reader))
        case "tellings":
            self = .tell(try reader.choice("channel"), apology: try reader.optionalText("apology", limit: 500))
        case "confirmations":
            self = .confirm(
                isSettled: try reader.flag("settled"), words: try reader.optionalText("words", limit: 500) ?? "",
                until: try reader.optionalInstant("until"))
        case "closings": self = .close(reason: try reader.optionalText("reason", limit: 500) ?? "")
        default: return nil
        }
    }
}

extension Basis {
    /// What an answer is said to rest on; `nil` where nothing was named. The knowledge base fills in the edition.
    fileprivate init?(asked reader: JSONReader) throws(JSON.Trouble) {
        switch try reader.optionalText("basis") {
        case nil: return nil
        case "article":
            self = .article(Enquiry.Source(article: try reader.id("article"), version: 0, title: ""))
        case "holder": self = .holder(.assistant, person: "")  // whose it is says the enquiry
        case "superior": self = .superior
        case "others-privacy": self = .othersPrivacy
        case "cannot-be-known":
            self = .cannotBeKnown(
                reason: try reader.optionalText("reason", limit: 500) ?? "",
                alternative: try reader.optionalText("alternative", limit: 500) ?? "")
        default: throw reader.trouble(.unknownValue, "basis")
        }
    }
}
