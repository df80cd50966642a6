import DoorbellRules
import HTML
import Storage

/// What waits for somebody's own say, on the page of their day.
enum ConductNews {
    static func toAnswer(_ caller: Caller, _ connection: any Connection) throws -> Int {
        try connection.run(
            """
            SELECT COUNT(*) AS n FROM conduct_observation
            WHERE estate = \(caller.estate) AND concerned = \(caller.staff) AND state IN ('made', 'told')
            """
        ).first?.int(at: 0) ?? 0
    }

    /// The way to one's own page; with a word where something waits there.
    static func link(_ count: Int, in language: Language) -> HTML {
        let words = Words("有一項記錄想聽您的說法", "有一项记录想听您的说法", "Something was noted; we'd like your side of it")
        let name = (count == 0 ? ConductPhrases.mine : words).text(in: language)
        return """
            <p><a class="btn \(count == 0 ? "plain" : "main")" href="/conduct/me">\(Icon.heart)\(name)</a></p>
            """
    }
}
