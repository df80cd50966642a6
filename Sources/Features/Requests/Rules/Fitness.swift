/// How well a technician fits an order, as the dispatcher sees it before giving it to them.
public struct Fitness: Equatable, Sendable {
    public let isOnShift: Bool
    public let hasSkill: Bool
    public let isInsideAnotherHome: Bool
    public let speaksLanguage: Bool
    /// Orders that they hold and have not ended.
    public let openOrders: Int

    public init(isOnShift: Bool, hasSkill: Bool, isInsideAnotherHome: Bool, speaksLanguage: Bool, openOrders: Int) {
        self.isOnShift = isOnShift
        self.hasSkill = hasSkill
        self.isInsideAnotherHome = isInsideAnotherHome
        self.speaksLanguage = speaksLanguage
        self.openOrders = openOrders
    }

    /// What speaks against it; each needs the dispatcher's reason. Another language is a remark, no obstacle.
    public var obstacles: [Obstacle] {
        (isOnShift ? [] : [.offShift]) + (hasSkill ? [] : [.lacksSkill])
            + (isInsideAnotherHome ? [.insideAnotherHome] : [])
    }

    public enum Obstacle: String, CaseIterable, Sendable {
        case offShift = "off-shift"
        case lacksSkill = "lacks-skill"
        case insideAnotherHome = "inside-another-home"

        public var words: Words {
            switch self {
            case .offShift: Words("不在當值時間", "不在当班时间", "is off shift")
            case .lacksSkill: Words("沒有所需的技能或證書", "没有所需的技能或证书", "lacks the skill or certificate")
            case .insideAnotherHome: Words("正在另一住戶家中", "正在另一住户家中", "is inside another home")
            }
        }
    }
}
