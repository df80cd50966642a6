import DoorbellRules

/// The cookies of one request.
struct Cookies {
    /// `__Host-`: only over a safe connection, only from this host, for all of it.
    static let session = "__Host-doorbell"
    static let language = "language"

    private let pairs: [Substring: Substring]

    init(_ headers: [String]) {
        var pairs: [Substring: Substring] = [:]
        for cookie in headers.flatMap({ $0.split(separator: ";") }) {
            let halves = cookie.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if halves.count == 2, pairs[halves[0]] == nil { pairs[halves[0]] = halves[1] }
        }
        self.pairs = pairs
    }

    subscript(name: String) -> String? { pairs[Substring(name)].map(String.init) }

    /// The language somebody chose, else their own as the register has it, else what their browser asks for.
    func language(_ caller: Caller?, _ acceptLanguage: String?) -> Language {
        if let chosen = self[Cookies.language].flatMap(Language.init(rawValue:)) { return chosen }
        if let caller { return caller.language }
        return Language(acceptLanguage: acceptLanguage ?? "")
    }
}

extension Language {
    /// The first wanted language that we speak; Traditional Chinese where there is none.
    init(acceptLanguage header: String) {
        let tags = header.split(separator: ",").map { $0.prefix { $0 != ";" }.drop { $0 == " " }.lowercased() }
        self = tags.lazy.compactMap(Language.init(tag:)).first ?? .traditionalChinese
    }

    private init?(tag: String) {
        if tag.hasPrefix("en") {
            self = .english
        } else if tag.hasPrefix("zh-hans") || tag.hasPrefix("zh-cn") || tag.hasPrefix("zh-sg") {
            self = .simplifiedChinese
        } else if tag.hasPrefix("zh") {
            self = .traditionalChinese
        } else {
            return nil
        }
    }
}
