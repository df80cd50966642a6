/// What the house knows about one question: the answer, where it comes from, who looks after it and until when it holds.
public struct Article: Equatable, Sendable {
    public let title: String
    public let answer: String
    /// A rule, a notice, a contract: what somebody can look up themselves.
    public let source: String
    /// What people say instead of the title.
    public let synonyms: [String]
    public let owner: ID
    /// From this day on nobody answers from it until somebody has looked it through again.
    public let reviewOn: Day?
    public let isApproved: Bool

    public init(
        title: String, answer: String, source: String, synonyms: [String], owner: ID, reviewOn: Day?, isApproved: Bool
    ) {
        (self.title, self.answer, self.source, self.synonyms) = (title, answer, source, synonyms)
        (self.owner, self.reviewOn, self.isApproved) = (owner, reviewOn, isApproved)
    }

    public enum Standing: String, CaseIterable, Sendable {
        case approved
        case draft
        case stale

        public var words: Words {
            switch self {
            case .approved: Words("可引用", "可以引用", "Can be quoted")
            case .draft: Words("草稿", "草稿，未核准", "Draft")
            case .stale: Words("要覆核", "需要复核", "Due for review")
            }
        }
    }

    public func standing(on today: Day) -> Standing {
        guard isApproved, let reviewOn else { return .draft }
        return today < reviewOn ? .approved : .stale
    }

    /// An article that may be kept. A superior approves one that is whole; anybody else's is a draft.
    ///
    /// - Parameter isDraft: Whether it is only put down for now.
    public static func write(
        _ wished: Article, asDraft isDraft: Bool, by actor: Actor, on today: Day
    ) throws(Refusal) -> Article {
        if wished.title.isBlank { throw .titleMissing }
        if !isDraft {
            if !actor.isSuperior { throw .superiorNeeded }
            if wished.answer.isBlank { throw .answerMissing }
            if NoAnswer.isAll(of: wished.answer) { throw .answerMissing }
            if wished.source.isBlank { throw .sourceMissing }
            guard let reviewOn = wished.reviewOn, today < reviewOn, reviewOn <= today.adding(months: longestMonths)
            else { throw .reviewMissing }
        }
        return Article(
            title: wished.title, answer: wished.answer, source: wished.source, synonyms: wished.synonyms,
            owner: wished.owner, reviewOn: wished.reviewOn, isApproved: !isDraft)
    }

    /// Rules and prices of an estate change; nobody vouches for longer.
    public static let longestMonths = 24

    /// Asked so often within a year, a question becomes an article that somebody has to write.
    public static let timesUntilDraft = 5

    public enum Refusal: Error, Equatable, Sendable {
        case titleMissing
        case answerMissing
        case sourceMissing
        case reviewMissing
        case superiorNeeded
    }
}

extension Article.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .titleMissing: "article.title-missing"
        case .answerMissing: "article.answer-missing"
        case .sourceMissing: "article.source-missing"
        case .reviewMissing: "article.review-missing"
        case .superiorNeeded: "article.superior-needed"
        }
    }

    public var gate: Gate? { .answer }

    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .titleMissing: Words("請寫下題目。", "请写下题目。", "Please write a title.")
        case .answerMissing: Enquiry.Refusal.answerMissing.words
        case .sourceMissing:
            Words(
                "請寫下根據：規定、通告或合約。", "请写下依据：规定、通知或合同。", "Please write where it comes from: a rule, a notice, a contract.")
        case .reviewMissing:
            Words("請選兩年以內的覆核日期。", "请选两年以内的复核日期。", "Please choose a review date within two years.")
        case .superiorNeeded:
            Words("請先存為草稿，再由主管核准。", "请先存为草稿，再由主管核准。", "Please keep it as a draft; a superior approves it.")
        }
    }
}
