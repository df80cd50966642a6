import DoorbellRules
import Storage

/// Whose observations somebody may see. A superior sees those of whoever stands under them and never one's own there: that
/// one is on one's own page.
enum ConductEyes {
    /// As the one it is about.
    case own(ID)
    case superior(Caller)

    /// The right to see a row, as part of the query.
    var condition: SQL {
        switch self {
        case .own(let staff): return "concerned = \(staff)"
        case .superior(let caller):
            let ranks = ConductEyes.ranks(of: caller)
            return "concerned <> \(caller.staff) AND concerned_rank BETWEEN \(ranks.lowerBound) AND \(ranks.upperBound)"
        }
    }

    /// A supervisor speaks for colleagues, a manager for all, an administrator for supervisors and managers.
    private static func ranks(of caller: Caller) -> ClosedRange<Int> {
        if caller.roles.contains(.manager) { return 0...2 }
        if caller.roles.contains(.administrator) { return caller.roles.contains(.supervisor) ? 0...2 : 1...2 }
        return 0...0
    }
}

extension Access {
    /// Whoever may stand above somebody.
    static let conductKeepers = Access.roles([.supervisor, .manager, .administrator])
}
