import DoorbellRules
import Testing

@Suite("Gas is used again when the gas company has cleared the home, and not before")
struct ClearanceTests {
    private let clear = Visit.Command.clearGas(reference: "TG-2026-118")

    @Test("a superior records the clearance, with its reference, also long after the visit")
    func cleared() throws {
        var played = try Played.madeSafe()
        try played.finish()
        #expect(played.visit.awaitsClearance)
        #expect(played.refusal(of: clear) == .superiorNeeded)
        #expect(played.refusal(of: .clearGas(reference: " "), as: Sample.supervisor) == .reasonMissing)
        try played.play(as: Sample.supervisor, clear)
        #expect(!played.visit.awaitsClearance && played.visit.clearance == "TG-2026-118")
        #expect(played.refusal(of: clear, as: Sample.supervisor) == .gas(.nothingToClear))
    }

    @Test("where there was no danger there is nothing to clear")
    func nothing() throws {
        #expect(try Played.checked().refusal(of: clear, as: Sample.supervisor) == .gas(.nothingToClear))
        #expect(
            try Played.checked([.flame: Sample.rust]).refusal(of: clear, as: Sample.supervisor) == .gas(.nothingToClear)
        )
    }

    @Test("a danger or a smell that comes after the clearance waits for another one")
    func again() throws {
        var played = try Played.checking()
        try played.play(.gas(.inspect(.joints, Sample.leak)))
        try played.play(as: Sample.supervisor, clear)
        #expect(!played.visit.awaitsClearance)
        var found = played
        try found.play(.gas(.inspect(.flue, .failed(.immediatelyDangerous, words: "煙道脫落"))))
        #expect(found.visit.awaitsClearance)
        try played.play(.smell(.notice))
        #expect(played.visit.awaitsClearance)
    }

    @Test("a clearance makes no check pass")
    func noPass() throws {
        var played = try Played.madeSafe()
        try played.play(as: Sample.supervisor, clear)
        #expect(played.visit.passedCheck == nil && played.visit.gas?.result == .immediatelyDangerous)
    }
}
