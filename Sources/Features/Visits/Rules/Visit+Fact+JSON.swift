extension Visit.Event {
    /// The event as it lies in the log: `{"fact": "rang", "sound": "bell"}`. Time and person have columns of their own.
    public var json: JSON {
        let (name, fields) = fact.named
        return .object([JSON.Member("fact", .string(name))] + fields)
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        let name = try reader.text("fact", limit: 64)
        fact = try Visit.Fact(name, reader)
        try reader.finish()
        self.at = at
        self.by = by
    }
}

extension Visit.Fact {
    /// The name under which the fact is kept for ever, and its fields.
    fileprivate var named: (String, [JSON.Member]) {
        switch self {
        case .accepted: ("accepted", [])
        case .setOff: ("set-off", [])
        case .arrived: ("arrived", [])
        case .rang(let sound): ("rang", [.init("sound", .string(sound.rawValue))])
        case .met(let role): ("met", [.init("role", .string(role.rawValue))])
        case .purposeStated(let spoken): ("purpose-stated", [.init("words", spoken.json)])
        case .answered(let permission, let subject, let reply, let words):
            (
                "answered",
                [
                    .init("permission", .string(permission.rawValue)), .init("subject", .string(subject.text)),
                    .init("reply", reply.json), .init("words", words.json),
                ]
            )
        case .entered: ("entered", [])
        case .enteredInEmergency(let entry):
            (
                "entered-in-emergency",
                [.init("reason", .string(entry.reason)), .init("witness", .string(entry.witness))]
            )
        case .cardLeft: ("card-left", [])
        case .turnedAway: ("turned-away", [])
        case .rebooked(let deferral): ("rebooked", [.init("deferral", deferral.json)])
        case .prepared(let preparation): ("prepared", [.init("preparation", preparation.json)])
        case .diagnosed(let diagnosis): ("diagnosed", [.init("diagnosis", diagnosis.json)])
        case .workStarted(let isLoud, let emergency):
            ("work-started", [.init("loud", .bool(isLoud))] + optional("emergency", emergency))
        case .shutOffPlanned(let plan): ("shut-off-planned", [.init("plan", plan.json)])
        case .shutOffApproved(let id): ("shut-off-approved", subject(id))
        case .turnedOff(let id, let emergency): ("turned-off", subject(id) + optional("emergency", emergency))
        case .shutOffExtended(let id, let minutes):
            ("shut-off-extended", subject(id) + [.init("minutes", .whole(minutes))])
        case .restored(let id): ("restored", subject(id))
        case .materialExplained(let need): ("material-explained", [.init("need", need.json)])
        case .supplyChosen(let id, let supply, let giver):
            ("supply-chosen", subject(id) + [.init("supply", .string(supply.rawValue)), .init("giver", giver.json)])
        case .ownPartRefused(let id, let reason): ("own-part-refused", subject(id) + [.init("reason", .string(reason))])
        case .quoted(let charge): ("quoted", [.init("charge", charge.json)])
        case .chargeLowered(let id, let amount): ("charge-lowered", subject(id) + [.init("amount", .whole(amount))])
        case .fitted(let id): ("fitted", subject(id))
        case .moveAgreed(let names): ("move-agreed", [.init("items", .texts(names))])
        case .moved(let name): ("moved", [.init("item", .string(name))])
        case .putBack(let name, let stays):
            ("put-back", [.init("item", .string(name)), .init("stays", .bool(stays))])
        case .damaged(let name, let words): ("damaged", [.init("item", .string(name)), .init("words", .string(words))])
        case .testShown(let test): ("test-shown", [.init("test", test.json)])
        case .reviewed(let acceptance): ("reviewed", [.init("acceptance", acceptance.json)])
        case .signed(let signature): ("signed", [.init("signature", signature.json)])
        case .wentUnsigned(let unsigned): ("went-unsigned", [.init("unsigned", unsigned.json)])
        case .amended(let reason): ("amended", [.init("reason", .string(reason))])
        case .cleanedUp: ("cleaned-up", [])
        case .farewellSaid(let spoken): ("farewell-said", [.init("words", spoken.json)])
        case .left(let outcome): ("left", [.init("outcome", .string(outcome.rawValue))])
        case .held(let deferral): ("held", [.init("deferral", deferral.json)])
        case .withdrawn(let giver, let words):
            ("withdrawn", [.init("giver", giver.json), .init("words", .string(words))])
        case .steppedOut(let reason): ("stepped-out", [.init("reason", .string(reason))])
        case .cameBack: ("came-back", [])
        case .handedOver(let next, let isTold, let override):
            (
                "handed-over",
                [.init("to", .string(next.text)), .init("resident-told", .bool(isTold))]
                    + optional("override", override)
            )
        case .disputeOpened(let dispute): ("dispute-opened", [.init("dispute", dispute.json)])
        case .disputeSettled(let words): ("dispute-settled", [.init("words", .string(words))])
        case .contested(let permission, let id, let words):
            (
                "contested",
                subject(id) + [.init("permission", .string(permission.rawValue)), .init("words", .string(words))]
            )
        case .photoKept(let photo): ("photo-kept", [.init("photo", photo.json)])
        case .gas(let fact): fact.named
        case .smell(let fact): fact.named
        case .gasCleared(let reference): ("gas-cleared", [.init("reference", .string(reference))])
        }
    }

