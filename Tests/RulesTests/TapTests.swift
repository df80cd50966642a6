import DoorbellRules
import Testing

@Suite("One tap is one command or a few, read from JSON")
struct TapTests {
    static let giver = #"{"role":"owner","person":"chan"}"#
    static let reply = #"{"answer":"yes","giver":{"role":"owner","person":"chan"}}"#
    static let trio = #""reason":"零件缺貨","apology":"對不起","alternatives":["星期五上午","先用舊件"],"next":1800000000000"#
    static let waterLine = Sample.script.shutOff(Sample.water)
    static let priceLine = Sample.script.price(Sample.price, .hongKongDollar)

    static let taps: [(String, String, [Visit.Command])] = [
        ("acceptance-of-job", "{}", [.accept]), ("departure", "{}", [.setOff]), ("arrival", "{}", [.arrive]),
        ("door-calls", "{}", [.ring(.bell)]), ("door-calls", #"{"sound":"knock"}"#, [.ring(.knock)]),
        ("meetings", #"{"role":"helper"}"#, [.meet(.helper)]),
        ("purpose", "{}", [.statePurpose(Sample.script.purpose)]),
        ("entry", "{\"giver\":\(giver)}", [Played.enter(Played.yes), .enter]),
        ("entry-answers", "{\"reply\":\(reply)}", [Played.enter(Played.yes)]),
        (
            "emergency-entry", #"{"reason":"水浸","witness":"何"}"#,
            [.enterInEmergency(EmergencyEntry(reason: "水浸", witness: "何"))]
        ),
        ("no-access-card", "{}", [.leaveCard]), ("turning-away", "{}", [.turnAway]),
        ("rebooking", "{\(trio)}", [.rebook(Sample.deferral)]), ("holds", "{\(trio)}", [.hold(Sample.deferral)]),
        ("preparation", "{}", [.prepare(Preparation(.worn, greeting: Sample.script.greeting))]),
        (
            "diagnosis", #"{"fault":"滴水","place":"廚房","cause":"膠圈老化","liable":"household","minutes":25}"#,
            [.diagnose(Sample.diagnosis)]
        ),
        ("work", #"{"loud":true,"emergency":"爆喉"}"#, [.startWork(isLoud: true, emergency: "爆喉")]),
        (
            "shut-offs", #"{"id":"valve-1","utility":"water","extent":"home","minutes":20,"reason":"更換閥芯"}"#,
            [.planShutOff(Sample.water)]
        ),
        ("shut-off-answers", "{\"subject\":\"valve-1\",\"reply\":\(reply)}", [Played.answer(Sample.valve)]),
        (
            "shut-off-approvals", #"{"subject":"valve-1","notice-given":true}"#,
            [.approveShutOff(Sample.valve, isNoticeGiven: true)]
        ),
        ("closings", #"{"subject":"valve-1"}"#, [.turnOff(Sample.valve, emergency: nil)]),
        (
            "extensions", "{\"subject\":\"valve-1\",\"minutes\":15,\"reply\":\(reply)}",
            [.extendShutOff(Sample.valve, minutes: 15, Played.yes, words: waterLine)]
        ),
        ("restorations", #"{"subject":"valve-1","tested":true}"#, [.restore(Sample.valve, isTested: true)]),
        ("materials", Sample.need.json.text, [.explainMaterial(Sample.need)]),
        (
            "supplies", "{\"subject\":\"part-1\",\"supply\":\"department\",\"giver\":\(giver)}",
            [.chooseSupply(Sample.part, .department, by: Sample.owner)]
        ),
        ("own-part-refusals", #"{"subject":"part-1","reason":"口徑"}"#, [.refuseOwnPart(Sample.part, reason: "口徑")]),
        ("quotes", Sample.price.json.text, [.quote(Sample.price)]),
        ("charge-answers", "{\"subject\":\"charge-1\",\"reply\":\(reply)}", [Played.pay(Sample.price)]),
        ("reductions", #"{"subject":"charge-1","amount":5}"#, [.lower(charge: Sample.charge, to: 5)]),
        ("fittings", #"{"subject":"part-1"}"#, [.fit(Sample.part)]),
        ("move-answers", "{\"items\":[\"沙發\"],\"reply\":\(reply)}", [Played.ask(["沙發"])]),
        ("moves", #"{"item":"沙發"}"#, [.move("沙發")]),
        ("put-backs", #"{"item":"沙發","stays":true}"#, [.putBack("沙發", staysAtOwnersWish: true)]),
        ("damages", #"{"item":"花瓶","words":"打破"}"#, [.reportDamage("花瓶", words: "打破")]),
        ("tests", #"{"what":"放水","passed":true}"#, [.showTest(ShownTest(what: "放水", hasPassed: true))]),
        ("acceptance", Played.acceptance.json.text, [.review(Played.acceptance)]),
        ("signature", Sample.signature.json.text, [.sign(Sample.signature)]),
        ("missing-signature", Sample.signedWords.json.text, [.goUnsigned(Sample.signedWords)]),
        ("amendments", #"{"reason":"加件"}"#, [.amend(reason: "加件")]), ("clean-up", "{}", [.cleanUp]),
        ("farewell", "{}", [.sayFarewell(Sample.script.farewell)]), ("leaving", "{}", [.leave]),
        ("parting", "{}", [.cleanUp, .sayFarewell(Sample.script.farewell), .leave]),
        ("withdrawals", "{\"giver\":\(giver),\"words\":\"停\"}", [.withdraw(by: Sample.owner, words: "停")]),
        ("steps-out", #"{"reason":"取件"}"#, [.stepOut(reason: "取件")]), ("returns", "{}", [.comeBack]),
        ("hand-overs", #"{"to":"lee","resident-told":true}"#, [.handOver(to: Sample.lee.id, isResidentTold: true)]),
        (
            "hand-overs", #"{"to":"lee","resident-told":false,"override":"唯一當值"}"#,
            [.handOver(to: Sample.lee.id, isResidentTold: false, override: "唯一當值")]
        ),
        ("disputes", Sample.dispute.json.text, [.openDispute(Sample.dispute)]),
        ("dispute-settlements", #"{"words":"和解"}"#, [.settleDispute(words: "和解")]),
        (
            "contests", #"{"permission":"entry","subject":"order-1","words":"沒有"}"#,
            [.contest(.entry, about: Sample.order, words: "沒有")]
        ),
    ]

    @Test("each tap reads as its commands, and an unknown field stops it", arguments: taps)
    func tap(name: String, body: String, commands: [Visit.Command]) throws {
        let visit = try Self.visit()
        let json = try JSON(parsing: body)
        #expect(try read(name, json, visit) == commands)
        guard case .object(let members) = json else { return }
        let strange = JSON.object(members + [JSON.Member("strange", .number(1))])
        #expect(throws: JSON.Trouble(.unknownField, at: "strange")) { try read(name, strange, visit) }
    }

    @Test("an unknown act and an unknown subject are refused by name")
    func unknown() throws {
        let visit = try Self.visit()
        #expect(throws: JSON.Trouble(.unknownValue, at: "act")) { try read("dance", .object([]), visit) }
        let nobody = try JSON(parsing: #"{"subject":"nobody","tested":true}"#)
        #expect(throws: JSON.Trouble(.unknownValue, at: "subject")) { try read("restorations", nobody, visit) }
    }

    @Test("a long list of things can be refused, and the refusal read back")
    func longList() throws {
        var played = try Played.working()
        let items = JSON.texts((0..<50).map { "\($0)\("件".repeated(60))" })
        let reply = try JSON(parsing: #"{"answer":"no","giver":{"role":"owner"}}"#)
        let commands = try read("move-answers", .object([.init("items", items), .init("reply", reply)]), played.visit)
        for command in commands { try played.play(command) }
        for event in played.events {
            #expect(try Visit.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
        }
    }

    private static func visit() throws -> Visit {
        var played = try Played.diagnosed()
        try played.play(.planShutOff(Sample.water), .explainMaterial(Sample.need))
        try played.play(.chooseSupply(Sample.part, .department, by: Sample.owner), .quote(Sample.price))
        return played.visit
    }

    private func read(_ name: String, _ body: JSON, _ visit: Visit) throws -> [Visit.Command] {
        try visit.commands(name, JSONReader(body), script: Sample.script, policy: EstatePolicy(), newID: ID("new"))
    }
}
