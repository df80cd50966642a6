import DoorbellRules

/// What more than one page about waiting says.
enum WaitingPhrases {
    static let waiting = Words("等候", "等候的业主", "Waiting")
    static let somebody = Words("一位住戶", "一位业主", "A resident")
    static let serve = Words("現在接待", "现在接待", "Serve now")
    static let sayFirst = Words("先說這一句", "先说这一句", "Say this first")

    /// How long somebody has waited.
    static func waited(_ minutes: Int) -> Words {
        Words("等了 \(minutes) 分鐘", "等了 \(minutes) 分钟", "\(minutes) min")
    }
}
