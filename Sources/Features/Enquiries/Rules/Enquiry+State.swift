extension Enquiry {
    /// Where an enquiry stands. There is none for "unknown".
    public enum State: String, CaseIterable, Sendable {
        case asked
        case looking
        case withSuperior = "with-superior"
        case handedOver = "handed-over"
        case inHand = "in-hand"
        case returned
        case withManager = "with-manager"
        case putOff = "put-off"
        case answered
        case told
        case closed

        public var words: Words {
            switch self {
            case .asked: Words("已記下", "已经记下", "Taken")
            case .looking: Words("查找中", "正在查找", "Being looked up")
            case .withSuperior: Words("請示主管中", "正在请示主管", "With a superior")
            case .handedOver: Words("已轉交，待接手", "已转交，待接手", "Handed over, not accepted yet")
            case .inHand: Words("已有人接手", "已经有人接手", "In hand")
            case .returned: Words("退回，待再轉交", "被退回，待再转交", "Given back")
            case .withManager: Words("兩度退回，由經理決定", "两度退回，由经理决定", "Given back twice: the manager decides")
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
        if isWithManager { return .withManager }
        switch handOffs.last?.outcome {
        case .waiting: return .handedOver
        case .accepted: return .inHand
        case .returned: return .returned
        case nil: break
        }
        if deferral != nil { return .putOff }
        if referral != nil { return .withSuperior }
        return sources.isEmpty ? .asked : .looking
    }
}
