import DoorbellRules
import Testing

@Suite("Gas-smell mode: knock, do not ring; out first, tell, warn by hand (procedure 2.5)")
struct GasSmellTests {
    static let forbidden: [Visit.Command] = [
        .ring(.bell), .enter, .statePurpose(Sample.script.purpose), Played.enter(Played.yes), .comeBack,
        .prepare(Preparation(.worn, greeting: Sample.script.greeting)), .diagnose(Sample.diagnosis),
        .startWork(isLoud: false, emergency: nil), Played.ask(["沙發"]), .sign(Sample.signature),
        .goUnsigned(Sample.signedWords), .cleanUp, .sayFarewell(Sample.script.farewell), .leave,
        .hold(Sample.deferral), .leaveCard, .turnAway, .rebook(Sample.deferral), .stepOut(reason: "取件"),
        .withdraw(by: Sample.owner, words: "停"), .gas(.inspect(.smell, .passed)), .gas(.makeSafe(at: "總閥")),
    ]

    @Test("no bell, no work, no signature: nothing but getting out", arguments: forbidden)
    func nothingElse(_ command: Visit.Command) throws {
        #expect(try Played.smelling().refusal(of: command) == .gas(.gasSmell))
    }

    @Test("a repair can meet it as well, with the water off")
    func repair() throws {
        var played = try Played.waterOff()
        try played.play(.smell(.notice))
        #expect(played.refusal(of: .restore(Sample.valve, isTested: true)) == .gas(.gasSmell))
        try leave(&played)
        #expect(played.visit.outcome == .evacuated && played.visit.awaitsClearance)
    }

    @Test("it is knocked, not rung")
    func knock() throws {
        var played = Played.gasPlanned()
        #expect(played.refusal(of: .smell(.notice)) == .notThere)
        try played.play(.setOff, .arrive, .smell(.notice))
        #expect(played.refusal(of: .ring(.bell)) == .gas(.gasSmell))
        #expect(played.refusal(of: .ring(.knock)) == nil)
    }

    @Test("everybody is out only when the superior and the gas company know")
    func told() throws {
        var played = try Played.smelling()
        #expect(played.refusal(of: .smell(.evacuate)) == .gas(.notTold(.supervisor)))
        #expect(played.refusal(of: .smell(.tell(.supervisor, reference: " "))) == .reasonMissing)
        try played.play(.smell(.tell(.supervisor, reference: "張主管")))
        #expect(played.refusal(of: .smell(.evacuate)) == .gas(.notTold(.gasCompany)))
        try played.play(.smell(.tell(.gasCompany, reference: "T-88")), .smell(.evacuate))
        #expect(played.visit.outcome == .evacuated)
        #expect(played.visit.consents.allSatisfy { !$0.isLive })
    }

    @Test("the neighbours' doors are ticked off, each once")
    func neighbours() throws {
        var played = try Played.smelling()
        #expect(played.refusal(of: .smell(.warn(door: " "))) == .reasonMissing)
        try played.play(.smell(.warn(door: "9C")), .smell(.warn(door: "7C")), .smell(.warn(door: "9C")))
        #expect(played.visit.smell?.doorsWarned == ["9C", "7C"])
    }

    @Test("without a smell there is nobody to tell of one")
    func none() throws {
        let played = try Played.checking()
        let commands: [GasSmell.Command] = [.tell(.supervisor, reference: "T"), .warn(door: "9C"), .evacuate]
        for command in commands { #expect(played.refusal(of: .smell(command)) == .gas(.noGasSmell)) }
        #expect(try Played.smelling().refusal(of: .smell(.notice)) == .alreadyDone)
    }

    @Test("a danger that is still open keeps nobody in a home that smells of gas")
    func outFirst() throws {
        var played = try Played.dangerous()
        try played.play(.smell(.notice))
        try leave(&played)
        #expect(played.visit.outcome == .evacuated)
    }

    @Test("nothing is called safe after it, and the gas company's word ends it")
    func clearance() throws {
        var played = try Played.checked()
        #expect(played.visit.passedCheck != nil)
        try played.play(.smell(.notice))
        #expect(played.visit.passedCheck == nil)
        try leave(&played)
        #expect(played.refusal(of: .clearGas(reference: "TG-1")) == .superiorNeeded)
        try played.play(as: Sample.supervisor, .clearGas(reference: "TG-1"))
        #expect(!played.visit.awaitsClearance && played.visit.passedCheck == nil)
    }

    @Test("also after the household said stop, and only by the technician of the visit")
    func stopped() throws {
        var played = try Played.checking()
        #expect(played.refusal(of: .smell(.notice), as: Sample.lee) == .notYourVisit)
        try played.play(.withdraw(by: Sample.owner, words: "停"), .smell(.notice))
        try leave(&played)
        #expect(played.visit.outcome == .evacuated)
    }

    private func leave(_ played: inout Played) throws {
        for who in GasTold.allCases { try played.play(.smell(.tell(who, reference: "T-88"))) }
        try played.play(.smell(.evacuate))
    }
}
