import DoorbellRules
import Testing

@Suite("Promise first, then hand over to a person with a name (clause L-e)")
struct HandOffRulesTests {
    typealias Base = EnquiryRulesTests
    static let manager = Actor(id: ID("lam"), name: "林經理", roles: [.manager])

    static func handed(_ desk: HandOff.Desk) -> Enquiry.Command {
        .handOver(to: desk, nil, words: "請看一看")
    }

    static func refusal(
        _ enquiry: Enquiry, _ command: Enquiry.Command, by actor: Actor = Base.assistant, after minutes: Int = 1
    ) -> Enquiry.Refusal? {
        do throws(Enquiry.Refusal) {
            _ = try enquiry.decide(command, Base.facts(actor, after: minutes))
            return nil
        } catch { return error }
    }

    static let twiceBack: [Enquiry.Command] = [
        handed(.cleaning), .giveBack(reason: "不屬清潔"), handed(.gardens), .accept(person: "黃主任"),
        .giveBack(reason: "公家地"),
    ]

    @Test("whoever was asked hands it to the property assistant, who hands it to the desk")
    func throughAssistant() throws {
        let asked = try Base.asked()
        #expect(Self.refusal(asked, Self.handed(.engineering), by: Sample.dispatcher) == .throughAssistant)
        #expect(Self.refusal(asked, Self.handed(.assistant), by: Sample.dispatcher) == nil)
        let chain = try Base.after([Self.handed(.assistant), .accept(person: "何小姐"), Self.handed(.engineering)])
        #expect(chain.handOffs.map(\.desk) == [.assistant, .engineering] && chain.state == .handedOver)
        #expect(chain.firstContact == Base.assistant.id)
    }

    @Test("what was sent is not handed: nobody answers before a named person has it")
    func named() throws {
        let sent = try Base.after([Self.handed(.gardens)])
        let word = Enquiry.Command.answer(words: "明天修剪", basis: .holder(.assistant, person: ""))
        #expect(Self.refusal(sent, word) == .handOffWaits)
        #expect(Self.refusal(try Base.asked(), word) == .notAccepted)
        #expect(Self.refusal(sent, .accept(person: " ")) == .personMissing)
        #expect(Self.refusal(try Base.asked(), .accept(person: "黃主任")) == .nothingWaits)
        let held = try Base.after([Self.handed(.gardens), .accept(person: "黃主任")])
        #expect(held.state == .inHand && held.handOffs.last?.holder == "黃主任")
        #expect(Self.refusal(held, Base.fromArticle) == .handOffIsHeld)
        #expect(Self.refusal(held, Self.handed(.security)) == .handOffIsHeld)
        let answered = held.evolved(by: try held.decide(word, Base.facts()))
        #expect(answered.answer?.basis == .holder(.gardens, person: "黃主任"), "whose word it is, nobody types")
        let close = Enquiry.Command.close(reason: "x")
        #expect(Self.refusal(answered, close, by: Sample.supervisor) == .notTold, "not before the household was told")
    }

    @Test("a broken promise is mended before anything is handed over")
    func promiseFirst() throws {
        #expect(Self.refusal(try Base.asked(), Self.handed(.gardens), after: 121) == .promiseFirst)
    }

    @Test("given back twice, the manager decides, and that is not given back")
    func manager() throws {
        let bounced = try Base.after(Self.twiceBack)
        #expect(bounced.state == .withManager && bounced.bounces == 2)
        #expect(Self.refusal(bounced, Self.handed(.security)) == .managerDecides)
        #expect(Self.refusal(bounced, Self.handed(.security), by: Sample.supervisor) == .managerDecides)
        #expect(Self.refusal(bounced, Base.fromArticle) == .managerDecides)
        #expect(Self.refusal(bounced, Self.handed(.manager)) == nil, "anybody may bring it to the manager")
        let decided = bounced.evolved(by: try bounced.decide(Self.handed(.cleaning), Base.facts(Self.manager)))
        #expect(Self.refusal(decided, .giveBack(reason: "不屬清潔")) == .managerHasDecided)
        let toManager = bounced.evolved(by: try bounced.decide(Self.handed(.manager), Base.facts()))
        #expect(Self.refusal(toManager, .accept(person: "何小姐")) == .managerDecides)
        #expect(Self.refusal(toManager, .accept(person: "林經理"), by: Self.manager) == nil)
    }

    @Test("a return has a reason; a desk has half an hour")
    func returns() throws {
        let sent = try Base.after([Self.handed(.gardens)])
        #expect(Self.refusal(sent, .giveBack(reason: " ")) == .reasonMissing)
        #expect(Self.refusal(sent, Self.handed(.security)) == .handOffWaits)
        let last = try #require(sent.handOffs.last)
        #expect(!last.isOverdue(at: Base.now.adding(minutes: 31)) && last.isOverdue(at: Base.now.adding(minutes: 32)))
        let back = try Base.after([Self.handed(.gardens), .giveBack(reason: "公家地")])
        #expect(back.state == .returned && Self.refusal(back, Base.fromArticle) == nil)
    }

