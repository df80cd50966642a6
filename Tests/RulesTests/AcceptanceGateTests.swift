import DoorbellRules
import Testing

@Suite("Gate G9: shown, accepted, signed, swept, and goodbye")
struct AcceptanceGateTests {
    private let passed = Visit.Command.showTest(ShownTest(what: "放水", hasPassed: true))
    private let farewell = Visit.Command.sayFarewell(Sample.script.farewell)

    @Test("no signature before test and acceptance")
    func order() throws {
        var played = try Played.diagnosed()
        #expect(played.refusal(of: passed) == .workNotStarted)
        try played.play(.startWork(isLoud: false, emergency: nil))
        #expect(played.refusal(of: .review(Played.acceptance)) == .testMissing)
        #expect(played.refusal(of: .sign(Sample.signature)) == .testMissing)
        try played.play(passed)
        #expect(played.refusal(of: .sign(Sample.signature)) == .acceptanceMissing)
        #expect(played.refusal(of: .goUnsigned(Sample.signedWords)) == .acceptanceMissing)
        try played.play(.review(Played.acceptance))
        #expect(played.refusal(of: .leave) == .signatureMissing)
        try played.play(.sign(Sample.signature))
        #expect(played.visit.isSettled)
    }

    @Test("a failed test is mended and shown again before the work is accepted")
    func failed() throws {
        var played = try Played.working()
        try played.play(.showTest(ShownTest(what: "放水", hasPassed: false)))
        #expect(played.refusal(of: .review(Played.acceptance)) == .testFailed)
        let remarks = Acceptance(work: .withRemarks, remarks: "仍有少少水聲", by: Sample.owner)
        #expect(played.refusal(of: .review(remarks)) == nil)
        try played.play(passed)
        #expect(played.refusal(of: .review(Played.acceptance)) == nil)
    }

    @Test("work after the check is checked again")
    func outdated() throws {
        var played = try Played.accepted()
        try played.play(.startWork(isLoud: false, emergency: nil))
        #expect(played.refusal(of: .sign(Sample.signature)) == .acceptanceMissing)
    }

    @Test("the signature of a dot is none", arguments: [[], [[]], [[500, 250]], [[1, 1, 2, 2, 3, 3]]])
    func dot(_ strokes: [[Int]]) throws {
        let dot = Signature(strokes: strokes, giver: Sample.owner, contentHash: Sample.text)
        #expect(try Played.accepted().refusal(of: .sign(dot)) == .signatureEmpty)
    }

    @Test("nobody signs a text that has changed under the pen")
    func changed() throws {
        var played = try Played.accepted()
        played.contentHash = "00".repeated(32)
        #expect(played.refusal(of: .sign(Sample.signature)) == .contentChanged)
    }

    @Test("neither minor nor helper accepts or signs", arguments: [HouseholdRole.helper, .visitor, .minor])
    func powers(_ role: HouseholdRole) throws {
        let giver = Giver(role: role, person: role == .helper ? ID("maria") : nil)
        let played = try Played.accepted()
        #expect(played.refusal(of: .review(Acceptance(work: .accepted, by: giver))) == .powerMissing(.acceptWork, role))
        let signature = Signature(strokes: Sample.signature.strokes, giver: giver, contentHash: Sample.text)
        #expect(played.refusal(of: .sign(signature)) == .powerMissing(.acceptWork, role))
    }

    @Test("after the signature nothing changes, until it is amended and signed again")
    func amendment() throws {
        var played = try Played.signed()
        #expect(played.refusal(of: .startWork(isLoud: false, emergency: nil)) == .signedAlready)
        #expect(played.refusal(of: .quote(Sample.price)) == .signedAlready)
        #expect(played.refusal(of: .sign(Sample.signature)) == .signedAlready)
        #expect(played.refusal(of: .amend(reason: " ")) == .reasonMissing)
        try played.play(.amend(reason: "多換一個膠圈"))
        #expect(played.visit.amendments == 1)
        #expect(played.refusal(of: .amend(reason: "再改")) == .signatureMissing)
        try played.play(.cleanUp, farewell)
        #expect(played.refusal(of: .leave) == .signatureMissing)
        #expect(played.refusal(of: .sign(Sample.signature)) == .acceptanceMissing)
        try played.play(.review(Played.acceptance), .sign(Sample.signature), .leave)
        #expect(played.visit.outcome == .done)
    }

    @Test("nobody leaves without sweeping and saying goodbye")
    func parting() throws {
        var played = try Played.signed()
        #expect(played.refusal(of: .leave) == .cleanUpMissing)
        #expect(played.refusal(of: farewell) == .cleanUpMissing)
        try played.play(.cleanUp)
        #expect(played.refusal(of: .leave) == .farewellMissing)
        try played.play(farewell, .leave)
        #expect(played.visit.outcome == .done)
        #expect(played.refusal(of: .cleanUp) == .visitIsOver)
    }

    @Test("sweeping before the work is no sweeping after it")
    func sweptTooEarly() throws {
        var played = try Played.inside()
        try played.play(.cleanUp, farewell, .prepare(Preparation(.worn, greeting: Sample.script.greeting)))
        try played.play(.diagnose(Sample.diagnosis), .startWork(isLoud: false, emergency: nil), passed)
        try played.play(.review(Played.acceptance), .sign(Sample.signature))
        #expect(played.refusal(of: .leave) == .cleanUpMissing)
    }
}
