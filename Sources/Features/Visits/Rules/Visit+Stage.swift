extension Visit.Stage {
    /// The word for it in a column, and for programs.
    public var name: String {
        switch self {
        case .planned: "planned"
        case .onTheWay: "on-the-way"
        case .atDoor: "at-door"
        case .inside: "inside"
        case .steppedOut: "stepped-out"
        case .left(let outcome, _): outcome.rawValue
        }
    }

    public var endedAt: Instant? { if case .left(_, let at) = self { at } else { nil } }
}
