import DoorbellRules
import Testing

@Suite("Edge cases at the door (procedure 2.6)")
struct EdgeCasesAtTheDoorTests {
    @Test("edge 1: nobody home three times leaves three cards and an order that goes on")
    func nobodyHome() throws {
        var order = try OrderTests.received()
        for round in 1...3 {
            var played = Played()
            try played.play(.setOff, .arrive, .ring(.bell), .ring(.knock), .leaveCard)
            #expect(played.visit.outcome == .noAccess)
            let end = WorkOrder.Command.concludeVisit(.noAccess, isUnsigned: false, deferral: nil)
            order = order.evolved(by: try order.decide(end, by: Sample.wong, at: played.now))
            #expect(order.attemptsWithoutAccess == round && order.phase == .onHold)
        }
    }

    @Test("edge 2: consent refused, then given later by the same person")
    func refusedThenGiven() throws {
        var played = try Played.asking()
        try played.play(Played.enter(Played.no))
        #expect(played.refusal(of: .enter) == .consentMissing(.entry))
        try played.play(Played.enter(Played.yes), .enter)
        #expect(played.visit.isInside)
    }

    @Test("edge 3: a minor alone lets nobody in; the card is left")
    func minorAlone() throws {
        var played = try Played.asking()
        try played.play(.meet(.minor))
        #expect(played.refusal(of: Played.enter(Reply(.yes, by: Sample.minor))) == .powerMissing(.openDoor, .minor))
        let remote = Reply(.yes, by: Giver(role: .owner, channel: .phone))
        #expect(played.refusal(of: Played.enter(remote)) == .adultMustBePresent)
        try played.play(.leaveCard)
        #expect(played.visit.outcome == .noAccess)
    }

    @Test("edge 4: only a helper or a visitor is in: a listed helper may, a visitor calls the resident")
    func helperOrVisitor() throws {
        var played = try Played.asking()
        let visitor = Reply(.yes, by: Giver(role: .visitor))
        #expect(played.refusal(of: Played.enter(visitor)) == .powerMissing(.openDoor, .visitor))
        let stranger = Reply(.yes, by: Giver(role: .helper, name: "Maria"))
        #expect(played.refusal(of: Played.enter(stranger)) == .powerMissing(.openDoor, .helper))
        #expect(played.refusal(of: Played.enter(Reply(.yes, by: Sample.listedHelper))) == nil)
        try played.play(.meet(.visitor), Played.enter(Reply(.yes, by: Giver(role: .owner, channel: .phone))), .enter)
        #expect(played.visit.isInside)
    }

    @Test("edge 5: the owner wants another time at the door, and is told reason, apology, ways and date")
    func rebook() throws {
        var played = try Played.asking()
        let bare = Deferral(reason: "住戶不便", apology: "", alternatives: [" "], next: nil)
        #expect(played.refusal(of: .rebook(bare)) == .holdIncomplete([.apology, .alternative, .nextDate]))
        let past = Deferral(reason: "住戶不便", apology: "對不起", alternatives: ["星期五"], next: Instant(milliseconds: 1))
        #expect(played.refusal(of: .rebook(past)) == .holdIncomplete([.nextDate]))
        try played.play(.rebook(Sample.deferral))
        #expect(played.visit.outcome == .rebooked && played.visit.deferral == Sample.deferral)
    }

    @Test("edge 6: confirmed yesterday, refuses today: today counts")
    func refusesToday() throws {
        var played = try Played.asking()
        try played.play(Played.enter(Played.no), .turnAway)
        #expect(played.visit.outcome == .refused)
        #expect(played.refusal(of: .ring(.bell)) == .visitIsOver)
    }

    @Test("edge 11: two co-owners disagree: the refusal wins until its giver takes it back")
    func coOwners() throws {
        var played = try Played.asking()
        try played.play(Played.enter(Played.yes), Played.enter(Reply(.no, by: Sample.coOwner)))
        #expect(played.refusal(of: .enter) == .consentMissing(.entry))
        #expect(played.refusal(of: Played.enter(Played.yes)) == .refusalStands)
        try played.play(Played.enter(Reply(.yes, by: Sample.coOwner)), .enter)
        #expect(played.visit.isInside)
    }

    @Test("edge 16: the leak comes from the flat above and its owner is absent: a card there, the trio here")
    func flatAbove() throws {
        var above = Played()
        try above.play(.setOff, .arrive, .ring(.bell), .leaveCard)
        #expect(above.visit.outcome == .noAccess)
        var here = try Played.diagnosed()
        try here.play(.hold(Sample.deferral), .cleanUp, .sayFarewell(Sample.script.farewell), .leave)
        #expect(here.visit.outcome == .onHold)
    }

    @Test("edge 28: the consent keeps the language in which it was asked", arguments: Language.allCases)
    func language(_ language: Language) throws {
        let words = Visit.Script(Sample.brief, in: language, at: Sample.wall(minute: 600)).purpose
        var played = Played()
        try played.play(.setOff, .arrive, .ring(.bell), .statePurpose(words), .answerEntry(Played.yes, words: words))
        #expect(played.visit.liveConsent(.entry, about: Sample.order)?.words.language == language)
    }

    @Test("edge 37: a clock that runs backwards neither opens a door nor overruns anything")
    func clockSkew() throws {
        var played = try Played.waterOff()
        played.wait(minutes: -600)
        #expect(played.visit.shutOffs.allSatisfy { !$0.hasOverrun(at: played.now) })
        try played.play(.restore(Sample.valve, isTested: true))
        #expect(played.events.last?.at == played.now)
    }
}
