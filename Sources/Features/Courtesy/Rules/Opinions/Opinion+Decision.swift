extension Opinion {
    /// What a superior makes of an opinion, for the estate alone.
    public enum Decision: String, CaseIterable, Sendable {
        /// The rule leaves this clause alone.
        case sentence
        /// The rule is one step milder.
        case milder
        /// The rule finds nothing here any more.
        case off
        /// The text becomes a rule of the estate.
        case pattern
        /// All stays as it is.
        case left
        /// What was decided is taken back.
        case open

        public var words: Words {
            switch self {
            case .sentence: Words("這句話不再提示", "这句话不再提示", "Leave this sentence alone")
            case .milder: Words("這條規則放寬一級", "这条规则放宽一级", "Make the rule one step milder")
            case .off: Words("本屋苑不用這條規則", "本小区不用这条规则", "Switch the rule off here")
            case .pattern: Words("加入本屋苑的規則", "加入本小区的规则", "Make it a rule of this estate")
            case .left: Words("維持不變", "维持不变", "Leave it as it is")
            case .open: Words("收回這個決定", "收回这个决定", "Take this decision back")
            }
        }
    }
}
