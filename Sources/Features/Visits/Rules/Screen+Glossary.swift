extension Screen.Act {
    /// How each act of a repair and of a gas check stands on its screen, under its name every way in which it is offered.
    ///
    /// Made from the screens themselves, by walking through visits in which everything happens once.
    ///
    /// - Parameter instruments: What the estate measures with; a reading names one of them.
    public static func glossary(_ policy: EstatePolicy, instruments: [Instrument] = []) -> [String: [Screen.Act]] {
        var acts: [String: [Screen.Act]] = [:]
        for (service, steps) in [
            (Service.paidRepair, everythingOnce), (.gasCheck, everyGasCheck), (.paidRepair, everySmell),
        ] {
            for act in offered(at: service, steps, policy, instruments) { acts[act.name, default: []].append(act) }
        }
        return acts
    }

    /// Every act on the way through `steps`, those of the first screen first.
    private static func offered(
        at service: Service, _ steps: [[Visit.Fact]], _ policy: EstatePolicy, _ instruments: [Instrument]
    ) -> [Screen.Act] {
        let brief = Visit.Brief(
            number: "", door: DoorLabel(building: "", floor: "", unit: ""), address: .unknown, language: .english,
            fault: Words(verbatim: ""), callersWords: "", reportedAt: "", care: [], technicianName: "", people: [],
            maskedPhone: nil, service: service)
        let noon = WallTime(day: Day(since1970: 0), minute: 720, isRestDay: false)
        let facts = Visit.Facts(
            now: Instant(milliseconds: 0), wall: noon, policy: policy,
            actor: Actor(id: ID("technician"), name: "", roles: [.technician]),
            gas: GasCheck.Facts(checklist: .anyClass, instruments: instruments))
        var visit = Visit(order: ID("order"), technician: ID("technician"), service: service)
        return steps.flatMap { step in
            visit = visit.evolved(by: step.map { Visit.Event($0, at: facts.now, by: facts.actor.id) })
            return visit.screen(brief, facts).acts
        }
    }

    private static var everythingOnce: [[Visit.Fact]] {
        let (words, giver) = (Spoken(.farewell, in: .english), Giver(role: .owner))
        let (yes, tapped) = (Reply(.yes, by: giver), Reply(.yes, by: giver, grade: .onTechniciansDevice))
        let water = ShutOff.Plan(id: ID("water"), utility: .water, extent: .home, minutes: 10, reason: "…")
        let need = MaterialNeed(id: ID("part"), item: "…", reason: .worn, explanation: "…")
        let charge = Charge(id: ID("charge"), kind: .material, what: "…", amount: 0, part: need.id)
        return [
            [], [.setOff], [.arrived], [.rang(.bell)],
            [.purposeStated(words), .answered(.entry, about: ID("order"), yes, words: words), .entered],
            [.prepared(Preparation(.worn, greeting: words))],
            [.diagnosed(Diagnosis(fault: "…", place: "…", cause: "…", liable: .household, minutes: 10))],
            [.answered(.photo, about: ID("…"), tapped, words: words)], [.workStarted(isLoud: false, emergency: nil)],
            [.shutOffPlanned(water)], [.answered(.shutOff, about: water.id, yes, words: words)],
            [.turnedOff(water.id, emergency: nil)], [.restored(water.id)], [.materialExplained(need)],
            [.supplyChosen(need.id, .department, by: giver)], [.quoted(charge)],
            [.answered(.cost, about: charge.id, yes, words: words)], [.moveAgreed(["…"])], [.moved("…")],
            [.putBack("…", staysAtOwnersWish: false)], [.fitted(need.id)],
            [.testShown(ShownTest(what: "…", hasPassed: true))], [.reviewed(Acceptance(work: .accepted, by: giver))],
            [.signed(Signature(strokes: [], giver: giver, contentHash: ""))],
            [.disputeOpened(Disagreement(topic: ""))],
        ]
    }
}
