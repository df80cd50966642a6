import DoorbellRules

/// What an estate changes about a rule of the house.
public struct RuleChange: Sendable {
    public let id: String
    public let place: PackFile.Place
    public var level: CourtesyLevel?
    /// The rule finds nothing at this estate.
    public var isOff = false
    public var find: [String] = []
    public var unless: [String] = []
    public var good: [PackFile.Example] = []
    public var bad: [PackFile.Example] = []
}
