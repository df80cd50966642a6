import DoorbellRules
import Testing

@Suite("What staff think of the rules of language, a superior decides")
struct OpinionRulesTests {
    private static let superior = Actor(id: ID("s"), name: "", roles: [.supervisor])
    private static let others: [StaffRole] = [.technician, .dispatcher, .propertyAssistant]

    @Test("nothing that was found is nothing to call fine")
    func nothing() throws {
        #expect(throws: Opinion.Refusal.nothingFound) { try Opinion(.fine, "好的", rule: nil) }
        #expect(try Opinion(.rude, "好的", rule: nil).rule == nil)
    }

    @Test("a rule is made milder only where there is something milder; the tone model's advice is nobody's to change")
    func milder() throws {
        let fine = try Opinion(.fine, "不知道", rule: "r")
        #expect(fine.decisions(level: .block) == [.sentence, .milder, .off, .left])
        #expect(fine.decisions(level: .advise) == [.sentence, .off, .left])
        #expect(fine.decisions(level: nil) == [.left])
        #expect(try Opinion(.rude, "嗯", rule: nil).decisions(level: nil) == [.pattern, .left])
    }

    @Test("only a superior decides, and only what fits", arguments: Opinion.Decision.allCases)
    func decide(decision: Opinion.Decision) throws {
        let fine = try Opinion(.fine, "不知道", rule: "r")
        for role in Self.others {
            let actor = Actor(id: ID("x"), name: "", roles: [role])
            #expect(throws: Opinion.Refusal.superiorNeeded) { try fine.decide(decision, level: .block, by: actor) }
        }
        if decision == .pattern {
            #expect(throws: Opinion.Refusal.doesNotFit) {
                try fine.decide(decision, level: .block, by: Self.superior)
            }
        } else {
            #expect(throws: Never.self) { try fine.decide(decision, level: .block, by: Self.superior) }
        }
    }

    @Test("every refusal has a code of its own and words in three languages")
    func refusals() {
        let all = Opinion.Refusal.allCases
        #expect(Set(all.map(\.code)).count == all.count)
        for refusal in all {
            for language in Language.allCases { #expect(!refusal.words.text(in: language).isBlank) }
        }
    }
}
