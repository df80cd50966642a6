/// How soon somebody has to be at the door.
public enum Urgency: String, CaseIterable, Sendable {
    case emergency
    case urgent
    case routine

    public var words: Words {
        switch self {
        case .emergency: Words("緊急", "紧急", "Emergency")
        case .urgent: Words("急", "急件", "Urgent")
        case .routine: Words("一般", "普通", "Routine")
        }
    }
}
