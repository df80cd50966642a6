/// What the house does for a household for whom things are hard just now, with that household's own yes (clause D1).
///
/// It says what is done and until when, never why: there is no field for an illness or an income.
public struct HardshipPlan: Equatable, Sendable {
    /// What is done.
    public enum Help: String, CaseIterable, Sendable {
        case instalments
        /// Somebody looks in: the list of visits to the elderly.
        case visits
        case other

        public var words: Words {
            switch self {
            case .instalments: Words("分期付款", "分期付款安排", "Payment in parts")
            case .visits: Words("探訪長者", "探访老人", "Looking in on an elderly resident")
            case .other: Words("其他協助", "其他帮助", "Other help")
            }
        }
    }

    /// The household's yes, in the words that it heard.
    public struct Consent: Equatable, Sendable {
        public let giver: String
        public let role: HouseholdRole
        public let channel: Enquiry.Channel
        public let words: String

        public init(giver: String, role: HouseholdRole, channel: Enquiry.Channel, words: String) {
            (self.giver, self.role, self.channel, self.words) = (giver, role, channel, words)
        }
    }

    public let help: Help
    /// What is agreed, in a sentence or two; no reasons.
    public let words: String
    public let instalments: Instalments?
    public let consent: Consent
    /// Who looks after it; besides the superiors the only one who sees it.
    public let keeper: ID
    public let reviewOn: Day
    /// The last day on which it holds; after it the plan is erased.
    public let endsOn: Day

    public init(
        help: Help, words: String, instalments: Instalments?, consent: Consent, keeper: ID, reviewOn: Day, endsOn: Day
    ) {
        (self.help, self.words, self.instalments, self.consent) = (help, words, instalments, consent)
        (self.keeper, self.reviewOn, self.endsOn) = (keeper, reviewOn, endsOn)
    }

    /// Nobody is helped on the quiet for longer than this without being asked again.
    public static let longestMonths = 12

    /// A plan that may be kept.
    public static func make(_ wished: HardshipPlan, by actor: Actor, on today: Day) throws(Refusal) -> HardshipPlan {
        if !actor.isSuperior { throw .superiorNeeded }
        if wished.words.isBlank { throw .wordsMissing }
        if wished.consent.giver.isBlank || wished.consent.words.isBlank { throw .consentMissing }
        if !wished.consent.role.may(.acceptWork, isKnown: false, under: EstatePolicy()) { throw .consentOfAdult }
        if wished.help == .instalments, wished.instalments == nil { throw .instalmentsMissing }
        if let instalments = wished.instalments, let last = instalments.parts.last, wished.endsOn < last.day {
            throw .endsBeforeLastPart
        }
        if wished.endsOn <= today || wished.endsOn > today.adding(months: longestMonths) { throw .endMissing }
        if wished.reviewOn <= today || wished.reviewOn > wished.endsOn { throw .reviewMissing }
        return wished
    }

    /// The same, over after `day`: a household calls it off whenever it likes.
    public func ending(on day: Day) -> HardshipPlan {
        HardshipPlan(
            help: help, words: words, instalments: instalments, consent: consent, keeper: keeper,
            reviewOn: min(reviewOn, day), endsOn: min(endsOn, day))
    }

    /// Who may read it. Everybody else learns at most whom to ask before money is spoken of.
    public func maySee(_ actor: Actor) -> Bool { actor.isSuperior || actor.id == keeper }

    /// Whether it is over, and nothing of it stays.
    public func isOver(on today: Day) -> Bool { endsOn < today }

    public func isDueForReview(on today: Day) -> Bool { reviewOn <= today }

    public enum Refusal: Error, Equatable, Sendable {
        case superiorNeeded
        case wordsMissing
        case consentMissing
        case consentOfAdult
        case instalmentsMissing
        case instalmentsDoNotFit
        case endsBeforeLastPart
        case endMissing
        case reviewMissing
        /// Somebody else asks before this household is spoken to about money.
        case askKeeperFirst
    }
}
