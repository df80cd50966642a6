import DoorbellRules
import Testing

@Suite("Gate G11: nobody leaves an immediate danger behind")
struct MadeSafeGateTests {
    static let waysOut: [Visit.Command] = [
        .leave, .stepOut(reason: "取件"), .handOver(to: Sample.lee.id, isResidentTold: true), .sign(Sample.signature),
        .goUnsigned(Sample.signedWords),
    ]

    @Test("with an open danger there is no way out, put off or not, stopped or not", arguments: waysOut)
    func shut(_ way: Visit.Command) throws {
        var played = try Played.dangerous()
        #expect(played.refusal(of: way) == .gas(.notMadeSafe))
        try played.play(Played.turnOff(), .gas(.makeSafe(at: "爐具前閥門")))
        #expect(played.refusal(of: way) == .gas(.notTold(.supervisor)))
        try played.play(.gas(.tell(.supervisor, reference: "張主管 10:20")))
        #expect(played.refusal(of: way) == .gas(.notTold(.gasCompany)))
        try played.play(.gas(.tell(.gasCompany, reference: "T-77")))
        #expect(played.refusal(of: way) == .gas(.warningNoticeMissing))
        try played.play(.gas(.handNotice(Sample.receipt)))
        #expect(played.refusal(of: way).map { $0.gate != .madeSafe } ?? true)
    }

    @Test("a hold and a stop do not get round it")
    func exits() throws {
        var held = try Played.dangerous()
        try held.play(.hold(Sample.deferral), .cleanUp)
        #expect(held.refusal(of: .leave) == .gas(.notMadeSafe))
        var stopped = try Played.dangerous()
        try stopped.play(.withdraw(by: Sample.owner, words: "停"), .cleanUp)
        let said = Visit.Command.sayFarewell(Spoken(stopped.visit.parting, in: .english))
        #expect(stopped.refusal(of: said) == .gas(.notMadeSafe) && stopped.refusal(of: .leave) == .gas(.notMadeSafe))
        try stopped.makeSafe(notice: .leftOnSite(words: "門邊"))
        try stopped.play(said, .leave)
        #expect(stopped.visit.outcome == .stopped)
    }

    @Test("edge 19: a leak is closed with permission, told in writing, told to both, signed and left")
    func leak() throws {
        var played = try Played.madeSafe()
        try played.finish()
        #expect(played.visit.outcome == .done && played.visit.gas?.result == .immediatelyDangerous)
        #expect(played.visit.farewell?.line == "gas.dangerous" && played.visit.awaitsClearance)
    }

    @Test("edge 20: a refused turn-off is escalated at once, and only then may anybody go")
    func refused() throws {
        var played = try Played.dangerous()
        try played.play(Played.turnOff(Played.no))
        #expect(played.refusal(of: .leave) == .gas(.notTold(.supervisor)))
        try played.tellEverybody()
        #expect(played.refusal(of: .leave) == .gas(.warningNoticeMissing))
        try played.play(.gas(.handNotice(.refused(words: "不收"))))
        try played.finish()
        #expect(played.visit.gas?.isTurnOffRefused == true && played.visit.gas?.madeSafe == nil)
    }

    @Test("who was told before the refusal is told of the refusal too")
    func toldBefore() throws {
        var played = try Played.dangerous()
        try played.tellEverybody()
        try played.play(Played.turnOff(Played.no))
        #expect(played.refusal(of: .leave) == .gas(.notTold(.supervisor)))
        #expect(played.refusal(of: .gas(.handNotice(Sample.receipt))) == .gas(.notTold(.supervisor)))
    }

    @Test("who refused may think again: then it is closed before anybody goes")
    func thoughtAgain() throws {
        var played = try Played.dangerous()
        try played.play(Played.turnOff(Played.no))
        try played.tellEverybody()
        try played.play(.gas(.handNotice(Sample.receipt)), Played.turnOff())
        #expect(played.refusal(of: .sign(Sample.signature)) == .gas(.notMadeSafe))
        try played.play(.gas(.makeSafe(at: "總閥")))
        #expect(played.refusal(of: .sign(Sample.signature)) == nil)
    }

    @Test("a second danger is asked about, written and told anew")
    func second() throws {
        var played = try Played.checking()
        try played.play(.gas(.inspect(.joints, Sample.leak)))
        try played.makeSafe()
        try played.play(.gas(.inspect(.flue, .failed(.immediatelyDangerous, words: "煙道脫落"))))
        #expect(played.refusal(of: .gas(.makeSafe(at: "熱水爐"))) == .consentMissing(.gasOff))
        #expect(played.visit.gas?.unsafeRemains == .turnOff && played.visit.gas?.told.isEmpty == true)
    }

    @Test("a defect at risk needs the notice, and no valve is closed for it")
    func atRisk() throws {
        var played = try Played.checked([.pipeCorrosion: Sample.rust])
        #expect(played.refusal(of: Played.turnOff()) == .gas(.nothingToMakeSafe))
        #expect(played.refusal(of: .gas(.makeSafe(at: "總閥"))) == .gas(.nothingToMakeSafe))
        #expect(played.refusal(of: .sign(Sample.signature)) == .gas(.warningNoticeMissing))
        try played.play(.gas(.handNotice(Sample.receipt)))
        try played.finish()
        #expect(!played.visit.awaitsClearance)
    }
}
