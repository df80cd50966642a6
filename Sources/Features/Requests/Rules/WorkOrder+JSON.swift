extension WorkOrder.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        switch fact {
        case .received(let report, let urgency, let promise):
            .object([
                "fact": .string("received"), "report": report.json, "urgency": .string(urgency.rawValue),
                "promised-until": .number(promise.milliseconds),
            ])
        case .assigned(let technician, let visit, let override):
            .object([
                "fact": .string("assigned"), "to": .string(technician.text), "visit": .string(visit.text),
                "override": .text(override),
            ])
        case .cancelled(let reason): .object(["fact": .string("cancelled"), "reason": .string(reason)])
        case .linked(let other): .object(["fact": .string("linked"), "to": .string(other.text)])
        case .held(let deferral): .object(["fact": .string("held"), "deferral": deferral.json])
        case .promised(let promise):
            .object(["fact": .string("promised"), "promised-until": .number(promise.milliseconds)])
        case .visitConcluded(let outcome, let isUnsigned, let deferral):
            .object([
                "fact": .string("visit-concluded"), "outcome": .string(outcome.rawValue), "unsigned": .flag(isUnsigned),
                "deferral": deferral?.json,
            ])
        case .missingSignatureReviewed(let words):
            .object(["fact": .string("missing-signature-reviewed"), "words": .string(words)])
        case .followedUp(let isWell, let words):
            .object(["fact": .string("followed-up"), "well": .bool(isWell), "words": .text(words)])
        case .reopened(let reason): .object(["fact": .string("reopened"), "reason": .string(reason)])
        case .callBackPromised(let words, let until, let apology):
            .object([
                "fact": .string("call-back-promised"), "words": .string(words), "until": .instant(until),
                "apology": .text(apology),
            ])
        case .calledBack(let words, let apology):
            .object(["fact": .string("called-back"), "words": .string(words), "apology": .text(apology)])
        case .passedOn(let next, let before):
            .object(["fact": .string("passed-on"), "to": .string(next.text), "from": .string(before.text)])
        }
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        fact = try WorkOrder.Fact(reader)
        try reader.finish()
        self.at = at
        self.by = by
    }
}

extension WorkOrder.Fact {
    fileprivate init(_ reader: JSONReader) throws(JSON.Trouble) {
        switch try reader.text("fact") {
        case "received":
            let report = try reader.requiredObject("report")
            self = .received(
                try Report(report), try reader.choice("urgency"), promisedUntil: try reader.instant("promised-until"))
            try report.finish()
        case "assigned":
            self = .assigned(
                to: try reader.id("to"), visit: try reader.id("visit"), override: try reader.optionalText("override"))
        case "cancelled": self = .cancelled(reason: try reader.text("reason"))
        case "linked": self = .linked(to: try reader.id("to"))
        case "held": self = .held(try Deferral(reader.requiredObject("deferral")))
        case "promised": self = .promised(until: try reader.instant("promised-until"))
        case "visit-concluded":
            let deferral = try reader.object("deferral")
            var held: Deferral?
            if let deferral { held = try Deferral(deferral) }
            self = .visitConcluded(
                try reader.choice("outcome"), isUnsigned: try reader.flag("unsigned"), deferral: held)
        case "missing-signature-reviewed": self = .missingSignatureReviewed(words: try reader.text("words"))
        case "followed-up":
            self = .followedUp(isWell: try reader.flag("well"), words: try reader.optionalText("words"))
        case "reopened": self = .reopened(reason: try reader.text("reason"))
        case "call-back-promised":
            self = .callBackPromised(
                words: try reader.text("words"), until: try reader.instant("until"),
                apology: try reader.optionalText("apology"))
        case "called-back":
            self = .calledBack(words: try reader.text("words"), apology: try reader.optionalText("apology"))
        case "passed-on": self = .passedOn(to: try reader.id("to"), from: try reader.id("from"))
        default: throw reader.trouble(.unknownValue, "fact")
        }
    }
}
