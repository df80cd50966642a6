/// One rule: ways of saying what the procedure does not allow, and what makes the same words harmless.
public struct CourtesyRule: Equatable, Sendable {
    /// What a polite word in the same message does: nothing for "don't know", it makes an order milder, it clears a wish.
    public enum Politeness: String, CaseIterable, Sendable {
        case keeps
        case lowers
        case clears
    }

    public var id: String
    public var clause: String
    public var level: CourtesyLevel
    public var category: CourtesyCategory
    public var find: [String]
    public var unless: [String]
    /// Only when it is all that is said.
    public var whole: Bool
    /// A promise in the same message clears it.
    public var unlessCommit: Bool
    /// Only when the one who speaks is the subject: 「他不知道」 is a report.
    public var speakerOnly: Bool
    public var polite: Politeness
    /// What it finds stands, whatever the tone model thinks of the sentence: an estate wrote it.
    public var stands: Bool
    /// Sentences to offer instead; where there are none, the category's.
    public var suggest: [CourtesyStyle: Words]

    public init(
        id: String, clause: String? = nil, level: CourtesyLevel, category: CourtesyCategory, find: [String],
        unless: [String] = [], whole: Bool = false, unlessCommit: Bool = false, speakerOnly: Bool = false,
        polite: Politeness = .keeps, stands: Bool = false, suggest: [CourtesyStyle: Words] = [:]
    ) {
        self.id = id
        self.clause = clause ?? category.clause
        self.level = level
        self.category = category
        self.find = find
        self.unless = unless
        self.whole = whole
        self.unlessCommit = unlessCommit
        self.speakerOnly = speakerOnly
        self.polite = polite
        self.stands = stands
        self.suggest = suggest
    }
}
