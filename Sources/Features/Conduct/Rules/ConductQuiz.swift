/// Seven small situations, one for each rule of conduct, with three ways to act: for whoever has read the rules, as often as
/// they like. It opens and closes nothing; it is for learning.
public enum ConductQuiz {
    public struct Question: Sendable {
        public let rule: ConductRule
        public let situation: Words
        /// Three ways to act.
        public let answers: [Words]
        /// Which of them keeps the rule.
        public let right: Int
        public let why: Words
    }

    /// What is left of one time: that it was passed or not, and of which edition of the rules; never an answer.
    public struct Event: Equatable, Sendable {
        public let edition: Int
        public let isPassed: Bool
        public let at: Instant
        public let by: ID

        public init(edition: Int, isPassed: Bool, at: Instant, by: ID) {
            (self.edition, self.isPassed, self.at, self.by) = (edition, isPassed, at, by)
        }
    }

    public enum Refusal: Error, Equatable, Sendable {
        case rulesUnread
        case otherEdition
        case answersMissing
    }

    /// - Parameters:
    ///   - edition: That of the questions that were answered.
    ///   - answers: Which way was chosen, by rule.
    ///   - isRead: Whether they have read this edition of the rules.
    public static func take(
        _ answers: [ConductRule: Int], edition: Int, isRead: Bool, by actor: ID, at now: Instant
    ) throws(Refusal) -> Event {
        if !isRead { throw .rulesUnread }
        if edition != ConductRule.edition { throw .otherEdition }
        for question in questions where answers[question.rule] == nil { throw .answersMissing }
        return Event(edition: edition, isPassed: wrong(answers).isEmpty, at: now, by: actor)
    }

    /// The rules whose question was answered otherwise than it should be.
    public static func wrong(_ answers: [ConductRule: Int]) -> [ConductRule] {
        questions.filter { answers[$0.rule] != $0.right }.map { $0.rule }
    }
}

extension ConductQuiz.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .rulesUnread: "quiz.rules-unread"
        case .otherEdition: "quiz.other-edition"
        case .answersMissing: "quiz.answers-missing"
        }
    }

    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .rulesUnread: Words("請先看完七條守則，再做小測驗。", "请先看完七条守则，再做小测验。", "Please read the seven rules first.")
        case .otherEdition:
            Words("守則已有新的一版，請重新做一次。", "守则已经有新的一版，请重新做一次。", "The rules have a new edition; please take it again.")
        case .answersMissing: Words("請回答全部七題。", "请把七道题都答完。", "Please answer all seven questions.")
        }
    }
}

extension ConductQuiz.Event {
    /// The event as it lies in the log. Time and person have columns of their own.
    public var json: JSON {
        .object(["fact": .string("taken"), "edition": .whole(edition), "passed": .bool(isPassed)])
    }

    public init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        if try reader.text("fact") != "taken" { throw reader.trouble(.unknownValue, "fact") }
        self.init(
            edition: try reader.number("edition", in: 1...1_000_000), isPassed: try reader.flag("passed"), at: at,
            by: by)
        try reader.finish()
    }
}
