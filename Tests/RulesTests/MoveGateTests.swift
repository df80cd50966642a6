import DoorbellRules
import Testing

@Suite("Gates G7 and G8: belongings are moved with a yes that names them, and put back")
struct MoveGateTests {
    @Test("a thing that was not named stays where it is")
    func named() throws {
        var played = try Played.working()
        #expect(played.refusal(of: .move("沙發")) == .consentMissing(.move))
        #expect(played.refusal(of: Played.ask([])) == .unknownSubject)
        #expect(played.refusal(of: Played.ask(["沙發", " "])) == .unknownSubject)
        try played.play(Played.ask(["沙發", "茶几"]), .move("沙發"))
        #expect(played.refusal(of: .move("花瓶")) == .consentMissing(.move))
        #expect(played.refusal(of: .move("沙發")) == .alreadyDone)
        #expect(played.visit.itemsOut.map { $0.name } == ["沙發"])
    }

    @Test("a shrine is never moved")
    func shrine() throws {
        #expect(try Played.working().refusal(of: Played.ask(["神位"], isSacredOrFixed: true)) == .neverMoved)
    }

    @Test("a no leaves everything where it stands, also what was agreed to before")
    func refused() throws {
        var played = try Played.working()
        try played.play(Played.ask(["沙發"], Played.no))
        #expect(played.refusal(of: .move("沙發")) == .consentMissing(.move))
        try played.play(Played.ask(["沙發"]), Played.ask(["沙發"], Reply(.no, by: Sample.coOwner)))
        #expect(played.refusal(of: .move("沙發")) == .consentMissing(.move))
    }

    @Test("a helper on the list may agree to moving things, a stranger may not")
    func helper() throws {
        let played = try Played.working()
        #expect(played.refusal(of: Played.ask(["沙發"], Reply(.yes, by: Sample.listedHelper))) == nil)
        let stranger = Reply(.yes, by: Giver(role: .helper))
        #expect(played.refusal(of: Played.ask(["沙發"], stranger)) == .powerMissing(.moveItems, .helper))
    }

    @Test("nobody signs and nobody goes while something is out of place or off")
    func restored() throws {
        var played = try Played.waterOff()
        try played.play(.showTest(ShownTest(what: "放水", hasPassed: true)), Played.ask(["沙發"]), .move("沙發"))
        #expect(played.refusal(of: .review(Played.acceptance)) == .shutOffIsOpen)
        try played.play(.restore(Sample.valve, isTested: true))
        #expect(played.refusal(of: .review(Played.acceptance)) == .itemsAreOut)
        #expect(played.refusal(of: .leave) == .itemsAreOut)
        try played.play(.putBack("沙發", staysAtOwnersWish: false))
        #expect(played.refusal(of: .putBack("沙發", staysAtOwnersWish: false)) == .alreadyDone)
        #expect(played.refusal(of: .review(Played.acceptance)) == nil)
    }

    @Test("the owner may want it left where it is now")
    func stays() throws {
        var played = try Played.working()
        try played.play(Played.ask(["沙發"]), .move("沙發"), .putBack("沙發", staysAtOwnersWish: true))
        #expect(played.visit.movedItems.map { $0.state } == [.leftAtOwnersWish(at: played.now)])
    }

    @Test("what was put back may be moved again after a new yes")
    func again() throws {
        var played = try Played.working()
        try played.play(Played.ask(["沙發"]), .move("沙發"), .putBack("沙發", staysAtOwnersWish: false), Played.ask(["沙發"]))
        #expect(played.refusal(of: .move("沙發")) == nil)
    }
}
