import DoorbellRules
import Testing

@Suite("Who comes later than was promised says sorry first (clauses L-e and L-f)")
struct LateArrivalTests {
    /// At the door so many minutes after what was promised.
    private static func arrived(after minutes: Int) throws -> (played: Played, facts: Visit.Facts) {
        var played = Played()
        try played.play(.setOff)
        let promise = played.now.adding(minutes: 60)
        played.wait(minutes: 60 + minutes)
        try played.play(.arrive)
        var facts = played.facts
        facts.promisedUntil = promise
        return (played, facts)
    }

    @Test("in time, to the minute, nothing is added; a minute later it is", arguments: [(0, nil), (1, 1), (25, 25)])
    func minutes(late: Int, found: Int?) throws {
        let (played, facts) = try Self.arrived(after: late)
        #expect(played.visit.minutesLate(for: facts.promisedUntil) == found)
        let bell = played.visit.screen(Sample.brief, facts)
        #expect(bell.items.isEmpty == (found == nil), "who rings knows it before the door opens")
        #expect(played.visit.minutesLate(for: nil) == nil, "nobody told them a time")
    }

    @Test("half a minute is a minute")
    func begun() throws {
        let (played, facts) = try Self.arrived(after: 0)
        let promise = facts.promisedUntil.map { Instant(milliseconds: $0.milliseconds - 30_000) }
        #expect(played.visit.minutesLate(for: promise) == 1)
    }

    @Test(
        "the line to say begins with sorry in the household's language, and is what the yes is kept with",
        arguments: Language.allCases)
    func line(_ language: Language) throws {
        var (played, facts) = try Self.arrived(after: 25)
        try played.play(.ring(.bell))
        let brief = Sample.brief.speaking(language)
        let sorry = Line.sorryToKeepYouWaiting.words.text(in: language)
        let said = try #require(played.visit.screen(brief, facts).line)
        let usual = Visit.Script(brief, in: language, at: facts.wall).purpose
        #expect(said.text == (language == .english ? "\(sorry) \(usual.text)" : "\(sorry)\(usual.text)"))
        #expect(said.isApology && !usual.isApology)
        let tap = JSON.object(["giver": .object(["role": .string("owner")])])
        let commands = try played.visit.commands(
            "entry", JSONReader(tap), script: played.visit.script(brief, facts), policy: facts.policy, newID: ID("new"))
        let events = try played.visit.decide(commands, facts)
        #expect(events.first?.fact == .purposeStated(said))
        played.visit = played.visit.evolved(by: events)
        #expect(played.visit.liveConsent(.entry, about: Sample.order)?.words == said)
        facts.promisedUntil = nil
        #expect(played.visit.minutesLate(for: played.now) == nil, "inside nobody is late any more")
    }

    @Test("no tap more than in time")
    func taps() throws {
        let (late, facts) = try Self.arrived(after: 25)
        let inTime = late.facts
        for visit in [late.visit, try Self.rung(late)] {
            #expect(
                visit.screen(Sample.brief, facts).acts.map(\.name)
                    == visit.screen(Sample.brief, inTime).acts.map(\.name))
        }
    }

    @Test(
        "the broken promise keeps what was said at the door; where nobody opened it stays without",
        arguments: [true, false])
    func promise(isHeard: Bool) {
        let now = OrderPromisesTests.now
        var call = OrderPromises.Calling(technician: Sample.wong.id)
        call.note(.init(.arrived, at: now.adding(minutes: 85), by: Sample.wong.id))
        if isHeard {
            let said = Visit.Script(Sample.brief, in: .english, at: Sample.wall(minute: 600), isLate: true).purpose
            call.note(.init(.purposeStated(said), at: now.adding(minutes: 87), by: Sample.wong.id))
        }
        let events = [OrderPromisesTests.received, OrderPromisesTests.assigned].map {
            WorkOrder.Event($0, at: now, by: Sample.dispatcher.id)
        }
        let promises = OrderPromises(events, [ID("v1"): call], in: .traditionalChinese)
        #expect(promises.all.map { $0.standing(at: now.adding(minutes: 900)) } == [.broken], "sorry does not mend it")
        #expect(promises.all[0].apology == (isHeard ? Line.sorryToKeepYouWaiting.words.english : nil))
    }

    private static func rung(_ played: Played) throws -> Visit {
        var played = played
        try played.play(.ring(.bell))
        return played.visit
    }
}
