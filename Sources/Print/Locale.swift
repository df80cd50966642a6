/// Whose shapes of the shared Chinese characters are printed.
enum Locale: Hashable, CaseIterable {
    case hongKong, taiwan, mainland

    /// Simplified script means the mainland; Taiwan has shapes of its own; all else, English too, is printed as Hong
    /// Kong writes it, because that is where the names on the paper come from.
    init(language: String) {
        let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
        if parts.contains("hans") || parts.contains("cn") || parts.contains("sg") {
            self = .mainland
        } else if parts.contains("tw") {
            self = .taiwan
        } else {
            self = .hongKong
        }
    }

    var family: String {
        switch self {
        case .hongKong: "Noto Sans CJK HK"
        case .taiwan: "Noto Sans CJK TC"
        case .mainland: "Noto Sans CJK SC"
        }
    }

    /// What Pango is told, for its rules of line breaking and its choice of fallback fonts.
    var tag: String {
        switch self {
        case .hongKong: "zh-hk"
        case .taiwan: "zh-tw"
        case .mainland: "zh-cn"
        }
    }
}
