/// What a month of somebody's work shows, counted from what is on record. It stands beside nobody else's: it is no ranking.
public struct ConductScore: Equatable, Sendable {
    /// One kind of evidence: how often it was so, of how many times.
    public struct Line: Equatable, Sendable {
        public let evidence: Evidence
        public let kept: Int
        public let of: Int

        public init(_ evidence: Evidence, _ kept: Int, of all: Int) {
            (self.evidence, self.kept, of) = (evidence, kept, all)
        }
    }

    public enum Evidence: String, CaseIterable, Sendable {
        case gates
        case promises
        case lines
        case callBacks = "call-backs"
        case residents

        public var words: Words {
            switch self {
            case .gates: Words("上門步驟齊全", "上门步骤齐全", "Visits with every step in order")
            case .promises: Words("承諾守時", "承诺守时", "Promises kept")
            case .lines: Words("該說的話都有說", "该说的话都说了", "Visits with the lines said")
            case .callBacks: Words("回訪滿意", "回访满意", "Calls afterwards: treated well")
            case .residents: Words("住戶說很好", "住户说很好", "Residents who said: well")
            }
        }
    }

    public let lines: [Line]
    /// Observations that were decided in the month, and stand.
    public let standing: Int

    public init(_ lines: [Line], standing: Int) { (self.lines, self.standing) = (lines, standing) }

    /// So much of a hundred each standing observation takes.
    public static let pointsOfOne = 5

    /// Of a hundred: the mean of what was kept, less what stands; `nil` where nothing happened that could be counted.
    public var points: Int? {
        let counted = lines.filter { $0.of > 0 }
        if counted.isEmpty { return nil }
        var sum = 0
        for line in counted { sum += line.kept * 100 / line.of }
        return max(0, sum / counted.count - standing * Self.pointsOfOne)
    }

    /// So many days a month's score is its owner's alone, unless they have opened it before.
    public static let ownersDays = 7

    /// Whether superiors may see a month's score.
    ///
    /// - Parameter end: When the month was over on the estate's clock.
    public static func isOpenToSuperiors(monthEnded end: Instant, ownerSawIt: Bool, at now: Instant) -> Bool {
        if now < end { return false }
        return ownerSawIt || end.adding(minutes: ownersDays * 24 * 60) <= now
    }
}
