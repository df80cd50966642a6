extension Visit {
    /// The commands that one tap about gas stands for, read from its fields (`Visit.commands`).
    ///
    /// - Returns: `nil` for a name that is none of these.
    func gasTap(
        _ name: String, _ reader: JSONReader, _ script: Script, _ newID: ID
    ) throws(JSON.Trouble) -> [Command]? {
        switch name {
        case "gas-readings":
            return [
                .gas(
                    .take(
                        try reader.choice("kind"), try reader.number("value", in: 0...1_000_000),
                        with: try reader.id("instrument")))
            ]
        case "gas-items": return try items(reader)
        case "gas-appliances": return [.gas(.note(try Appliance(reader.rest(id: newID))))]
        case "gas-turn-off-answers":
            let words = script.gasTurnOff(gas)
            return [.gas(.answerTurnOff(try Reply(reader.requiredObject("reply")), words: words))]
        case "gas-makings-safe": return [.gas(.makeSafe(at: try reader.text("at", limit: 300)))]
        case "gas-notices": return [.gas(.handNotice(try NoticeReceipt(reader.rest())))]
        case "gas-tellings":
            return [.gas(.tell(try reader.choice("who"), reference: try reader.text("reference", limit: 200)))]
        case "gas-clearances": return [.clearGas(reference: try reader.text("reference", limit: 200))]
        case "gas-smells": return [.smell(.notice)]
        case "gas-smell-tellings":
            return [.smell(.tell(try reader.choice("who"), reference: try reader.text("reference", limit: 200)))]
        case "gas-smell-warnings": return [.smell(.warn(door: try reader.text("door", limit: 100)))]
        case "evacuation": return [.smell(.evacuate)]
        default: return nil
        }
    }

    /// A page of the checklist: `G01` is `passed`, `not-applicable`, `not-inspected` or `failed/CLASS`, with its words in
    /// `G01-words`. Items without an answer stay open.
    private func items(_ reader: JSONReader) throws(JSON.Trouble) -> [Command] {
        var commands: [Command] = []
        for item in CheckItem.allCases {
            let words = try reader.optionalText("\(item.rawValue)-words", limit: 300)
            guard let text = try reader.optionalText(item.rawValue, limit: 64) else { continue }
            commands.append(.gas(.inspect(item, try finding(text, words ?? "", item, reader))))
        }
        if commands.isEmpty { throw reader.trouble(.missing, CheckItem.smell.rawValue) }
        return commands
    }

    private func finding(
        _ text: String, _ words: String, _ item: CheckItem, _ reader: JSONReader
    ) throws(JSON.Trouble) -> Finding {
        switch text {
        case "passed": return .passed
        case "not-applicable": return .notApplicable
        case "not-inspected": return .notInspected(reason: words)
        default:
            let halves = text.split(separator: "/")
            guard halves.count == 2, halves[0] == "failed", let hazard = Hazard(rawValue: String(halves[1])) else {
                throw reader.trouble(.unknownValue, item.rawValue)
            }
            return .failed(hazard, words: words)
        }
    }
}
