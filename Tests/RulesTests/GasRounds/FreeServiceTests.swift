import DoorbellRules
import Testing

@Suite("Clause F1: a free service stays free, and a repair stays a repair")
struct FreeServiceTests {
    static let repairs: [Visit.Command] = [
        .diagnose(Sample.diagnosis), .startWork(isLoud: false, emergency: nil), .planShutOff(Sample.water),
        Played.answer(Sample.valve), .approveShutOff(Sample.valve, isNoticeGiven: true),
        .turnOff(Sample.valve, emergency: "爆喉"),
        .extendShutOff(Sample.valve, minutes: 5, Played.yes, words: Sample.script.purpose),
        .restore(Sample.valve, isTested: true), .explainMaterial(Sample.need),
        .chooseSupply(Sample.part, .department, by: Sample.owner), .refuseOwnPart(Sample.part, reason: "口徑"),
        .quote(Sample.price), .quote(Charge(id: ID("c"), kind: .callOut, what: "上門", amount: 0)),
        Played.pay(Sample.price), .lower(charge: Sample.charge, to: 0), .fit(Sample.part),
        .showTest(ShownTest(what: "點火", hasPassed: true)), .review(Played.acceptance),
    ]
    static let checks: [GasCheck.Command] = [
        .take(.detector, 0, with: Sample.detector.id), .inspect(.smell, .passed), .note(Sample.stove),
        .answerTurnOff(Played.yes, words: Sample.script.purpose), .makeSafe(at: "總閥"), .handNotice(Sample.receipt),
        .tell(.supervisor, reference: "T-77"),
    ]

    @Test("nothing is repaired or charged at a gas check", arguments: repairs)
    func free(_ command: Visit.Command) throws {
        let played = try Played.checking()
        let superior = played.refusal(of: command, as: Sample.supervisor)
        #expect(played.refusal(of: command) == .gas(.freeService) || superior == .gas(.freeService))
        #expect(played.visit.billedCharges.isEmpty)
    }

    @Test("no gas check is made at a repair", arguments: checks)
    func repair(_ command: GasCheck.Command) throws {
        var played = try Played.diagnosed()
        played.gas = GasCheck.Facts(checklist: Checklist(version: 1), instruments: Sample.instruments)
        #expect(played.refusal(of: .gas(command)) == .gas(.notAGasCheck))
    }

    @Test("a repair is what it was: its farewell is free, its signature wants test and acceptance")
    func unchanged() throws {
        var played = try Played.working()
        #expect(played.refusal(of: .sign(Sample.signature)) == .testMissing)
        #expect(played.visit.service == .paidRepair && played.visit.gas == nil && played.visit.parting == .farewell)
        try played.play(.showTest(ShownTest(what: "放水", hasPassed: true)), .review(Played.acceptance))
        try played.play(.sign(Sample.signature), .cleanUp, .sayFarewell(Sample.script.purpose), .leave)
        #expect(played.visit.outcome == .done)
    }

    @Test("the door of a gas check is the door of every visit: nobody enters on yesterday's yes")
    func door() throws {
        var played = Played.gasPlanned()
        try played.play(.setOff, .arrive)
        #expect(played.refusal(of: .enter) == .ringFirst)
        try played.play(.ring(.bell), .statePurpose(Sample.gasScript.purpose))
        #expect(played.refusal(of: .enter) == .consentMissing(.entry))
        #expect(played.refusal(of: Played.enter(Reply(.yes, by: Sample.minor))) == .powerMissing(.openDoor, .minor))
    }

    @Test("shoe covers and greeting come before the first look")
    func prepared() throws {
        let look = Visit.Command.gas(.inspect(.meter, .passed))
        #expect(try Played.gasInside().refusal(of: look) == .preparationMissing)
        #expect(Played.gasPlanned().refusal(of: look) == .notInside)
    }

    @Test("nobody leaves a card or is turned away from a check that was begun")
    func begun() throws {
        var played = try Played.checking()
        try played.play(.gas(.inspect(.meter, .passed)), .stepOut(reason: "取梯"), .ring(.bell))
        #expect(played.refusal(of: .leaveCard) == .signatureMissing)
        #expect(played.refusal(of: .rebook(Sample.deferral)) == nil)
    }

    @Test(
        "a report of the gas round makes a gas check, every other report a repair", arguments: Report.Channel.allCases)
    func service(_ channel: Report.Channel) {
        let report = Report(
            channel: channel, home: ID("h"), words: "", fault: "檢查", place: "", callerName: "", callback: nil,
            hasNoContact: true, skill: .gas, wishedFor: nil)
        #expect(report.service == (channel == .gasRound ? .gasCheck : .paidRepair))
    }
}
