/// How a household says it was treated: one of three taps.
public enum Treatment: String, CaseIterable, Sendable {
    case well
    case fairly
    case badly

    public var words: Words {
        switch self {
        case .well: Words("很好，謝謝", "很好，谢谢", "Well, thank you")
        case .fairly: Words("還可以", "还可以吧", "All right")
        case .badly: Words("有些不舒服", "有点不舒服", "Not so well")
        }
    }

    /// What a household may say it was about, and the rule that this stands for. What nobody names is the manner of
    /// speaking.
    public static let matters: [(rule: ConductRule, words: Words)] = [
        (.lb, Words("說話的語氣", "说话的语气", "The tone of voice")),
        (.c1, Words("說了我們聽不懂的話", "说了我们听不懂的话", "A language we don't understand")),
        (.c3, Words("聊天或說笑太大聲", "聊天或说笑太大声", "Loud chatting or laughing")),
        (.c5, Words("頂撞或挖苦", "顶撞或挖苦", "Contradicting or mocking")),
        (.c6, Words("玩笑開得太過", "玩笑开得太过", "Jokes that went too far")),
        (.lc, Words("沒有聽我們把話說完", "没有听我们把话说完", "We could not finish what we said")),
    ]
}
