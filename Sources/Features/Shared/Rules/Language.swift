/// A language that Doorbell speaks; Traditional Chinese is the master.
public enum Language: String, CaseIterable, Sendable {
    case traditionalChinese = "zh-Hant"
    case simplifiedChinese = "zh-Hans"
    case english = "en"

    /// The BCP 47 tag that a page, a screen reader and a font go by: glyph shapes differ between Hong Kong and the mainland.
    public var tag: String {
        switch self {
        case .traditionalChinese: "zh-Hant-HK"
        case .simplifiedChinese: "zh-Hans-CN"
        case .english: "en"
        }
    }

    /// As short as on a switch at the top of a small screen.
    public var shortName: String {
        switch self {
        case .traditionalChinese: "繁"
        case .simplifiedChinese: "简"
        case .english: "EN"
        }
    }

    /// The language's name in itself, as a person looks for it in a switch.
    public var ownName: String {
        switch self {
        case .traditionalChinese: "繁體中文"
        case .simplifiedChinese: "简体中文"
        case .english: "English"
        }
    }
}
