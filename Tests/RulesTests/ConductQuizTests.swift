import DoorbellRules
import Testing

@Suite("The quiz on the rules of conduct is passed by acting rightly seven times")
struct ConductQuizTests {
    private static let start = Instant(milliseconds: 1_790_000_000_000)
    private static var right: [ConductRule: Int] {
        Dictionary(uniqueKeysWithValues: ConductQuiz.questions.map { ($0.rule, $0.right) })
    }

    @Test("one question for each rule, in its order, with three ways to act in each language")
    func questions() {
        #expect(ConductQuiz.questions.map(\.rule) == ConductRule.ofConduct)
        for question in ConductQuiz.questions {
            #expect(question.answers.indices.contains(question.right))
            for language in Language.allCases {
                #expect(Set(question.answers.map { $0.text(in: language) }).count == 3)
            }
        }
    }

    @Test("one that is wrong is not passed", arguments: ConductRule.ofConduct)
    func wrong(rule: ConductRule) throws {
        var answers = Self.right
        answers[rule] = ((answers[rule] ?? 0) + 1) % 3
        let event = try ConductQuiz.take(
            answers, edition: ConductRule.edition, isRead: true, by: Sample.wong.id, at: Self.start)
        #expect(!event.isPassed && ConductQuiz.wrong(answers) == [rule])
        #expect(try ConductQuiz.Event(event.json, at: event.at, by: event.by) == event)
    }

    @Test("all right is passed; unread, another edition or a missing answer is refused")
    func decided() throws {
        let now = Self.start
        func take(_ answers: [ConductRule: Int], edition: Int = ConductRule.edition, isRead: Bool = true)
            throws(ConductQuiz.Refusal) -> Bool
        {
            try ConductQuiz.take(answers, edition: edition, isRead: isRead, by: Sample.wong.id, at: now).isPassed
        }
        #expect(try take(Self.right))
        #expect(throws: ConductQuiz.Refusal.rulesUnread) { try take(Self.right, isRead: false) }
        #expect(throws: ConductQuiz.Refusal.otherEdition) { try take(Self.right, edition: ConductRule.edition + 1) }
        var some = Self.right
        some[.c5] = nil
        #expect(throws: ConductQuiz.Refusal.answersMissing) { try take(some) }
    }
}
