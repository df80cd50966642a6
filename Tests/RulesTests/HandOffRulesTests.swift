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
}
