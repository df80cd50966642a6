import DoorbellRules

/// The words of one kind of cell that stand for a choice. A word that is not among them is asked about, never guessed.
struct KnownWords<Choice: Sendable>: Sendable {
    /// As they are named to somebody who wrote another one.
    let names: [String]
    private let choices: [String: Choice]

    init(_ entries: [(Choice, [String])]) {
        names = entries.flatMap { $0.1.prefix(3) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        choices = Dictionary(
            entries.flatMap { choice, words in words.map { ($0.wordKey, choice) } },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(word: String) -> Choice? { choices[word.wordKey] }
}

extension Words {
    fileprivate var all: [String] { [traditionalChinese, simplifiedChinese, english] }
}

extension KnownWords<Title> {
    /// `博士` is not among them: 「Dr」 is spoken 醫生, and somebody may be neither.
    static let titles = KnownWords(
        Title.allCases.map { title in
            switch title {
            case .mrs: (title, title.words.all + ["夫人", "Madam"])
            case .doctor: (title, title.words.all + ["Doctor"])
            case .professor: (title, title.words.all + ["Prof"])
            case .mister, .miss, .ms, .uncle, .granny: (title, title.words.all)
            }
        })
}

extension KnownWords<HouseholdRole> {
    static let roles = KnownWords(
        HouseholdRole.allCases.map { role in
            switch role {
            case .owner: (role, role.words.all + ["戶主", "户主"])
            case .coOwner: (role, role.words.all + ["聯名業主", "联名业主", "Co owner", "Joint owner"])
            case .tenant: (role, role.words.all + ["租戶", "租户", "承租人"])
            case .family: (role, role.words.all + ["家人", "Family"])
            case .helper: (role, role.words.all + ["家傭", "外傭", "保姆", "Helper", "Carer", "Domestic helper"])
            case .visitor: (role, role.words.all + ["Guest"])
            case .minor: (role, role.words.all + ["Child"])
            }
        })
}

extension KnownWords<Language> {
    static let languages = KnownWords([
        (Language.traditionalChinese, ["繁體中文", "繁体中文", "Traditional Chinese", "繁體", "繁体", "繁中", "zh-Hant", "zh-HK"]),
        (.simplifiedChinese, ["簡體中文", "简体中文", "Simplified Chinese", "簡體", "简体", "简中", "zh-Hans", "zh-CN"]),
        (.english, ["英文", "英语", "English", "英語", "en"]),
    ])
}
