/// Where an order stands, in one word and one colour for boards and lists: what the order and its latest visit say together.
public enum OrderState: String, CaseIterable, Sendable {
    case received
    case assigned
    case onTheWay = "on-the-way"
    case waitingForConsent = "waiting-for-consent"
    case working
    case waitingForSuperior = "waiting-for-superior"
    case onHold = "on-hold"
    case done
    case closed
    case cancelled

    public init(_ order: WorkOrder, _ visit: Visit?) {
        switch order.phase {
        case .closed: self = .closed
        case .cancelled: self = .cancelled
        case _ where visit?.dispute != nil || order.hasUnreviewedMissingSignature: self = .waitingForSuperior
        case .done: self = .done
        case .onHold: self = .onHold
        case .received: self = .received
        case .assigned:
            switch visit?.stage {
            case .onTheWay: self = .onTheWay
            case .atDoor: self = .waitingForConsent
            case .inside, .steppedOut: self = .working
            case .planned, .left, nil: self = .assigned
            }
        }
    }

    /// Still somebody's to do.
    public var isOpen: Bool { self != .closed && self != .cancelled }

    public var words: Words {
        switch self {
        case .received: Words("待派", "待派工", "To assign")
        case .assigned: Words("已派", "已派工", "Assigned")
        case .onTheWay: Words("途中", "在路上", "On the way")
        case .waitingForConsent: Words("等候同意", "等待同意", "Waiting for a yes")
        case .working: Words("維修中", "维修中", "Working")
        case .waitingForSuperior: Words("需主管", "需主管处理", "For a superior")
        case .onHold: Words("暫緩", "暂缓", "On hold")
        case .done: Words("完成", "已完成", "Done")
        case .closed: Words("已結束", "已结束", "Closed")
        case .cancelled: Words("已取消", "已撤销", "Cancelled")
        }
    }
}
