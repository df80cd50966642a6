/// A trade that a technician holds and a fault needs.
public enum Skill: String, CaseIterable, Sendable {
    case plumbing
    case electrical
    case gas
    case carpentry
    case airConditioning = "air-conditioning"
    case masonry
    case locks

    public var words: Words {
        switch self {
        case .plumbing: Words("水喉", "水管", "Plumbing")
        case .electrical: Words("電力", "电工", "Electrical")
        case .gas: Words("煤氣證", "燃气证", "Gas")
        case .carpentry: Words("木工", "木工活", "Carpentry")
        case .airConditioning: Words("冷氣", "空调", "Air conditioning")
        case .masonry: Words("泥水防漏", "泥瓦防水", "Masonry and sealing")
        case .locks: Words("門鎖門窗", "门锁门窗", "Locks and windows")
        }
    }
}
