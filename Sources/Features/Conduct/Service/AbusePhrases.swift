import DoorbellRules

/// What more than one page about this says.
enum AbusePhrases {
    static let title = Words("受到不當對待", "受到不当对待", "When you are treated badly")
    static let intro = Words(
        "工作時受到辱罵、威脅或騷擾，不是您的錯。只有上級和您看到這份記錄。", "工作时受到辱骂、威胁或骚扰，不是您的错。只有上级和您看得到这份记录。",
        "Insults, threats or harassment at work are not your fault. Only superiors and you see this.")
    static let tell = Words("告訴上級", "告诉上级", "Tell a superior")
    static let kind = Words("發生了甚麼", "发生了什么", "What it was")
    static let words = Words("經過（用您自己的話）", "经过（用您自己的话）", "How it went, in your own words")
    static let order = Words("哪一張工單", "哪一张工单", "Which order")
}
