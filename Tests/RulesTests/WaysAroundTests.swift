import DoorbellRules
import Testing

@Suite("Ways around a gate that are no ways")
struct WaysAroundTests {
    @Test("once work was done, nobody leaves a card and goes")
    func cardAfterWork() throws {
        var played = try Played.working()
        try played.play(.stepOut(reason: "取件"), .ring(.bell))
        #expect(played.refusal(of: .leaveCard) == .signatureMissing)
        try played.play(.rebook(Sample.deferral))
        #expect(played.visit.outcome == .rebooked)
    }

    @Test("a co-owner's no is not shed by asking the same again under a new name")
    func askedAgain() throws {
        var played = try Played.diagnosed()
        let first = Charge(id: ID("a"), kind: .labour, what: "人工", amount: 100)
        let second = Charge(id: ID("b"), kind: .labour, what: "人工", amount: 100)
        try played.play(.quote(first), Played.pay(first, Reply(.no, by: Sample.coOwner)), .quote(second))
        #expect(played.refusal(of: Played.pay(second, Reply(.yes, by: Sample.owner))) == .refusalStands)
        try played.play(Played.pay(second, Reply(.yes, by: Sample.coOwner)))
        #expect(played.visit.charge(ID("b"))?.state == .agreed)
    }

    @Test("a no about one shut-off outlives a not-now about another, and their yes to the other too")
    func notNowIsNoYes() throws {
        var played = try Played.diagnosed()
        let other = ShutOff.Plan(id: ID("valve-2"), utility: .water, extent: .home, minutes: 5, reason: "試水")
        try played.play(.planShutOff(Sample.water), .planShutOff(other))
        try played.play(Played.answer(Sample.valve, Reply(.no, by: Sample.coOwner)))
        try played.play(Played.answer(other.id, Reply(.notNow, by: Sample.coOwner)))
        #expect(played.refusal(of: Played.answer(Sample.valve)) == .refusalStands)
        try played.play(Played.answer(other.id, Reply(.yes, by: Sample.coOwner)))
        #expect(played.refusal(of: Played.answer(Sample.valve)) == .refusalStands)
        try played.play(Played.answer(Sample.valve, Reply(.yes, by: Sample.coOwner)), Played.answer(Sample.valve))
        #expect(played.visit.liveConsent(.shutOff, about: Sample.valve) != nil)
    }

    @Test("a helper under the owner's name is nobody we know")
    func borrowedName() throws {
        let played = try Played.asking()
        let borrowed = Giver(role: .owner, person: ID("maria"))
        #expect(played.refusal(of: Played.enter(Reply(.yes, by: borrowed))) == .unknownSubject)
    }

    @Test("what was shut in an emergency is explained after it, whatever was said before")
    func explainedAfterwards() throws {
        var played = try Played.working()
        let no = Reply(.no, by: Sample.owner)
        try played.play(
            .planShutOff(Sample.water), .answerShutOff(Sample.valve, no, words: Sample.script.purpose))
        played.wait(minutes: 1)
        try played.play(
            .turnOff(Sample.valve, emergency: "爆喉"), .restore(Sample.valve, isTested: true),
            .showTest(ShownTest(what: "試水", hasPassed: true)))
        let review = Visit.Command.review(Acceptance(work: .accepted, by: Sample.owner))
        #expect(played.refusal(of: review) == .explainAfterwards)
        try played.play(
            .answerShutOff(Sample.valve, Reply(.yes, by: Sample.owner), words: Sample.script.purpose), review)
        #expect(played.visit.acceptance != nil)
    }

    @Test("a done order is not put off and cancelled past its review")
    func doneStaysDone() throws {
        let event = try WorkOrder.receive(
            Sample.report(), urgency: .routine, dangers: [], policy: EstatePolicy(), at: Sample.later,
            by: Sample.dispatcher.id)
        let order = try #require(WorkOrder(event))
        let done = order.evolved(
            by: WorkOrder.Event(
                .visitConcluded(.done, isUnsigned: true, deferral: nil), at: Sample.later, by: Sample.wong.id))
        #expect(throws: WorkOrder.Refusal.over) {
            try done.decide(.hold(Sample.deferral), by: Sample.dispatcher, at: Sample.later)
        }
    }

    @Test("a paper of a second visit does not bill what was signed before")
    func billedOnce() throws {
        let labour = Charge(id: Sample.charge, kind: .labour, what: "人工", amount: 6_800)
        var played = try Played.diagnosed()
        try played.play(
            .quote(labour), Played.pay(labour), .startWork(isLoud: false, emergency: nil),
            .showTest(ShownTest(what: "試水", hasPassed: true)),
            .review(Acceptance(work: .accepted, by: Sample.owner)), .sign(Sample.signature))
        let settled = played.visit
        let second = Visit(order: Sample.order, technician: Sample.wong.id)
        let event = try WorkOrder.receive(
            Sample.report(), urgency: .routine, dangers: [], policy: EstatePolicy(), at: Sample.later,
            by: Sample.dispatcher.id)
        let order = try #require(WorkOrder(event))
        func total(_ visits: [Visit]) -> String {
            ServiceOrder(
                order, visits: visits, brief: Sample.brief, estate: "海怡灣", currency: .hongKongDollar, clock: { _ in "" }
            ).total
        }
        #expect(total([settled, second]) == "HK$0.00")
        #expect(total([settled]) == "HK$68.00")
    }
}

@Suite("A burst that was shut first")
struct BurstTests {
    @Test("is explained before anybody goes, also where the work is put off")
    func heldAfterBurst() throws {
        var played = try Played.working()
        try played.play(
            .planShutOff(Sample.water), .turnOff(Sample.valve, emergency: "爆喉"), .restore(Sample.valve, isTested: true),
            .hold(Sample.deferral), .cleanUp, .sayFarewell(Sample.script.farewell))
        #expect(played.refusal(of: .leave) == .explainAfterwards)
        #expect(played.visit.screen(Sample.brief, played.facts).acts.contains { $0.name == "shut-off-answers" })
        try played.play(Played.answer(Sample.valve), .leave)
        #expect(played.visit.outcome == .onHold)
    }
}
