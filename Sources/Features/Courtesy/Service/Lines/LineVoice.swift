import DoorbellRules

/// In what a line is said: one of the three written languages, or Cantonese as it is spoken.
enum LineVoice: String, CaseIterable {
    case traditionalChinese = "zh-Hant"
    case simplifiedChinese = "zh-Hans"
    case english = "en"
    case cantonese = "yue"

    init(_ language: Language) {
        self =
            switch language {
            case .traditionalChinese: .traditionalChinese
            case .simplifiedChinese: .simplifiedChinese
            case .english: .english
            }
    }

    /// The language of the written line, which decides the glyphs.
    var tag: String { self == .cantonese ? "yue-Hant-HK" : Language(rawValue: rawValue)?.tag ?? rawValue }

    /// The voice of a browser that reads it.
    var reader: String {
        switch self {
        case .traditionalChinese, .cantonese: "zh-HK"
        case .simplifiedChinese: "zh-CN"
        case .english: "en-GB"
        }
    }

    var name: Words {
        switch self {
        case .traditionalChinese: Words(verbatim: "繁體中文")
        case .simplifiedChinese: Words(verbatim: "简体中文")
        case .english: Words(verbatim: "English")
        case .cantonese: Words("廣東話口語", "粤语口语", "Spoken Cantonese")
        }
    }

    static let unchecked = Words(
        "廣東話的說法未經母語人士核對；沒有廣東話說法的句子以書面語顯示。", "粤语的说法还没有请母语人士核对；没有粤语说法的句子用书面语显示。",
        "The Cantonese wording has not yet been checked by a native speaker; lines without one are shown as written Chinese."
    )
}
