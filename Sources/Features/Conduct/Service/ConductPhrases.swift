import DoorbellRules

/// What more than one page about conduct says.
enum ConductPhrases {
    static let conduct = Words("待人之道", "待人接物", "Conduct")
    static let observations = Words("行為記錄", "行为记录", "Observations")
    static let newOne = Words("巡查記錄", "巡查记录", "From a walk")
    static let sample = Words("抽樣回訪名單", "抽样回访名单", "Calls afterwards")
    static let mine = Words("關於我", "关于我的", "About me")
    static let rules = Words("行為守則（七條）", "行为守则（七条）", "The seven rules")
    static let person = Words("關於哪位同事", "关于哪位同事", "About whom")
    static let rule = Words("哪一條", "哪一条", "Which rule")
    static let seen = Words("甚麼時候", "什么时候", "When it was")
    static let place = Words("在哪裏", "在哪里", "Where it was")
    static let note = Words("看到、聽到甚麼（照事實寫）", "看到、听到什么（照事实写）", "What was seen and heard, as it was")
    static let source = Words("從哪裏得知", "从哪里得知", "How it came to be known")
    static let unnamed = Words("不具名", "未具名", "Without a name")
    static let household = Words("住戶", "住户", "A household")
    static let wordsOfTheirs = Words("住戶的話", "住户说的话", "Their words")

    /// Every clause as a choice, the rules of conduct first.
    static let ruleChoices: Screen.Field.Kind = .choice(
        ConductRule.allCases.map { rule in
            let words = rule.words
            return Screen.Field.Choice(
                rule.rawValue,
                Words(
                    "\(rule.rawValue) \(words.traditionalChinese)", "\(rule.rawValue)：\(words.simplifiedChinese)",
                    "\(rule.rawValue) \(words.english)"))
        })

    /// The questions of every account: which rule, when, where, what.
    static let accountFields: [Screen.Field] = [
        .init("rule", rule, ruleChoices), .init("seen", seen, .moment), .init("place", place, .text),
        .init("note", note, .longText),
    ]
}
