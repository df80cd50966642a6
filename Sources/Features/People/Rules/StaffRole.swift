/// What somebody of the staff is on one estate.
public enum StaffRole: String, CaseIterable, Sendable {
    case technician
    case dispatcher
    case propertyAssistant = "property-assistant"
    case supervisor
    case manager
    case administrator

    /// A superior speaks in disputes, approves what reaches beyond one home and reviews what was not signed.
    public var isSuperior: Bool { self == .supervisor || self == .manager }

    public var words: Words {
        switch self {
        case .technician: Words("維修師傅", "维修师傅", "Technician")
        case .dispatcher: Words("派工員", "派工员", "Dispatcher")
        case .propertyAssistant: Words("物業助理", "物业助理", "Property assistant")
        case .supervisor: Words("主管", "主管", "Supervisor")
        case .manager: Words("屋苑經理", "小区经理", "Estate manager")
        case .administrator: Words("系統管理員", "系统管理员", "Administrator")
        }
    }
}
