/// How high somebody stands, as far as it matters for who decides about their manner.
public enum ConductRank: Int, CaseIterable, Comparable, Sendable {
    case colleague = 0
    case supervisor = 1
    case manager = 2

    /// The highest of what somebody is on one estate.
    public init(_ roles: Set<StaffRole>) {
        if roles.contains(.manager) || roles.contains(.administrator) {
            self = .manager
        } else {
            self = roles.contains(.supervisor) ? .supervisor : .colleague
        }
    }

    /// Whether `actor` stands above: a superior above colleagues, a manager above a supervisor; of a manager another
    /// manager or an administrator speaks.
    public func isUnder(_ actor: Actor) -> Bool {
        switch self {
        case .colleague: actor.isSuperior
        case .supervisor, .manager: actor.roles.contains(.manager) || actor.roles.contains(.administrator)
        }
    }

    public static func < (a: ConductRank, b: ConductRank) -> Bool { a.rawValue < b.rawValue }
}
