extension Visit {
    /// The commands that one tap stands for, read from `{"…": …}` under the tap's name.
    ///
    /// Most taps are one command. `entry`, `preparation` and `parting` are several, so that a visit needs few taps; each
    /// of them is decided on its own. Words that were said are taken from the script where the body does not bring them.
    ///
    /// - Parameters:
    ///   - newID: The id of a thing that this tap makes (a shut-off, a part, a charge) when the body brings none.
    public func commands(
        _ name: String, _ reader: JSONReader, script: Script, policy: EstatePolicy, newID: ID
    ) throws(JSON.Trouble) -> [Command] {
        let commands = try tap(name, reader, script, policy, newID)
        try reader.finish()
        return commands
    }

    private func tap(
        _ name: String, _ reader: JSONReader, _ script: Script, _ policy: EstatePolicy, _ newID: ID
    ) throws(JSON.Trouble) -> [Command] {
        switch name {
        case "acceptance-of-job": return [.accept]
        case "departure": return [.setOff]
        case "arrival": return [.arrive]
        case "door-calls": return [.ring(try reader.optionalChoice("sound") ?? .bell)]
        case "meetings": return [.meet(try reader.choice("role"))]
        case "purpose": return [.statePurpose(try reader.spoken("words") ?? script.purpose)]
        case "entry": return try entry(reader, script)
        case "entry-answers": return try entryAnswer(reader, script)
        case "emergency-entry":
            return [
                .enterInEmergency(
                    EmergencyEntry(
                        reason: try reader.text("reason", limit: 500), witness: try reader.text("witness", limit: 100)))
            ]
        case "no-access-card": return [.leaveCard]
        case "turning-away": return [.turnAway]
        case "rebooking": return [.rebook(try Deferral(reader.rest()))]
        case "preparation": return [.prepare(try preparation(reader, script))]
        case "diagnosis": return [.diagnose(try Diagnosis(reader.rest()))]
        case "work":
            return [.startWork(isLoud: try reader.flag("loud"), emergency: try reader.optionalText("emergency"))]
        case "shut-offs", "shut-off-answers", "shut-off-approvals", "closings", "extensions", "restorations":
            return [try shutOff(name, reader, script, newID)]
        case "materials", "supplies", "own-part-refusals", "quotes", "charge-answers", "reductions", "fittings":
            return [try material(name, reader, script, policy, newID)]
        case "move-answers", "moves", "put-backs", "damages": return [try move(name, reader, script)]
        case "tests": return [.showTest(try ShownTest(reader.rest()))]
        case "acceptance": return [.review(try Acceptance(reader.rest()))]
        case "signature": return [.sign(try Signature(reader.rest()))]
        case "missing-signature": return [.goUnsigned(try Unsigned(reader.rest()))]
        case "amendments": return [.amend(reason: try reader.text("reason", limit: 500))]
        case "clean-up": return [.cleanUp]
        case "farewell": return [.sayFarewell(try reader.spoken("words") ?? Spoken(parting, in: script.language))]
        case "leaving": return [.leave]
        case "parting": return parting(try reader.spoken("words") ?? Spoken(parting, in: script.language))
        case "holds": return [.hold(try Deferral(reader.rest()))]
        case "withdrawals":
            return [
                .withdraw(by: try Giver(reader.requiredObject("giver")), words: try reader.text("words", limit: 500))
            ]
        case "steps-out": return [.stepOut(reason: try reader.text("reason", limit: 500))]
        case "returns": return [.comeBack]
        case "hand-overs":
            return [
                .handOver(
                    to: try reader.id("to"), isResidentTold: try reader.flag("resident-told"),
                    override: try reader.optionalText("override", limit: 500))
            ]
        case "disputes": return [.openDispute(try Disagreement(reader.rest()))]
        case "dispute-settlements": return [.settleDispute(words: try reader.text("words", limit: 1_000))]
        case "contests":
            return [
                .contest(
                    try reader.choice("permission"), about: try reader.id("subject"),
                    words: try reader.text("words", limit: 500))
            ]
        default:
            if let photo = try photoTap(name, reader, script) { return [photo] }
            if let gas = try gasTap(name, reader, script, newID) { return gas }
            throw JSON.Trouble(.unknownValue, at: "act")
        }
    }

    /// "They agree, I go in": why I came, their yes, and the step over the threshold.
    private func entry(_ reader: JSONReader, _ script: Script) throws(JSON.Trouble) -> [Command] {
        let words = try reader.spoken("words") ?? script.purpose
        let giver = try Giver(reader.requiredObject("giver"))
        let grade: EvidenceGrade = try reader.optionalChoice("grade") ?? .spoken
        let reply = Reply(.yes, by: giver, grade: grade)
        return (purpose == nil ? [.statePurpose(words)] : []) + [.answerEntry(reply, words: words), .enter]
    }

