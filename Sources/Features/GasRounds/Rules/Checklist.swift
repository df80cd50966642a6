/// The checklist as one estate's gas-qualified person has approved it: which class a failure may have, item by item, and up
/// to which reading a measured item may pass.
///
/// A check is begun with one version and finished with the same.
public struct Checklist: Equatable, Sendable {
    /// The mildest and the worst class that a failure of one item can have.
    public struct Span: Equatable, Sendable {
        public let mildest: Hazard
        public let worst: Hazard

        /// - Returns: `nil` where the mildest would be worse than the worst.
        public init?(_ mildest: Hazard, _ worst: Hazard) {
            if worst < mildest { return nil }
            (self.mildest, self.worst) = (mildest, worst)
        }

        public func contains(_ hazard: Hazard) -> Bool { mildest <= hazard && hazard <= worst }

        /// Every class of the span, the mildest first.
        public var hazards: [Hazard] { Hazard.allCases.filter(contains) }
    }

    /// 1 is the proposal that an estate starts with; each approval counts on.
    public let version: Int
    private let spans: [CheckItem: Span]
    /// In the unit of the reading. There is no proposal: where nobody has set a limit, whoever measures judges.
    public let limits: [Reading.Kind: Int]

    public init(version: Int, spans: [CheckItem: Span] = [:], limits: [Reading.Kind: Int] = [:]) {
        self.version = version
        self.spans = spans
        self.limits = limits
    }

    /// Where the estate has decided nothing of its own, the proposal holds.
    public func span(of item: CheckItem) -> Span { spans[item] ?? Checklist.proposed(item) }

    /// The proposal, not a law: a gas-qualified person of the estate approves or changes it.
    private static func proposed(_ item: CheckItem) -> Span {
        let (mildest, worst): (Hazard, Hazard) =
            switch item {
            case .smell, .joints, .heaterType, .flue, .bedroom, .tightness, .carbonMonoxide:
                (.immediatelyDangerous, .immediatelyDangerous)
            case .meter, .hoseAge: (.atRisk, .immediatelyDangerous)
            case .alarm: (.advice, .atRisk)
            case .stoveAge, .heaterAge, .alarmLink, .instruction: (.advice, .advice)
            case .pipeCorrosion, .pipeBoxedIn, .entryValve, .hoseType, .hoseLength, .hoseClamps, .hoseThroughWall,
                .flameFailure, .flame, .ventilation, .twoSources, .combustibles:
                (.atRisk, .atRisk)
            }
        guard let span = Span(mildest, worst) else { preconditionFailure("the proposal is in order") }
        return span
    }
}
