import DoorbellRules
import HTML
import HTTPTypes

/// How large a household's pages are set: as usual, or large for tired eyes. Chosen once, kept by the browser.
enum TextSize: String, CaseIterable {
    case normal
    case large

    private static let cookie = "text-size"

    /// What this browser has chosen; as usual where it never has.
    init(_ call: Call) {
        let chosen = Cookies(call.headers[values: .cookie])[TextSize.cookie]
        self = chosen.flatMap(TextSize.init(rawValue:)) ?? .normal
    }

    static let route = Route(.get, "/text-size/{code}", .everybody, "Choose the size of the letters") { call in
        guard let size = TextSize(rawValue: call.parameters["code"] ?? "") else { throw Problem.notFound }
        return Answer.see(call.cameFrom)
            .with(.setCookie, "\(cookie)=\(size.rawValue); Path=/; SameSite=Lax; Max-Age=31536000")
    }

    /// The way to the other size: 「大」, as large as what it leads to.
    func link(in language: Language) -> HTML {
        let other: TextSize = self == .normal ? .large : .normal
        let (sign, words) =
            switch other {
            case .large: (Words("大", "大字", "A+"), Words("大字版", "大字版面", "Large type"))
            case .normal: (Words("小", "小字", "A"), Words("一般字體", "普通字体", "Usual type"))
            }
        return """
            <a class="text-size" href="/text-size/\(other.rawValue)"><span aria-hidden="true">\(sign.text(in: language))</span><span class="said">\(words.text(in: language))</span></a>
            """
    }
}
