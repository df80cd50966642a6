import DoorbellRules

/// A command of a given kind, filled at random.
struct Offer {
    var dice: Dice
    /// The visit as it stands: most commands are about something that is there.
    var visit = Visit(order: Pool.order, technician: Pool.technician)
    /// How many of a hundred items of a gas check are not simply in order.
    var trouble = 10

    mutating func command(_ kind: Kind) -> Visit.Command {
        switch kind {
        case .accept: .accept
        case .setOff: .setOff
        case .arrive: .arrive
        case .ring: .ring(dice.pick(Visit.DoorSound.allCases))
        case .meet: .meet(dice.pick(HouseholdRole.allCases))
        case .statePurpose: .statePurpose(Pool.purpose)
        case .answerEntry: .answerEntry(Pool.reply(&dice), words: Pool.purpose)
        case .enter: .enter
        case .enterInEmergency:
            .enterInEmergency(EmergencyEntry(reason: text, witness: dice.pick(["Guard Ho", "Cheung", ""])))
        case .leaveCard: .leaveCard
        case .turnAway: .turnAway
        case .rebook: .rebook(Pool.deferral(&dice))
        case .prepare:
            .prepare(
                Preparation(
                    dice.pick(Preparation.ShoeCovers.allCases), reason: dice.chance(50) ? nil : text,
                    greeting: Pool.greeting))
        case .diagnose: .diagnose(diagnosis)
        case .startWork: .startWork(isLoud: dice.chance(30), emergency: dice.chance(15) ? text : nil)
        case .planShutOff, .answerShutOff, .approveShutOff, .turnOff, .extendShutOff, .restore: valve(kind)
        case .explainMaterial, .chooseSupply, .refuseOwnPart, .quote, .answerCharge, .lower, .fit: material(kind)
        case .askMove, .move, .putBack, .reportDamage: belongings(kind)
        case .takeReading, .inspect, .noteAppliance, .answerGasOff, .makeSafe, .handNotice, .tellOfGas: .gas(gas(kind))
        case .smellGas, .tellOfSmell, .warnNeighbour, .evacuate: .smell(smell(kind))
        case .clearGas: .clearGas(reference: text)
        case .answerPhoto: .answerPhoto(dice.pick(Pool.items), Pool.reply(&dice), words: Pool.purpose)
        case .keepPhoto:
            .keepPhoto(Photo(hash: Pool.hash(&dice), subject: dice.pick(Pool.items + visit.photoSubjects)))
        default: ending(kind)
        }
    }

    var text: String { mutating get { Pool.text(&dice) } }

    private var diagnosis: Diagnosis {
        mutating get {
            Diagnosis(
                fault: "水龍頭漏水", place: "廚房", cause: "膠圈老化",
                liable: dice.chance(85) ? .household : dice.pick(Diagnosis.LiableParty.allCases), minutes: 25)
        }
    }

    private mutating func valve(_ kind: Kind) -> Visit.Command {
        let there = kind == .planShutOff ? [] : visit.shutOffs.map { $0.plan.id }
        let id = Pool.id(there, of: Pool.valves, &dice)
        return switch kind {
        case .planShutOff:
            .planShutOff(
                ShutOff.Plan(
                    id: id, utility: dice.pick([.water, .water, .power, .gas]),
                    extent: dice.chance(60) ? .home : dice.pick(ShutOff.Extent.allCases),
                    homes: 1 + dice.below(12), reachesVulnerable: dice.chance(10), minutes: 5 + dice.below(60),
                    reason: "換閥芯"))
        case .answerShutOff: .answerShutOff(id, Pool.reply(&dice), words: Pool.explained)
        case .approveShutOff: .approveShutOff(id, isNoticeGiven: dice.chance(80))
        case .turnOff: .turnOff(id, emergency: dice.chance(10) ? text : nil)
        case .extendShutOff: .extendShutOff(id, minutes: 1 + dice.below(60), Pool.reply(&dice), words: Pool.explained)
        default: .restore(id, isTested: dice.chance(90))
        }
    }

