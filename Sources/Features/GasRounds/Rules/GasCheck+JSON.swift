extension GasCheck.Fact {
    /// The name under which the fact is kept for ever, and its fields.
    var named: (String, [JSON.Member]) {
        switch self {
        case .taken(let reading): ("gas-reading", [.init("reading", reading.json)])
        case .inspected(let item, let finding, let version):
            (
                "gas-item",
                [
                    .init("item", .string(item.rawValue)), .init("finding", finding.json),
                    .init("checklist", .whole(version)),
                ]
            )
        case .noted(let appliance): ("gas-appliance", [.init("appliance", appliance.json)])
        case .madeSafe(let place): ("gas-made-safe", [.init("place", .string(place))])
        case .noticeHanded(let receipt): ("gas-notice", [.init("receipt", receipt.json)])
        case .told(let who, let reference):
            ("gas-told", [.init("who", .string(who.rawValue)), .init("reference", .string(reference))])
        }
    }

    /// - Returns: `nil` for a name that is none of these.
    init?(_ name: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch name {
        case "gas-reading": self = .taken(try Reading(reader.requiredObject("reading")))
        case "gas-item":
            self = .inspected(
                try reader.choice("item"), try Finding(reader.requiredObject("finding")),
                version: try reader.number("checklist", in: 1...1_000_000))
        case "gas-appliance": self = .noted(try Appliance(reader.requiredObject("appliance")))
        case "gas-made-safe": self = .madeSafe(at: try reader.text("place"))
        case "gas-notice": self = .noticeHanded(try NoticeReceipt(reader.requiredObject("receipt")))
        case "gas-told": self = .told(try reader.choice("who"), reference: try reader.text("reference"))
        default: return nil
        }
    }
}

extension GasSmell.Fact {
    var named: (String, [JSON.Member]) {
        switch self {
        case .noticed: ("gas-smelled", [])
        case .told(let who, let reference):
            ("gas-smell-told", [.init("who", .string(who.rawValue)), .init("reference", .string(reference))])
        case .warned(let door): ("gas-smell-warned", [.init("door", .string(door))])
        case .evacuated: ("gas-smell-evacuated", [])
        }
    }

    /// - Returns: `nil` for a name that is none of these.
    init?(_ name: String, _ reader: JSONReader) throws(JSON.Trouble) {
        switch name {
        case "gas-smelled": self = .noticed
        case "gas-smell-told": self = .told(try reader.choice("who"), reference: try reader.text("reference"))
        case "gas-smell-warned": self = .warned(door: try reader.text("door"))
        case "gas-smell-evacuated": self = .evacuated
        default: return nil
        }
    }
}
