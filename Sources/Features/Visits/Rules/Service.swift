/// What a household is visited for: a repair that it pays for, or the free gas check of a round.
public enum Service: String, CaseIterable, Sendable {
    case paidRepair = "paid-repair"
    case gasCheck = "gas-check"

    public var words: Words {
        switch self {
        case .paidRepair: Words("有償維修", "有偿维修", "Paid repair")
        case .gasCheck: Words("免費煤氣檢查", "免费燃气检查", "Free gas check")
        }
    }
}
