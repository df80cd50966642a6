import DoorbellRules
import Testing

@Suite("Edge cases at work (procedure 2.6)")
struct EdgeCasesAtWorkTests {
    private let farewell = Visit.Command.sayFarewell(Sample.script.farewell)

    @Test("edge 7: consent withdrawn with the water off leads to a safe stop")
    func safeStop() throws {
        var played = try Played.waterOff()
        try played.play(Played.ask(["沙發"]), .move("沙發"), .withdraw(by: Sample.coOwner, words: "請停手"))
        #expect(played.refusal(of: .startWork(isLoud: false, emergency: nil)) == .isStopping)
        #expect(played.refusal(of: .withdraw(by: Sample.owner, words: "停")) == .isStopping)
        #expect(played.refusal(of: .leave) == .shutOffIsOpen)
        try played.play(.restore(Sample.valve, isTested: true))
        #expect(played.refusal(of: .leave) == .itemsAreOut)
        try played.play(.putBack("沙發", staysAtOwnersWish: false), .cleanUp, farewell, .leave)
        #expect(played.visit.outcome == .stopped)
    }

    @Test("edge 8: a part that is not in stock: the trio, then a second visit")
    func notInStock() throws {
        var played = try Played.working()
        try played.play(.explainMaterial(Sample.need), .chooseSupply(Sample.part, .department, by: Sample.owner))
        try played.play(.hold(Sample.deferral), .cleanUp, farewell, .leave)
        #expect(played.visit.outcome == .onHold)
        var order = try OrderTests.assigned()
        let end = WorkOrder.Command.concludeVisit(.onHold, isUnsigned: false, deferral: played.visit.deferral)
        order = order.evolved(by: try order.decide(end, by: Sample.wong, at: played.now))
        #expect(order.phase == .onHold && order.promisedUntil == Sample.later)
        let again = WorkOrder.Command.assign(to: Sample.wong.id, visit: ID("visit-2"), OrderTests.fit, override: nil)
        order = order.evolved(by: try order.decide(again, by: Sample.dispatcher, at: played.now))
        #expect(order.phase == .assigned && order.visits.count == 2 && order.deferral == nil)
    }

    @Test("edge 9: the owner's own part is wrong: it is refused with a reason, and the owner is asked again")
    func wrongPart() throws {
        var played = try Played.working()
        try played.play(.explainMaterial(Sample.need))
        #expect(played.refusal(of: .refuseOwnPart(Sample.part, reason: "口徑不合")) == .supplyNotDecided)
        try played.play(
            .chooseSupply(Sample.part, .owner, by: Sample.owner), .refuseOwnPart(Sample.part, reason: "口徑不合"))
        #expect(played.refusal(of: .fit(Sample.part)) == .ownPartRefused)
        try played.play(.chooseSupply(Sample.part, .department, by: Sample.owner))
        #expect(played.refusal(of: .fit(Sample.part)) == .priceNotAccepted)
    }

    @Test("edge 10: the landlord agrees from afar while the technician waits, or it is put off properly")
    func landlord() throws {
        let labour = Charge(id: Sample.charge, kind: .labour, what: "人工", amount: 30_001)
        var played = try Played.diagnosed()
        try played.play(.quote(labour))
        let here = Played.pay(labour, Reply(.yes, by: Sample.tenant))
        #expect(played.refusal(of: here) == .powerMissing(.agreeCost, .tenant))
        #expect(played.refusal(of: .hold(Sample.deferral)) == nil)
        let link = Reply(.yes, by: Giver(role: .owner, channel: .link), grade: .onOwnDevice)
        #expect(played.refusal(of: Played.pay(labour, link)) == .ownDeviceOnly)
        try played.play(as: Sample.household, Played.pay(labour, link))
        try played.play(.startWork(isLoud: false, emergency: nil))
        #expect(played.visit.hasStartedWork)
    }

    @Test("edge 15: the same fault three days later is mended free of charge")
    func warranty() throws {
        let again = Diagnosis(fault: "滴水", place: "廚房", cause: "閥芯不良", liable: .warranty, minutes: 15)
        var played = try Played.diagnosed(again)
        #expect(
            played.refusal(of: .quote(Charge(id: Sample.charge, kind: .callOut, what: "上門", amount: 1)))
                == .freeUnderWarranty)
        try played.play(.startWork(isLoud: false, emergency: nil), .explainMaterial(Sample.need))
        try played.play(.chooseSupply(Sample.part, .department, by: Sample.owner), .fit(Sample.part))
        #expect(played.visit.billedCharges.isEmpty)
    }

    @Test("edge 17: the riser of twelve homes, one on oxygen, waits for a superior and the notice")
    func riser() throws {
        for extent in [ShutOff.Extent.riser, .home] {
            var played = try Played.diagnosed()
            let plan = ShutOff.Plan(
                id: Sample.valve, utility: .power, extent: extent, homes: 12, reachesVulnerable: true, minutes: 10,
                reason: "換掣")
            try played.play(.planShutOff(plan), Played.answer(Sample.valve))
            #expect(played.refusal(of: .turnOff(Sample.valve, emergency: nil)) == .approvalMissing)
            try played.play(as: Sample.supervisor, .approveShutOff(Sample.valve, isNoticeGiven: true))
            #expect(played.refusal(of: .turnOff(Sample.valve, emergency: nil)) == nil)
        }
    }

    @Test("edge 18: a shut-off that over-runs is explained and asked for again")
    func overrun() throws {
        var played = try Played.waterOff()
        try played.play(.explainMaterial(Sample.need), .chooseSupply(Sample.part, .owner, by: Sample.owner))
        played.wait(minutes: 19)
        #expect(played.refusal(of: .fit(Sample.part)) == nil)
        played.wait(minutes: 1)
        #expect(played.refusal(of: .fit(Sample.part)) == .shutOffOverran)
        let line = Sample.script.shutOff(Sample.water)
        try played.play(.extendShutOff(Sample.valve, minutes: 10, Played.yes, words: line), .fit(Sample.part))
        #expect(played.visit.parts.allSatisfy { $0.fittedAt == played.now })
    }

    @Test("edge 23: a drill at 13:00 waits until 14:00")
    func drill() throws {
        var played = try Played.diagnosed()
        played.wall = Sample.wall(minute: 13 * 60)
        let refusal = played.refusal(of: .startWork(isLoud: true, emergency: nil))
        #expect(refusal == .noiseHours(until: 14 * 60))
        #expect(refusal?.words.english.contains("14:00") == true)
        #expect(played.refusal(of: .startWork(isLoud: true, emergency: "水喉爆裂")) == nil)
    }

    @Test("edge 32: a broken vase is written down; an unknown thing can't be broken")
    func vase() throws {
        var played = try Played.working()
        #expect(played.refusal(of: .reportDamage("花瓶", words: "打破")) == .unknownSubject)
        try played.play(Played.ask(["花瓶"]), .move("花瓶"), .reportDamage("花瓶", words: "打破"))
        #expect(played.visit.movedItems.map { $0.damage } == ["打破"])
    }
}
