import DoorbellRules
import Testing

@Suite("The straight path, P1 to P8, at Mrs Chan's door")
struct StraightPathTests {
    @Test("a leaking tap is mended as the procedure says it")
    func tap() throws {
        var played = Played()
        try played.play(.accept, .setOff, .arrive, .ring(.bell), .meet(.owner), .statePurpose(Sample.script.purpose))
        try played.play(
            Played.enter(Played.yes), .enter, .prepare(Preparation(.worn, greeting: Sample.script.greeting)))
        try played.play(.diagnose(Sample.diagnosis), .explainMaterial(Sample.need))
        try played.play(.chooseSupply(Sample.part, .department, by: Sample.owner), .quote(Sample.price))
        try played.play(Played.pay(Sample.price), .planShutOff(Sample.water), Played.answer(Sample.valve))
        try played.play(.turnOff(Sample.valve, emergency: nil), .startWork(isLoud: false, emergency: nil))
        try played.play(Played.ask(["碗架"]), .move("碗架"), .fit(Sample.part), .putBack("碗架", staysAtOwnersWish: false))
        try played.play(.restore(Sample.valve, isTested: true), .showTest(ShownTest(what: "放水五分鐘", hasPassed: true)))
        try played.play(.review(Played.acceptance), .sign(Sample.signature), .cleanUp)
        try played.play(.sayFarewell(Sample.script.farewell), .leave)
        #expect(played.visit.outcome == .done)
        #expect(played.visit.billedCharges.map { $0.amount } == [6_800])
        #expect(played.visit.consents.allSatisfy { !$0.isLive })
        #expect(try replayed(played.events) == played.visit)
    }

    @Test("the lines are said as they are written, with surname and time of day")
    func lines() {
        #expect(Sample.script.greeting.text == "陳太太早上好，我是工程部員工，是來處理報修的故障，請問故障點在哪裏？")
        #expect(Sample.script.farewell.text == "如有需要維修服務，歡迎來電！")
        #expect(Sample.script.purpose.text.hasPrefix("陳太太早上好，我是工程部員工黃師傅"))
    }

    @Test("several commands of one tap are all of them or none")
    func together() throws {
        let played = try Played.signed()
        let events = try played.visit.decide([.cleanUp, .sayFarewell(Sample.script.farewell), .leave], played.facts)
        #expect(events.map { $0.fact } == [.cleanedUp, .farewellSaid(Sample.script.farewell), .left(.done)])
        #expect(throws: Visit.Refusal.farewellMissing) { try played.visit.decide([.cleanUp, .leave], played.facts) }
    }

    @Test("only the technician of the visit records it")
    func actors() throws {
        let played = try Played.asking()
        for other in [Sample.lee, Sample.supervisor, Sample.dispatcher] {
            #expect(played.refusal(of: Played.enter(Played.yes), as: other) == .notYourVisit)
        }
        let handOver = Visit.Command.handOver(to: Sample.lee.id, isResidentTold: true)
        #expect(played.refusal(of: handOver, as: Sample.lee) == .notYourVisit)
        #expect(played.refusal(of: handOver, as: Sample.dispatcher) == nil)
        #expect(played.refusal(of: .openDispute(Sample.dispute), as: Sample.supervisor) == nil)
    }

    private func replayed(_ events: [Visit.Event]) throws -> Visit {
        var visit = Visit(order: Sample.order, technician: Sample.wong.id)
        for event in events {
            visit = visit.evolved(by: try Visit.Event(JSON(parsing: event.json.text), at: event.at, by: event.by))
        }
        return visit
    }
}