    private mutating func material(_ kind: Kind) -> Visit.Command {
        let part = Pool.id(kind == .explainMaterial ? [] : visit.parts.map { $0.need.id }, of: Pool.parts, &dice)
        let charge = Pool.id(kind == .quote ? [] : visit.charges.map { $0.id }, of: Pool.charges, &dice)
        return switch kind {
        case .explainMaterial:
            .explainMaterial(
                MaterialNeed(id: part, item: "閥芯", reason: dice.pick(MaterialNeed.Reason.allCases), explanation: "已經滴水")
            )
        case .chooseSupply:
            .chooseSupply(part, dice.pick([.owner, .department, .department, .nobody]), by: Pool.giver(&dice))
        case .refuseOwnPart: .refuseOwnPart(part, reason: text)
        case .quote:
            .quote(
                Charge(
                    id: charge, kind: dice.pick(Charge.Kind.allCases), what: "閥芯",
                    amount: dice.pick([0, 6_800, 45_000, 120_000]), part: dice.chance(60) ? part : nil))
        case .answerCharge: .answerCharge(charge, Pool.reply(&dice), words: Pool.price)
        case .lower: .lower(charge: charge, to: dice.pick([0, 5_000, 6_800, 200_000]))
        default: .fit(part)
        }
    }

    private mutating func belongings(_ kind: Kind) -> Visit.Command {
        let item = dice.chance(2) ? "shrine" : dice.pick(Pool.items)
        switch kind {
        case .askMove:
            let names = dice.chance(60) ? [item] : dice.chance(95) ? Pool.items : []
            return .askMove(
                names, Pool.reply(&dice), words: Spoken(.move(items: names), in: .english),
                isSacredOrFixed: dice.chance(10))
        case .move: return .move(item)
        case .putBack: return .putBack(item, staysAtOwnersWish: dice.chance(20))
        default: return .reportDamage(item, words: text)
        }
    }

    private mutating func ending(_ kind: Kind) -> Visit.Command {
        switch kind {
        case .showTest: .showTest(ShownTest(what: dice.pick(["放水五分鐘", "無滲漏"]), hasPassed: dice.chance(85)))
        case .review:
            .review(
                Acceptance(
                    work: dice.pick([.accepted, .accepted, .withRemarks, .notAccepted]),
                    cost: dice.chance(85) ? .agreed : .disputed, by: Pool.giver(&dice)))
        case .sign:
            .sign(
                Signature(
                    strokes: dice.chance(10) ? [[500, 250]] : [[0, 0, 10, 10, 20, 20], [5, 5, 9, 9]],
                    giver: Pool.giver(&dice),
                    contentHash: dice.chance(10) ? "another text" : "hash"))
        case .goUnsigned: .goUnsigned(Unsigned(dice.pick(Unsigned.Reason.allCases), words: text))
        case .amend: .amend(reason: text)
        case .cleanUp: .cleanUp
        case .sayFarewell: .sayFarewell(farewell)
        case .hold: .hold(Pool.deferral(&dice))
        case .withdraw: .withdraw(by: Pool.giver(&dice), words: text)
        case .stepOut: .stepOut(reason: text)
        case .comeBack: .comeBack
        case .handOver:
            .handOver(
                to: dice.pick([Pool.technician, Pool.colleague]), isResidentTold: dice.chance(80),
                override: dice.chance(50) ? text : nil)
        case .openDispute: .openDispute(Disagreement(topic: "收費", householdWords: "太貴", staffWords: "已經講明"))
        case .settleDispute: .settleDispute(words: text)
        case .contest:
            .contest(
                dice.pick(Permission.allCases), about: dice.pick(Pool.valves + Pool.charges + [Pool.order]), words: text
            )
        default: .leave  // `command` sends everything else elsewhere
        }
    }
}
