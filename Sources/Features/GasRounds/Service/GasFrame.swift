import DoorbellRules
import HTML

/// The frame of every page of the gas round: the menu, the title, and the way to the other pages of it.
struct GasFrame {
    let caller: Caller
    let estate: Words
    let language: Language
    /// The path of the page that is open.
    let here: String
    let title: String

    private static let pages: [(String, Words)] = [
        ("/gas", GasPhrases.coverage), ("/gas/tomorrow", GasPhrases.calls), ("/gas/report", GasPhrases.report),
        ("/gas/capacity", GasPhrases.capacity), ("/gas/instruments", GasPhrases.instruments),
        ("/gas/checklist", GasPhrases.checklist), ("/gas/policy", GasPhrases.policy),
    ]

    /// - Parameters:
    ///   - head: What stands beside the title.
    ///   - isLive: Whether the part with the name `live` is fetched anew when something changes.
    func page(head: HTML = .nothing, isLive: Bool = false, _ body: HTML) -> HTML {
        let links = Self.pages.map { path, words in
            "<a href=\"\(path)\"\(path == here ? " aria-current=\"page\"" as HTML : .nothing)>\(words.text(in: language))</a>"
                as HTML
        }
        let mark: HTML =
            isLive
            ? "<span class=\"live-mark\" role=\"status\" data-live-mark hidden>\(PhraseBook.live.text(in: language))</span>"
            : .nothing
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/gas"), look: "gas",
            body: """
                <main id="main"\(isLive ? " data-live" as HTML : .nothing)><div class="bar"><h1>\(title)</h1>\(mark)\(head)</div>
                <nav class="views" aria-label="\(GasPhrases.round.text(in: language))">\(links)</nav>
                \(body)</main>
                """
        ).html
    }
}
