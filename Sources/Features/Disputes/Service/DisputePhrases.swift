import DoorbellRules

/// What more than one page of the disputes says.
enum DisputePhrases {
    static let disputes = Words("爭議", "争议处理", "Disputes")
    static let topic = Words("關於甚麼", "关于什么", "About what")
    static let superior = Words("跟進的主管", "跟进的主管", "The superior who has it")
    static let nobody = Words("待主管接手", "等待主管接手", "Nobody yet")
    static let nextContact = Words("下次聯絡住戶", "下次联系住户", "Next word to the household")
    static let householdSays = Words("住戶怎樣說（照原話）", "住户怎么说（照原话）", "What the household says, in their words")
    static let staffSays = Words("同事怎樣說（照原話）", "同事怎么说（照原话）", "What our colleague says, in their words")
    static let outcome = Words("結果", "处理结果", "The outcome")
    static let said = Words("談話內容", "谈话的内容", "What was said")
    static let raise = Words("記下爭議，請主管處理", "记下争议，请主管处理", "Note a dispute for a superior")
    static let inDispute = Words("爭議中，暫不催收", "争议中，暂不催收", "In dispute, not asked for")

    /// The household waits for longer than it was promised.
    static let late = Pill.alarm(Words("住戶在等候", "住户在等待", "The household waits"))
}
