import DoorbellRules
import Testing

@Suite("Edge cases of endings and hand-overs (procedure 2.6)")
struct EdgeCasesAtTheEndTests {
    private let farewell = Visit.Command.sayFarewell(Sample.script.farewell)

    @Test("edge 12: satisfied but will not sign: an honest reason, a review, and only then closed")
    func willNotSign() throws {
        var played = try Played.accepted()
        try played.play(.goUnsigned(Sample.signedWords), .cleanUp, farewell, .leave)
        #expect(played.visit.outcome == .done && played.visit.signature == nil)
        var order = try OrderTests.assigned()
        order = try OrderTests.concluded(order, .done, isUnsigned: true)
        let well = WorkOrder.Command.followUp(isWell: true, words: nil)
        #expect(throws: WorkOrder.Refusal.reviewMissing) {
            try order.decide(well, by: Sample.dispatcher, at: played.now)
        }
    }

    @Test("edge 13: dissatisfied: nothing is signed, the way is mending, a hold or a superior")
    func dissatisfied() throws {
        var played = try Played.accepted()
        try played.play(.review(Acceptance(work: .notAccepted, remarks: "仍然滴水", by: Sample.owner)))
        #expect(played.refusal(of: .sign(Sample.signature)) == .notAccepted)
        #expect(played.refusal(of: .goUnsigned(Sample.signedWords)) == .notAccepted)
        try played.play(.openDispute(Sample.dispute), .hold(Sample.leftToSuperior), .cleanUp, farewell, .leave)
        #expect(played.visit.outcome == .onHold)
    }

    @Test("edge 14: accepts the work, disputes the charge")
    func disputesCharge() throws {
        let labour = Charge(id: Sample.charge, kind: .labour, what: "人工", amount: 20_000)
        var played = try Played.diagnosed()
        try played.play(.quote(labour), Played.pay(labour), .startWork(isLoud: false, emergency: nil))
        try played.play(.showTest(ShownTest(what: "放水", hasPassed: true)))
        try played.play(.review(Acceptance(work: .accepted, cost: .disputed, by: Sample.owner)))
        #expect(played.visit.dispute != nil)
        #expect(played.visit.charges.allSatisfy { $0.isDisputed })
        #expect(played.refusal(of: .openDispute(Disagreement(topic: "price"))) == .disputeIsOpen)
        try played.play(.sign(Sample.signature), .cleanUp, farewell, .leave)
        #expect(played.refusal(of: .settleDispute(words: "減半")) == .superiorNeeded)
        #expect(played.refusal(of: .settleDispute(words: " "), as: Sample.supervisor) == .reasonMissing)
        try played.play(as: Sample.supervisor, .settleDispute(words: "減半"))
        #expect(played.refusal(of: .settleDispute(words: "減半"), as: Sample.supervisor) == .noDispute)
    }

    @Test("edge 27: a quarrel goes to the superior, and the technician may stop and go in good order")
    func quarrel() throws {
        var played = try Played.working()
        try played.play(.openDispute(Sample.dispute), .withdraw(by: Sample.owner, words: "出去"))
        try played.play(.cleanUp, farewell, .leave)
        #expect(played.visit.outcome == .stopped && played.visit.dispute == Sample.dispute)
    }

    @Test("edge 29: what was signed offline counts, although the order was cancelled meanwhile")
    func cancelledMeanwhile() throws {
        var order = try OrderTests.assigned()
        let cancel = WorkOrder.Command.cancel(reason: "住戶來電取消")
        order = order.evolved(by: try order.decide(cancel, by: Sample.dispatcher, at: Sample.later))
        order = try OrderTests.concluded(order, .done, isUnsigned: false)
        #expect(order.phase == .done)
    }

    @Test("who takes over fits as who is sent does, or the office writes why it has to be them (clause P1)")
    func swapWithReason() throws {
        var played = try Played.waterOff()
        played.obstacles = [.lacksSkill, .insideAnotherHome]
        for reason in [nil, "", " "] {
            let handOver = Visit.Command.handOver(to: Sample.lee.id, isResidentTold: true, override: reason)
            #expect(
                played.refusal(of: handOver, as: Sample.dispatcher) == .obstacles([.lacksSkill, .insideAnotherHome]))
        }
        try played.play(
            as: Sample.dispatcher, .handOver(to: Sample.lee.id, isResidentTold: true, override: "只有李師傅在附近"))
        #expect(
            played.events.last?.fact == .handedOver(to: Sample.lee.id, isResidentTold: true, override: "只有李師傅在附近"))
        #expect(played.visit.technician == Sample.lee.id)
    }

    @Test("edge 30: the technician changes mid-job: the new one rings, asks and prepares for themselves")
    func swap() throws {
        var played = try Played.waterOff()
        #expect(played.refusal(of: .handOver(to: Sample.lee.id, isResidentTold: false)) == .residentNotTold)
        #expect(played.refusal(of: .handOver(to: Sample.wong.id, isResidentTold: true)) == .alreadyDone)
        try played.play(as: Sample.dispatcher, .handOver(to: Sample.lee.id, isResidentTold: true))
        #expect(played.refusal(of: .setOff) == .notYourVisit)
        played.actor = Sample.lee
        try played.play(.setOff, .arrive)
        #expect(played.refusal(of: Played.enter(Played.yes)) == .ringFirst)
        #expect(played.refusal(of: .enter) == .ringFirst)
        try played.play(.ring(.bell), .statePurpose(Sample.script.purpose), Played.enter(Played.yes), .enter)
        #expect(played.refusal(of: .leave) == .shutOffIsOpen)
        #expect(played.refusal(of: .showTest(ShownTest(what: "放水", hasPassed: true))) == .preparationMissing)
    }

    @Test("edge 31: three reports of one burst are one incident")
    func duplicates() throws {
        var order = try OrderTests.received()
        order = order.evolved(by: try order.decide(.link(to: ID("order-0")), by: Sample.dispatcher, at: Sample.later))
        #expect(order.duplicateOf == ID("order-0"))
    }

    @Test("edge 35: called away mid-visit: nobody goes with the water off, a colleague takes over")
    func calledAway() throws {
        var played = try Played.waterOff()
        #expect(played.refusal(of: .leave) == .shutOffIsOpen)
        try played.play(.handOver(to: Sample.lee.id, isResidentTold: true))
        #expect(played.visit.stage == .planned && played.visit.technician == Sample.lee.id)
        #expect(played.visit.openShutOffs.count == 1)
        #expect(played.visit.liveConsent(.entry, about: Sample.order) == nil)
    }
}
