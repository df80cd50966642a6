import DoorbellRules

/// What more than one page about wording says.
enum CourtesyPhrases {
    static let wording = Words("用語", "服务用语", "Wording")
    static let fine = Words("這樣說沒問題", "这样说没问题", "This is fine")
    static let rude = Words("這樣說失禮", "这样说不礼貌", "This was rude")
    static let thanks = Words(
        "謝謝，意見已記下，由主管決定；沒有記下是誰提的。", "谢谢，意见已记下，由主管决定；没有记下是谁提的。",
        "Thank you: your opinion is kept for a superior to decide, without your name.")
    static let check = Words("看看這段話", "看看这段话", "Look at this text")
    static let text = Words("想對住戶說的話", "想对住户说的话", "What you would say to a household")
    static let nothing = Words("這段話沒有要改的地方。", "这段话没有要改的地方。", "Nothing was found in this text.")
    static let rule = Words("規則", "规则", "Rule")
    static let month = Words("月份", "月份", "Month")
    static let door = Words("在哪裏說", "在哪里说", "Where")
}

extension CourtesyTally.Outcome {
    var words: Words {
        switch self {
        case .looked: Words("看過的話", "看过的话", "Texts looked at")
        case .advised: Words("建議", "建议", "Advice given")
        case .warned: Words("提醒", "提醒", "Warnings given")
        case .blocked: Words("請改寫", "请改写", "Stopped")
        case .changed: Words("改寫後發出", "改写后发出", "Changed, then sent")
        case .reasoned: Words("主管註明原因後發出", "主管注明原因后发出", "Sent for a superior's reason")
        case .said: Words("上門時已說", "上门时已说", "Said at a door already")
        }
    }
}

extension CourtesyLevel {
    var words: Words {
        switch self {
        case .advise: Words("建議再看", "建议再看", "Advice")
        case .warn: Words("提醒一下", "提醒一下", "Warning")
        case .block: Words("請先改寫", "请先改写", "Stopped until changed")
        }
    }
}
