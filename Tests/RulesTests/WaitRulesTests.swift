import DoorbellRules
import Testing

@Suite("Seen at once, served in turn, and sorry only to who waited (clause L-f)")
struct WaitRulesTests {
    static let now = Instant(milliseconds: 1_790_000_000_000)
    static let limit = 3

    static func arrived(_ channel: Wait.Channel = .counter) throws -> Wait {
        try #require(Wait(.init(.arrived(channel, name: "", home: nil, [.seat]), at: now, by: ID("ho"))))
    }

    static func facts(after minutes: Int, othersFirst: Bool = false) -> Wait.Facts {
        Wait.Facts(
            actor: Sample.dispatcher, at: now.adding(minutes: minutes), limit: limit, othersFirst: othersFirst)
    }

    static func serve(sorry: Bool? = nil, _ reason: String = "", emergency: String = "") -> Wait.Command {
        .serve(sorry: sorry, reason: reason, emergency: emergency)
    }

    static func refusal(_ wait: Wait, _ command: Wait.Command, _ facts: Wait.Facts) -> Wait.Refusal? {
        do throws(Wait.Refusal) {
            _ = try wait.decide(command, facts)
            return nil
        } catch { return error }
    }

    static func after(_ command: Wait.Command, _ facts: Wait.Facts) throws -> Wait {
        let wait = try arrived()
        return wait.evolved(by: try wait.decide(command, facts))
    }

    @Test(
        "the sorry-line follows from the minutes, and from nothing else",
        arguments: [(0, false), (2, false), (3, true), (40, true)])
    func sorry(minutes: Int, isLong: Bool) throws {
        let served = try Self.after(Self.serve(), Self.facts(after: minutes))
        #expect(served.opening == (isLong ? .sorry(minutes: minutes) : .plain))
        let insisted = Self.refusal(try Self.arrived(), Self.serve(sorry: true), Self.facts(after: minutes))
        #expect(insisted == (isLong ? nil : .nobodyWaited), "never to somebody who did not wait")
    }

    @Test("it is left out only with a reason, which is kept")
    func leftOut() throws {
        let late = Self.facts(after: 9)
        #expect(Self.refusal(try Self.arrived(), Self.serve(sorry: false, " "), late) == .reasonMissing)
        let served = try Self.after(Self.serve(sorry: false, "他們說不用客氣"), late)
        #expect(served.opening == .withoutSorry(minutes: 9, reason: "他們說不用客氣"))
        let early = try Self.after(Self.serve(sorry: false, "?"), Self.facts(after: 1))
        #expect(early.opening == .plain, "there was nothing to leave out")
    }

    @Test("nobody goes before people who waited longer, but for an emergency that is written down")
    func turn() throws {
        let facts = Self.facts(after: 1, othersFirst: true)
        #expect(Self.refusal(try Self.arrived(), Self.serve(emergency: " "), facts) == .othersFirst)
        let event = try Self.arrived().decide(Self.serve(emergency: "水浸"), facts)
        #expect(event.fact == .served(.plain, emergency: "水浸"))
        let alone = try Self.arrived().decide(Self.serve(emergency: "水浸"), Self.facts(after: 1))
        #expect(alone.fact == .served(.plain, emergency: nil), "nobody was passed over")
    }

    @Test("who leaves is offered a call back, or says that they wish none")
    func leaving() throws {
        let (wait, facts) = (try Self.arrived(), Self.facts(after: 10))
        func given(_ words: String, _ minutes: Int) -> Promise.Given {
            .init(.callBack, words: words, due: Self.now.adding(minutes: minutes))
        }
        #expect(Self.refusal(wait, .leave(nil, isDeclined: false), facts) == .callBackMissing)
        #expect(Self.refusal(wait, .leave(given(" ", 60), isDeclined: false), facts) == .promiseMissing)
        #expect(Self.refusal(wait, .leave(given("回電", 10), isDeclined: false), facts) == .dueHasPassed)
        #expect(try Self.after(.leave(nil, isDeclined: true), facts).state == .left)
        let left = try Self.after(.leave(given("四點前回電", 60), isDeclined: false), facts)
        #expect(left.state == .toCallBack && left.promise?.given.kind == .callBack)
        #expect(Self.refusal(left, .callBack(words: " ", apology: nil), Self.facts(after: 60)) == .wordsMissing)
        #expect(Self.refusal(left, .callBack(words: "已答", apology: nil), Self.facts(after: 61)) == .apologyMissing)
        let called = left.evolved(
            by: try left.decide(.callBack(words: "已答", apology: "對不起"), Self.facts(after: 61)))
        #expect(called.state == .left && called.promise?.standing(at: Self.now.adding(minutes: 61)) == .broken)
        #expect(Self.refusal(called, .callBack(words: "再", apology: nil), facts) == .nothingPromised)
        #expect(Self.refusal(wait, .callBack(words: "再", apology: nil), facts) == .nothingPromised)
    }

    @Test(
        "what is over is over",
        arguments: [Wait.Command.acknowledge(.nod), serve(), .explain(reason: "x"), .leave(nil, isDeclined: true)])
    func over(command: Wait.Command) throws {
        let served = try Self.after(Self.serve(), Self.facts(after: 1))
        #expect(Self.refusal(served, command, Self.facts(after: 2)) == .overAlready)
        #expect(Self.refusal(try Self.arrived(), command, Self.facts(after: 2)) == nil)
    }

    @Test("whoever leaves the house hands the promised call over")
    func passedOn() throws {
        let facts = Self.facts(after: 5)
        let given = Promise.Given(.callBack, words: "回電", due: Self.now.adding(minutes: 60))
        let left = try Self.after(.leave(given, isDeclined: false), facts)
        #expect(left.evolved(by: try left.decide(.passOn(to: ID("lee")), facts)).promise?.keeper == ID("lee"))
        #expect(Self.refusal(try Self.arrived(), .passOn(to: ID("lee")), facts) == .nothingPromised)
    }

    static let all: [Wait.Fact] = [
        .arrived(.counter, name: "王小姐", home: ID("h"), [.seat, .hearing]), .arrived(.phone, name: "", home: nil, []),
        .acknowledged(.nod), .acknowledged(.words), .served(.plain, emergency: nil),
        .served(.sorry(minutes: 9), emergency: nil), .served(.withoutSorry(minutes: 4, reason: "不用"), emergency: "水浸"),
        .explained(reason: "水浸"), .left(nil), .left(.init(.callBack, words: "回電", due: now)),
        .calledBack(words: "已答", apology: nil), .calledBack(words: "已答", apology: "對不起"), .passedOn(to: ID("lee")),
    ]

    @Test("every fact comes back as it was, and has a sentence", arguments: all.indices)
    func json(_ place: Int) throws {
        let event = Wait.Event(Self.all[place], at: Self.now, by: ID("ho"))
        #expect(try Wait.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
        #expect(event.fact.sentence.isWritten)
    }

    @Test("every refusal has a code of its own and says what can be done")
    func refusals() {
        let all: [Wait.Refusal] = [
            .overAlready, .othersFirst, .nobodyWaited, .reasonMissing, .callBackMissing, .promiseMissing, .dueHasPassed,
            .nothingPromised, .wordsMissing, .apologyMissing,
        ]
        #expect(all.allSatisfy { $0.words.isWritten && $0.code.hasPrefix("wait.") })
        #expect(Set(all.map { $0.code }).count == all.count)
    }
}