    private func entryAnswer(_ reader: JSONReader, _ script: Script) throws(JSON.Trouble) -> [Command] {
        let words = try reader.spoken("words") ?? script.purpose
        let reply = try Reply(reader.requiredObject("reply"))
        return (purpose == nil ? [.statePurpose(words)] : []) + [.answerEntry(reply, words: words)]
    }

    private func preparation(_ reader: JSONReader, _ script: Script) throws(JSON.Trouble) -> Preparation {
        Preparation(
            try reader.optionalChoice("shoe-covers") ?? .worn, reason: try reader.optionalText("reason", limit: 300),
            greeting: try reader.spoken("greeting") ?? script.greeting)
    }

    /// Tidied, said goodbye, gone; what was recorded before is not recorded twice.
    private func parting(_ words: Spoken) -> [Command] {
        (isCleanedUp ? [] : [.cleanUp]) + (farewell == nil ? [.sayFarewell(words)] : []) + [.leave]
    }

    private func shutOff(
        _ name: String, _ reader: JSONReader, _ script: Script, _ newID: ID
    ) throws(JSON.Trouble) -> Command {
        if name == "shut-offs" { return .planShutOff(try ShutOff.Plan(reader.rest(id: newID))) }
        let id = try reader.id("subject")
        guard let shutOff = shutOff(id) else { throw reader.trouble(.unknownValue, "subject") }
        let line = script.shutOff(shutOff.plan)
        switch name {
        case "shut-off-answers":
            return .answerShutOff(
                id, try Reply(reader.requiredObject("reply")), words: try reader.spoken("words") ?? line)
        case "shut-off-approvals": return .approveShutOff(id, isNoticeGiven: try reader.flag("notice-given"))
        case "closings": return .turnOff(id, emergency: try reader.optionalText("emergency", limit: 300))
        case "extensions":
            return .extendShutOff(
                id, minutes: try reader.number("minutes", in: 1...1_440), try Reply(reader.requiredObject("reply")),
                words: try reader.spoken("words") ?? line)
        default: return .restore(id, isTested: try reader.flag("tested"))  // only "restorations" is left
        }
    }

    private func material(
        _ name: String, _ reader: JSONReader, _ script: Script, _ policy: EstatePolicy, _ newID: ID
    ) throws(JSON.Trouble) -> Command {
        switch name {
        case "materials": return .explainMaterial(try MaterialNeed(reader.rest(id: newID)))
        case "quotes": return .quote(try Charge(reader.rest(id: newID)))
        default: break  // the others are about something that is already there
        }
        let id = try reader.id("subject")
        switch name {
        case "supplies":
            return .chooseSupply(
                id, try reader.choice("supply"), by: try Giver(reader.requiredObject("giver")))
        case "own-part-refusals": return .refuseOwnPart(id, reason: try reader.text("reason", limit: 500))
        case "charge-answers":
            guard let charge = charge(id) else { throw reader.trouble(.unknownValue, "subject") }
            return .answerCharge(
                id, try Reply(reader.requiredObject("reply")),
                words: try reader.spoken("words") ?? script.price(charge, policy.currency))
        case "reductions": return .lower(charge: id, to: try reader.number("amount", in: 0...100_000_000))
        default: return .fit(id)  // only "fittings" is left
        }
    }

    private func move(_ name: String, _ reader: JSONReader, _ script: Script) throws(JSON.Trouble) -> Command {
        switch name {
        case "move-answers":
            let items = try reader.texts("items", limit: 50)
            return .askMove(
                items, try Reply(reader.requiredObject("reply")),
                words: try reader.spoken("words") ?? script.move(items),
                isSacredOrFixed: try reader.flag("sacred-or-fixed"))
        case "moves": return .move(try reader.text("item", limit: 500))
        case "put-backs":
            return .putBack(try reader.text("item", limit: 500), staysAtOwnersWish: try reader.flag("stays"))
        default:  // only "damages" is left
            return .reportDamage(try reader.text("item", limit: 500), words: try reader.text("words", limit: 1_000))
        }
    }
}

extension JSONReader {
    /// What was said, where the body brings it.
    func spoken(_ name: String) throws(JSON.Trouble) -> Spoken? {
        guard let reader = try object(name) else { return nil }
        return try Spoken(reader)
    }
}
