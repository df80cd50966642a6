/// What a whole check comes to: the worst of what was found (clause F7).
public enum GasResult: String, CaseIterable, Sendable {
    case passed
    /// Nothing dangerous, and something to improve.
    case advice
    /// What could be looked at is in order; something could not be looked at.
    case limited
    case atRisk = "at-risk"
    case immediatelyDangerous = "immediately-dangerous"

    public var words: Words {
        switch self {
        case .passed: Words("全部合格", "全部合格", "Passed")
        case .advice: Words("沒有危險，有改善建議", "没有危险，有改善建议", "No danger, with advice")
        case .limited: Words("部分項目未能檢查", "部分项目未能检查", "Some items could not be checked")
        case .atRisk: Words("有風險，需要整改", "有风险，需要整改", "At risk, to be put right")
        case .immediatelyDangerous: Hazard.immediatelyDangerous.words
        }
    }

    /// Days after which it is looked at again; `nil` where the next round is soon enough.
    public var recheckDays: Int? {
        switch self {
        case .passed, .advice, .limited: nil
        case .atRisk: 14
        case .immediatelyDangerous: 3
        }
    }
}

/// Proof that every item of a check passed, measured by instruments in calibration. Only a check makes one, and the line
/// 「可安全使用煤氣」 cannot be made without it (gate G10).
public struct PassedCheck: Equatable, Sendable {
    private init() {}

    init?(_ check: GasCheck) {
        guard check.result == .passed, check.unsafeRemains == nil else { return nil }
        self.init()
    }
}
