import DoorbellRules
import Testing

@Suite("The straight path, F3 to F7, at Mrs Chan's door")
struct GasStraightPathTests {
    @Test("a gas check goes as the procedure says it")
    func check() throws {
        var played = Played.gasPlanned()
        let script = Sample.gasScript
        try played.play(.accept, .setOff, .arrive, .ring(.bell), .meet(.owner), .statePurpose(script.purpose))
        try played.play(.answerEntry(Played.yes, words: script.purpose), .enter)
        try played.play(.prepare(Preparation(.worn, greeting: script.greeting)), Played.ask(["米缸"]), .move("米缸"))
        try played.play(.gas(.note(Sample.stove)))
        try played.measure()
        for item in CheckItem.allCases { try played.play(.gas(.inspect(item, .passed))) }
        try played.play(.putBack("米缸", staysAtOwnersWish: false))
        try played.finish()
        #expect(played.visit.outcome == .done && played.visit.billedCharges.isEmpty)
        #expect(played.visit.consents.allSatisfy { !$0.isLive } && !played.visit.awaitsClearance)
        #expect(try replayed(played.events) == played.visit)
    }

    @Test("the lines are said as they are written, with surname and title")
    func lines() {
        #expect(Sample.gasScript.purpose.text == "陳太太早上好，我是工程部員工黃師傅，按約定來為您免費檢查和測試煤氣，請問現在方便入屋嗎？")
        #expect(Sample.gasScript.greeting.text == "陳太太您好，我是工程部員工，是來幫您檢查和測試煤氣。")
        let unknown = GasLine.enter(.unknown).words
        #expect(unknown.traditionalChinese == "您好，我是工程部員工，是來幫您檢查和測試煤氣。")
        #expect(unknown.english.hasPrefix("Hello. "))
        let eve = GasLine.eve(Sample.brief.address, slot: Appointment.Window.morning.words).words
        #expect(eve.traditionalChinese == "陳太太您好，明天上午 09:00–12:00想上門為您免費檢查煤氣，請問方便嗎？")
    }

    @Test("the household reads every item, every reading and what was done, and then signs it")
    func record() throws {
        let played = try Played.madeSafe()
        let report = Report(channel: .gasRound, home: ID("home"), words: "煤氣巡檢", fault: "煤氣檢查", callback: "9123 4567")
        let received = try WorkOrder.receive(
            report, urgency: .routine, dangers: [], policy: EstatePolicy(), at: played.now, by: Sample.dispatcher.id)
        let order = try #require(WorkOrder(received))
        let text = ServiceOrder(
            order, visits: [played.visit], brief: Sample.gasBrief, estate: "海濱花園", currency: .hongKongDollar
        ) { _ in "10:00" }
        let rows = text.sections.flatMap { $0.rows }
        #expect(rows.contains { $0.label == "整體" && $0.value == "即時危險" })
        #expect(rows.contains { $0.label.hasPrefix("G04") && $0.note == "接口漏氣" })
        #expect(rows.count { $0.label.hasPrefix("G") } == 26)
        #expect(rows.contains { $0.note?.contains("GD-01") == true } && rows.contains { $0.value == "爐具前閥門" })
        #expect(text.total == "免費")
    }

    private func replayed(_ events: [Visit.Event]) throws -> Visit {
        var visit = Visit(order: Sample.order, technician: Sample.wong.id, service: .gasCheck)
        for event in events {
            visit = visit.evolved(by: try Visit.Event(JSON(parsing: event.json.text), at: event.at, by: event.by))
        }
        return visit
    }
}
