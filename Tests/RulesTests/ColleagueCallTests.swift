import DoorbellRules
import Testing

@Suite("A colleague is called without a shout (C4)")
struct ColleagueCallTests {
    private static let start = Instant(milliseconds: 1_790_000_000_000)

    private static func made(_ phrase: ColleagueCall.Phrase? = .counter, words: String = "") throws
        -> ColleagueCall.Event
    {
        try ColleagueCall.make(
            to: Sample.wong.id, phrase, words: words, isHere: true, by: Sample.dispatcher, at: start)
    }

    @Test("a phrase or words, to somebody else who is here")
    func make() throws {
        #expect(try ColleagueCall(Self.made())?.callee == Sample.wong.id)
        #expect(try ColleagueCall(Self.made(nil, words: "借用長梯"))?.words == "借用長梯")
        #expect(throws: ColleagueCall.Refusal.wordsMissing) { try Self.made(nil, words: " ") }
        #expect(throws: ColleagueCall.Refusal.oneself) {
            try ColleagueCall.make(
                to: Sample.wong.id, .help, words: "", isHere: true, by: Sample.wong, at: Self.start)
        }
        #expect(throws: ColleagueCall.Refusal.notHere) {
            try ColleagueCall.make(
                to: Sample.lee.id, .help, words: "", isHere: false, by: Sample.wong, at: Self.start)
        }
    }

    @Test("only whoever is called replies, within the day; what they say last counts")
    func reply() throws {
        let call = try #require(ColleagueCall(Self.made()))
        #expect(throws: ColleagueCall.Refusal.notCalled) {
            try call.decide(.coming, by: Sample.dispatcher, at: Self.start)
        }
        let busy = try call.decide(.cannotNow, by: Sample.wong, at: Self.start.adding(minutes: 1))
        let after = busy.reduce(call) { $0.evolved(by: $1) }
        #expect(after.reply == .cannotNow && after.repliedAt == Self.start.adding(minutes: 1))
        #expect(try after.decide(.cannotNow, by: Sample.wong, at: Self.start.adding(minutes: 2)).isEmpty)
        let coming = try after.decide(.coming, by: Sample.wong, at: Self.start.adding(minutes: 3))
        #expect(coming.reduce(after) { $0.evolved(by: $1) }.reply == .coming)
        #expect(throws: ColleagueCall.Refusal.overAlready) {
            try call.decide(.coming, by: Sample.wong, at: Self.start.adding(minutes: ColleagueCall.keptMinutes))
        }
    }

    @Test("what lies in the log reads as it was written", arguments: [ColleagueCall.Phrase?.none, .callMe])
    func json(phrase: ColleagueCall.Phrase?) throws {
        let facts: [ColleagueCall.Fact] = [
            .made(to: Sample.wong.id, phrase, words: phrase == nil ? "借用長梯" : ""), .replied(.coming),
            .replied(.cannotNow),
        ]
        for fact in facts {
            let event = ColleagueCall.Event(fact, at: Self.start, by: Sample.dispatcher.id)
            #expect(try ColleagueCall.Event(event.json, at: event.at, by: event.by) == event)
        }
    }
}
