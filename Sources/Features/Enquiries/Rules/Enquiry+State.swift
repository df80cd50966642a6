extension Enquiry {
    /// Where an enquiry stands. There is none for "unknown".
    public enum State: String, CaseIterable, Sendable {
        case asked
        case looking
        case withSuperior = "with-superior"
        case putOff = "put-off"
        case answered
        case told
        case closed

        public var words: Words {
            switch self {
            case .asked: Words("已記下", "已经记下", "Taken")
            case .looking: Words("查找中", "正在查找", "Being looked up")
            case .withSuperior: Words("請示主管中", "正在请示主管", "With a superior")
            case .putOff: Words("已改期答覆", "已改期答复", "Put off")
            case .answered: Words("待告知住戶", "待告知住户", "To be told")
            case .told: Words("已告知，待確認", "已告知，待确认", "Told, to be confirmed")
            case .closed: Words("已了結", "已经了结", "Closed")
            }
        }

        public var isOpen: Bool { self != .closed }
    }

    public var state: State {
        if isClosed { return .closed }
        if toldAt != nil { return .told }
        if answer != nil { return .answered }
        if deferral != nil { return .putOff }
        if referral != nil { return .withSuperior }
        return sources.isEmpty ? .asked : .looking
    }
}
