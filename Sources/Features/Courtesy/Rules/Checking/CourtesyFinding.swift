/// Something in a text that the procedure does not allow: where, why, and what could be said instead.
public struct CourtesyFinding: Equatable, Sendable {
    public let rule: String
    public let clause: String
    public let category: CourtesyCategory
    public let level: CourtesyLevel
    /// In Unicode scalars of the original text.
    public let range: Range<Int>
    /// What moved the tone model, the strongest first; empty for a rule.
    public let reasons: [String]
    public var proposals: [CourtesyProposal] = []
}
