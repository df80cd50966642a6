import DoorbellRules

extension Offer {
    mutating func gas(_ kind: Kind) -> GasCheck.Command {
        switch kind {
        case .takeReading:
            .take(
                readingKind, dice.below(40),
                with: dice.pick([GasPool.good, GasPool.good, GasPool.lastDay, GasPool.expired, ID("nobody-knows")]))
        case .noteAppliance:
            .note(
                Appliance(
                    id: dice.pick([ID("stove"), ID("heater")]), kind: dice.pick(Appliance.Kind.allCases), make: "牌子",
                    model: "", year: dice.pick([nil, 2_019]), flue: dice.pick(Appliance.Flue.allCases)))
        case .answerGasOff: .answerTurnOff(Pool.reply(&dice), words: Pool.explained)
        case .makeSafe: .makeSafe(at: text)
        case .handNotice: .handNotice(receipt)
        case .tellOfGas: .tell(gasTold, reference: text)
        default: inspect  // `command` sends no other kind here
        }
    }

    mutating func smell(_ kind: Kind) -> GasSmell.Command {
        switch kind {
        case .smellGas: .notice
        case .tellOfSmell: .tell(smellTold, reference: text)
        case .warnNeighbour: .warn(door: text)
        default: .evacuate  // `command` sends no other kind here
        }
    }

    /// Mostly what the visit comes to; now and then a sentence that sounds better.
    var farewell: Spoken {
        mutating get {
            if dice.chance(80) { return Spoken(visit.parting, in: dice.pick(Language.allCases)) }
            return dice.pick([Pool.farewell, GasLies.safe, Spoken(.gas(.advice([])), in: .english)])
        }
    }

    private var inspect: GasCheck.Command {
        mutating get {
            let missing = visit.gas?.missing ?? []
            let item = missing.isEmpty || dice.chance(8) ? dice.pick(CheckItem.allCases) : missing[0]
            return .inspect(item, finding(item))
        }
    }

    private mutating func finding(_ item: CheckItem) -> Finding {
        if dice.chance(2) { return .notApplicable }
        if !dice.chance(trouble) { return .passed }
        switch dice.below(4) {
        case 0: return item.mayBeAbsent ? .notApplicable : .notInspected(reason: text)
        case 1: return .notInspected(reason: text)
        default:
            let allowed = GasPool.checklists[0].span(of: item).hazards
            return .failed(dice.chance(80) ? dice.pick(allowed) : dice.pick(Hazard.allCases), words: text)
        }
    }

    private var receipt: NoticeReceipt {
        mutating get {
            switch dice.below(4) {
            case 0: .refused(words: text)
            case 1: .leftOnSite(words: text)
            default:
                .signed(by: Pool.giver(&dice), strokes: dice.chance(10) ? [[1, 2]] : [[0, 0, 9, 9, 18, 0, 27, 9]])
            }
        }
    }

    /// Mostly what was not measured yet.
    private var readingKind: Reading.Kind {
        mutating get {
            let taken = visit.gas?.readings.map { $0.kind } ?? []
            let missing = Reading.Kind.allCases.filter { !taken.contains($0) }
            return missing.isEmpty || dice.chance(10) ? dice.pick(Reading.Kind.allCases) : missing[0]
        }
    }

    private var gasTold: GasTold {
        mutating get { GasTold.allCases.first { visit.gas?.told[$0] == nil } ?? dice.pick(GasTold.allCases) }
    }

    private var smellTold: GasTold {
        mutating get { GasTold.allCases.first { visit.smell?.told[$0] == nil } ?? dice.pick(GasTold.allCases) }
    }
}
