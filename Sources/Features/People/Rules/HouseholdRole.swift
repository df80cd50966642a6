/// What somebody at the door is to the home. Their powers follow from it (procedure 2.3).
public enum HouseholdRole: String, CaseIterable, Sendable {
    case owner
    case coOwner = "co-owner"
    case tenant
    case family
    case helper
    case visitor
    case minor

    public var words: Words {
        switch self {
        case .owner: Words("業主", "业主", "Owner")
        case .coOwner: Words("共有業主", "共有业主", "Co-owner")
        case .tenant: Words("租客", "租客", "Tenant")
        case .family: Words("成年家人", "成年家人", "Adult family")
        case .helper: Words("家務助理", "家政人员", "Domestic helper or carer")
        case .visitor: Words("訪客", "访客", "Visitor")
        case .minor: Words("未成年人", "未成年人", "Minor")
        }
    }
}
