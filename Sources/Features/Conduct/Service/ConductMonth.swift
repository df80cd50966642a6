import DoorbellRules
import HTML

/// One month of somebody's work as evidence: every count with what it was counted of, and how the points come about.
struct ConductMonth: Equatable, Sendable {
    /// `202611`
    let month: Int
    let score: ConductScore
    /// Whether the month is over.
    let isOver: Bool
    /// Whether its owner has said that they have seen it.
    let isSeen: Bool

    private var name: String {
        let text = String(month)
        return "\(text.prefix(4))-\(text.suffix(2))"
    }

    func html(in language: Language, isOwn: Bool) -> HTML {
        let rows = score.lines.filter { $0.of > 0 }.map { line in
            "<div><dt>\(line.evidence.words.text(in: language))</dt><dd>\(line.kept) / \(line.of)</dd></div>" as HTML
        }
        let stands = ConductPhrases.standing.text(in: language)
        let points = score.points.map { "<p class=\"fault\">\($0) <small>/ 100</small></p>" as HTML }
        let none = Words("這個月還沒有可以計算的工作。", "这个月还没有可以计算的工作。", "Nothing to count this month yet.").text(in: language)
        return """
            <section class="figures"><h2>\(name)</h2>\(points ?? "<p>\(none)</p>")<dl class="sum">\(rows)<div><dt>\(stands)</dt><dd>\(score.standing)</dd></div></dl>
            <p><small>\(ConductPhrases.howCounted.text(in: language))</small></p>\(isOwn ? own(language) : .nothing)</section>
            """
    }

    private func own(_ language: Language) -> HTML {
        if !isOver {
            let words = Words("這個月還未完，只有您看到。", "这个月还没结束，只有您看得到。", "The month is not over; only you see it.")
            return "<p class=\"notice\">\(words.text(in: language))</p>"
        }
        if isSeen {
            let words = Words("您已看過；上級現在也看到。", "您已看过；上级现在也看得到。", "You have seen it; superiors see it now too.")
            return "<p class=\"notice done\">\(words.text(in: language))</p>"
        }
        let act = Screen.Act(
            "sights", Words("我看過了", "我看过这个月了", "I have seen it"), .plain, fixed: [.init("month", "\(month)")])
        let words = Words(
            "先由您看；您看過或七天後，上級才看到。", "先由您看；您看过或七天后，上级才看得到。",
            "You see it first; superiors only after you have, or after seven days.")
        return """
            <p class="notice">\(words.text(in: language))</p>\(ActForm(act: act, path: "/conduct/me", language: language).html)
            """
    }
}

extension ConductPhrases {
    static let standing = Words("成立的記錄", "属实的记录", "Observations that stand")
    static let monthOf = Words("這位同事的月份記錄", "这位同事的月度记录", "This colleague's months")
    static let howCounted = Words(
        "分數是以上各項百分比的平均，每項成立的記錄減五分；不與別人比較。", "分数是以上各项百分比的平均，每项属实的记录减五分；不与别人比较。",
        "The points are the mean of these shares, less five for each observation that stands; nobody is compared with anybody."
    )
}
