extension Dispute {
    /// What a disagreement is about.
    public enum Topic: String, CaseIterable, Sendable {
        case price
        case quality
        case damage
        case consent
        case time
        case conduct
        case other

        public var words: Words {
            switch self {
            case .price: Words("收費", "收费问题", "Price")
            case .quality: Words("維修質素", "维修质量", "Quality")
            case .damage: Words("物品損壞", "物品损坏", "Damage")
            case .consent: Words("同意的記錄", "同意的记录", "A recorded yes")
            case .time: Words("時間", "时间安排", "Time")
            case .conduct: Words("服務態度", "服务态度", "Conduct")
            case .other: Words("其他", "其他事项", "Something else")
            }
        }
    }
}
