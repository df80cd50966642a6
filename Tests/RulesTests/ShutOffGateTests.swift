import DoorbellRules
import Testing

@Suite("Gate G5: nothing is turned off without explanation and a yes")
struct ShutOffGateTests {
    private let off = Visit.Command.turnOff(Sample.valve, emergency: nil)

    @Test("the water stays on until the household agrees")
    func consent() throws {
        var played = try Played.diagnosed()
        #expect(played.refusal(of: off) == .unknownSubject)
        try played.play(.planShutOff(Sample.water))
        #expect(played.refusal(of: .planShutOff(Sample.water)) == .alreadyDone)
        #expect(played.refusal(of: off) == .consentMissing(.shutOff))
        try played.play(Played.answer(Sample.valve, Played.no))
        #expect(played.refusal(of: off) == .consentMissing(.shutOff))
        try played.play(Played.answer(Sample.valve), off)
        #expect(played.visit.openShutOffs.map { $0.plan.id } == [Sample.valve])
        #expect(played.refusal(of: off) == .alreadyDone)
    }

    @Test("no valve is touched before the diagnosis")
    func diagnosis() throws {
        var played = try Played.inside()
        try played.play(.planShutOff(Sample.water), Played.answer(Sample.valve))
        #expect(played.refusal(of: off) == .preparationMissing)
    }

    @Test("gas is the gas company's")
    func gas() throws {
        let plan = ShutOff.Plan(id: Sample.valve, utility: .gas, extent: .home, minutes: 5, reason: "維修")
        #expect(try Played.diagnosed().refusal(of: .planShutOff(plan)) == .gasIsNotOurs)
    }

    @Test("what reaches beyond the home waits for a superior and a notice", arguments: ShutOff.Extent.allCases)
    func approval(_ extent: ShutOff.Extent) throws {
        var played = try Played.diagnosed()
        let plan = ShutOff.Plan(id: Sample.valve, utility: .power, extent: extent, homes: 12, minutes: 10, reason: "換掣")
        try played.play(.planShutOff(plan), Played.answer(Sample.valve))
        #expect(played.refusal(of: off) == (extent == .home ? nil : .approvalMissing))
        let approve = Visit.Command.approveShutOff(Sample.valve, isNoticeGiven: true)
        #expect(played.refusal(of: approve) == .superiorNeeded)
        let untold = Visit.Command.approveShutOff(Sample.valve, isNoticeGiven: false)
        #expect(played.refusal(of: untold, as: Sample.supervisor) == .noticeMissing)
        try played.play(as: Sample.supervisor, approve)
        #expect(played.refusal(of: off) == nil)
    }

    @Test("a burst is shut first and explained before anybody signs")
    func burst() throws {
        var played = try Played.working()
        try played.play(.planShutOff(Sample.water), .turnOff(Sample.valve, emergency: "爆喉"))
        try played.play(.restore(Sample.valve, isTested: true), .showTest(ShownTest(what: "放水", hasPassed: true)))
        #expect(played.refusal(of: .review(Played.acceptance)) == .explainAfterwards)
        try played.play(Played.answer(Sample.valve))
        #expect(played.refusal(of: .review(Played.acceptance)) == nil)
    }

    @Test("only what is off is restored, and it is tested")
    func restore() throws {
        var played = try Played.diagnosed()
        #expect(played.refusal(of: .restore(Sample.valve, isTested: true)) == .unknownSubject)
        try played.play(.planShutOff(Sample.water))
        #expect(played.refusal(of: .restore(Sample.valve, isTested: true)) == .notOff)
        played = try Played.waterOff()
        #expect(played.refusal(of: .restore(Sample.valve, isTested: false)) == .testAfterRestoreMissing)
        try played.play(.restore(Sample.valve, isTested: true))
        #expect(played.visit.openShutOffs.isEmpty)
    }

    @Test("a longer shut-off is asked for while it is off")
    func extend() throws {
        let line = Sample.script.shutOff(Sample.water)
        func extend(_ reply: Reply) -> Visit.Command { .extendShutOff(Sample.valve, minutes: 15, reply, words: line) }
        var played = try Played.waterOff()
        #expect(played.refusal(of: extend(Played.no)) == .consentMissing(.shutOff))
        #expect(played.refusal(of: extend(Reply(.yes, by: Sample.minor))) == .powerMissing(.shutOff, .minor))
        try played.play(extend(Played.yes))
        #expect(played.visit.shutOffs.map { $0.agreedMinutes } == [35])
        try played.play(.restore(Sample.valve, isTested: true))
        #expect(played.refusal(of: extend(Played.yes)) == .notOff)
    }
}
