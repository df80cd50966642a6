import DoorbellRules
import Testing

@Suite("Clauses F5 and F6: things are moved with a yes, and back in their place before anybody signs")
struct GasBelongingsTests {
    @Test("nothing is moved without a yes that names it, also without any fault to find")
    func consent() throws {
        var played = try Played.checking()
        #expect(played.refusal(of: .move("米缸")) == .consentMissing(.move))
        #expect(played.refusal(of: Played.ask(["神位"], isSacredOrFixed: true)) == .neverMoved)
        try played.play(Played.ask(["米缸"]), .move("米缸"))
        #expect(played.visit.itemsOut.map { $0.name } == ["米缸"])
        #expect(try Played.gasInside().refusal(of: Played.ask(["米缸"])) == .preparationMissing)
    }

    @Test("nobody signs, goes unsigned or leaves while something stands about")
    func back() throws {
        var played = try Played.checked()
        try played.play(Played.ask(["米缸"]), .move("米缸"))
        for command in [Visit.Command.sign(Sample.signature), .goUnsigned(Sample.signedWords), .leave] {
            #expect(played.refusal(of: command) == .itemsAreOut)
        }
        try played.play(.putBack("米缸", staysAtOwnersWish: false))
        try played.finish()
        #expect(played.visit.outcome == .done)
    }

    @Test("the owner may want it left there, and what broke goes to the superior")
    func others() throws {
        var played = try Played.checked()
        try played.play(Played.ask(["米缸"]), .move("米缸"), .reportDamage("米缸", words: "蓋裂了"))
        try played.play(.putBack("米缸", staysAtOwnersWish: true))
        #expect(played.visit.dispute != nil && played.refusal(of: .sign(Sample.signature)) == nil)
    }

    @Test("who may sign a repair may sign a check, on exactly the text that they read")
    func signature() throws {
        let played = try Played.checked()
        let minor = Signature(strokes: Sample.signature.strokes, giver: Sample.minor, contentHash: Sample.text)
        #expect(played.refusal(of: .sign(minor)) == .powerMissing(.acceptWork, .minor))
        let other = Signature(strokes: Sample.signature.strokes, giver: Sample.owner, contentHash: "another text")
        #expect(played.refusal(of: .sign(other)) == .contentChanged)
        let dot = Signature(strokes: [[1, 2]], giver: Sample.owner, contentHash: Sample.text)
        #expect(played.refusal(of: .sign(dot)) == .signatureEmpty)
    }
}