    private func subject(_ id: ID) -> [JSON.Member] { [.init("subject", .string(id.text))] }
    private func optional(_ name: String, _ text: String?) -> [JSON.Member] {
        text.map { [.init(name, .string($0))] } ?? []
    }

    fileprivate init(_ name: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch name {
        case "accepted": self = .accepted
        case "set-off": self = .setOff
        case "arrived": self = .arrived
        case "rang": self = .rang(try reader.choice("sound"))
        case "met": self = .met(try reader.choice("role"))
        case "purpose-stated": self = .purposeStated(try Spoken(reader.requiredObject("words")))
        case "answered":
            self = .answered(
                try reader.choice("permission"), about: try reader.id("subject"),
                try Reply(reader.requiredObject("reply")), words: try Spoken(reader.requiredObject("words")))
        case "entered": self = .entered
        case "entered-in-emergency":
            self = .enteredInEmergency(
                EmergencyEntry(reason: try reader.text("reason"), witness: try reader.text("witness")))
        case "card-left": self = .cardLeft
        case "turned-away": self = .turnedAway
        case "rebooked": self = .rebooked(try Deferral(reader.requiredObject("deferral")))
        case "prepared": self = .prepared(try Preparation(reader.requiredObject("preparation")))
        case "diagnosed": self = .diagnosed(try Diagnosis(reader.requiredObject("diagnosis")))
        case "work-started":
            self = .workStarted(isLoud: try reader.flag("loud"), emergency: try reader.optionalText("emergency"))
        case "shut-off-planned": self = .shutOffPlanned(try ShutOff.Plan(reader.requiredObject("plan")))
        case "shut-off-approved": self = .shutOffApproved(try reader.id("subject"))
        case "turned-off":
            self = .turnedOff(try reader.id("subject"), emergency: try reader.optionalText("emergency"))
        case "shut-off-extended":
            self = .shutOffExtended(try reader.id("subject"), minutes: try reader.number("minutes", in: 1...1_440))
        case "restored": self = .restored(try reader.id("subject"))
        case "material-explained": self = .materialExplained(try MaterialNeed(reader.requiredObject("need")))
        case "supply-chosen":
            self = .supplyChosen(
                try reader.id("subject"), try reader.choice("supply"), by: try Giver(reader.requiredObject("giver")))
        case "own-part-refused": self = .ownPartRefused(try reader.id("subject"), reason: try reader.text("reason"))
        case "quoted": self = .quoted(try Charge(reader.requiredObject("charge")))
        case "charge-lowered":
            self = .chargeLowered(try reader.id("subject"), to: try reader.number("amount", in: 0...100_000_000))
        case "fitted": self = .fitted(try reader.id("subject"))
        case "move-agreed": self = .moveAgreed(try reader.texts("items"))
        case "moved": self = .moved(try reader.text("item"))
        case "put-back": self = .putBack(try reader.text("item"), staysAtOwnersWish: try reader.flag("stays"))
        case "damaged": self = .damaged(try reader.text("item"), words: try reader.text("words"))
        case "test-shown": self = .testShown(try ShownTest(reader.requiredObject("test")))
        case "reviewed": self = .reviewed(try Acceptance(reader.requiredObject("acceptance")))
        case "signed": self = .signed(try Signature(reader.requiredObject("signature")))
        case "went-unsigned": self = .wentUnsigned(try Unsigned(reader.requiredObject("unsigned")))
        case "amended": self = .amended(reason: try reader.text("reason"))
        case "cleaned-up": self = .cleanedUp
        case "farewell-said": self = .farewellSaid(try Spoken(reader.requiredObject("words")))
        case "left": self = .left(try reader.choice("outcome"))
        case "held": self = .held(try Deferral(reader.requiredObject("deferral")))
        case "withdrawn":
            self = .withdrawn(by: try Giver(reader.requiredObject("giver")), words: try reader.text("words"))
        case "stepped-out": self = .steppedOut(reason: try reader.text("reason"))
        case "came-back": self = .cameBack
        case "handed-over":
            self = .handedOver(
                to: try reader.id("to"), isResidentTold: try reader.flag("resident-told"),
                override: try reader.optionalText("override"))
        case "dispute-opened": self = .disputeOpened(try Disagreement(reader.requiredObject("dispute")))
        case "dispute-settled": self = .disputeSettled(words: try reader.text("words"))
        case "contested":
            self = .contested(
                try reader.choice("permission"), about: try reader.id("subject"), words: try reader.text("words"))
        case "photo-kept": self = .photoKept(try Photo(reader.requiredObject("photo")))
        case "gas-cleared": self = .gasCleared(reference: try reader.text("reference"))
        default:
            if let fact = try GasCheck.Fact(name, reader) {
                self = .gas(fact)
            } else if let fact = try GasSmell.Fact(name, reader) {
                self = .smell(fact)
            } else {
                throw reader.trouble(.unknownValue, "fact")
            }
        }
    }
}
