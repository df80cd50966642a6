/// A sentence that says the same in one of the four permitted ways, with the original's facts.
public struct CourtesyProposal: Equatable, Sendable {
    public let style: CourtesyStyle
    public let text: String
}
