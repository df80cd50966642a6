/// How a person wishes to be addressed. The household chooses; nobody guesses sex or marriage from a name or a voice.
public enum Title: String, CaseIterable, Sendable {
    case mister = "mr"
    case miss
    case ms
    case mrs
    case doctor
    case professor
    case uncle
    case granny

    public var words: Words {
        switch self {
        case .mister: Words("先生", "先生", "Mr")
        case .miss: Words("小姐", "小姐", "Miss")
        case .ms: Words("女士", "女士", "Ms")
        case .mrs: Words("太太", "太太", "Mrs")
        case .doctor: Words("醫生", "医生", "Dr")
        case .professor: Words("教授", "教授", "Professor")
        case .uncle: Words("伯伯", "伯伯", "Uncle")
        case .granny: Words("婆婆", "婆婆", "Granny")
        }
    }
}