    @Test("outside the house it is handed with a reference")
    func outside() throws {
        func call(_ party: String, _ reference: String) -> Enquiry.Command {
            .handOver(to: .outside, .init(party: party, reference: reference), words: "請查線路")
        }
        #expect(Self.refusal(try Base.asked(), Self.handed(.outside)) == .referenceMissing)
        #expect(Self.refusal(try Base.asked(), call("電訊公司", " ")) == .referenceMissing)
        let handed = try Base.after([call("電訊公司", "T-204")])
        #expect(handed.state == .inHand && handed.handOffs.last?.outside?.reference == "T-204")
    }

    static let facts: [Enquiry.Fact] = [
        .handed(to: .outside, .init(party: "電訊公司", reference: "T-1"), words: "請查"),
        .handed(to: .gardens, nil, words: "請看"), .accepted(person: "黃主任"), .returned(reason: "公家地"),
        .handed(to: .engineering, nil, words: "請看", colleague: ID("wong")), .passedOn(to: ID("lee"), reason: "調職"),
        .answered(.init("明天", .holder(.gardens, person: "黃主任"))),
    ]

    @Test("every fact comes back as it was, and is a sentence", arguments: facts.indices)
    func codec(_ place: Int) throws {
        let event = Enquiry.Event(Self.facts[place], at: Base.now, by: ID("s"))
        #expect(try Enquiry.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
        #expect(event.fact.sentence.isWritten)
    }

    @Test("every refusal has a code of its own and words")
    func refusals() {
        let all: [Enquiry.Refusal] = [
            .taskMissing, .promiseFirst, .throughAssistant, .referenceMissing, .handOffWaits, .handOffIsHeld,
            .nothingWaits, .personMissing, .notAccepted, .managerDecides, .managerHasDecided,
        ]
        #expect(Set(all.map(\.code)).count == all.count && all.allSatisfy { $0.words.isWritten })
    }

    @Test("a technician takes what was handed to them by name, and does nothing else with it")
    func byName() throws {
        let word = Enquiry.Command.answer(words: "換了燈管", basis: .holder(.assistant, person: ""))
        let asked = try Base.asked()
        let named = Enquiry.Command.handOver(to: .engineering, nil, words: "請看一看", colleague: Sample.wong.id)
        let sent = asked.evolved(by: try asked.decide(named, Base.facts()))
        #expect(sent.handedTo == Sample.wong.id)
        #expect(Self.refusal(sent, .accept(person: ""), by: Sample.lee) == .notInYourHands)
        #expect(Self.refusal(sent, word, by: Sample.wong) == .handOffWaits, "first it is taken")
        let taken = sent.evolved(by: try sent.decide(.accept(person: ""), Base.facts(Sample.wong)))
        #expect(taken.handOffs.last?.holder == Sample.wong.name, "under their own name, whatever was typed")
        for command in [
            Enquiry.Command.askSuperior(words: "?"), .tell(.phone, apology: nil), Self.handed(.gardens),
            Base.fromArticle,
            .putOff(Sample.deferral), .passOn(to: Sample.lee.id, reason: "?"),
        ] { #expect(Self.refusal(taken, command, by: Sample.wong) == .notInYourHands) }
        let done = taken.evolved(by: try taken.decide(word, Base.facts(Sample.wong)))
        #expect(done.answer?.basis == .holder(.engineering, person: Sample.wong.name) && done.handedTo == nil)
        let back = taken.evolved(by: try taken.decide(.giveBack(reason: "是電力公司的"), Base.facts(Sample.wong)))
        #expect(back.handedTo == nil && back.state == .returned)
        #expect(Self.refusal(back, .accept(person: ""), by: Sample.wong) == .notInYourHands)
        #expect(Self.refusal(taken, .giveBack(reason: " "), by: Sample.wong) == .reasonMissing)
    }

    @Test("a superior passes a matter on with a reason; the promise goes with it")
    func passedOn() throws {
        let asked = try Base.asked()
        let pass = Enquiry.Command.passOn(to: ID("lee"), reason: "調職")
        #expect(Self.refusal(asked, pass) == .superiorNeeded)
        #expect(Self.refusal(asked, .passOn(to: ID("lee"), reason: " "), by: Sample.supervisor) == .reasonMissing)
        let passed = asked.evolved(by: try asked.decide(pass, Base.facts(Sample.supervisor)))
        #expect(passed.firstContact == ID("lee") && passed.promise.keeper == ID("lee"))
        #expect(passed.promise.maker == Base.assistant.id && passed.promise.isOpen)
    }
}
