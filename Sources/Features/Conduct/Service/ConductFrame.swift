import DoorbellRules
import HTML

/// The frame of the pages around conduct: the menu, the title, and the way to the others.
struct ConductFrame {
    let caller: Caller
    let estate: Words
    let language: Language
    /// The path of the page that is open.
    let here: String
    let title: String

    private var pages: [(String, Words)] {
        let keeper: [(String, Words)] = [
            ("/conduct", ConductPhrases.observations), ("/conduct/new", ConductPhrases.newOne),
            ("/conduct/sample", ConductPhrases.sample),
        ]
        let isSuperior = caller.actor.isSuperior
        let isKeeper = Access.conductKeepers.admits(caller)
        return (isSuperior ? keeper : isKeeper ? [keeper[0]] : []) + [
            ("/conduct/me", ConductPhrases.mine), ("/conduct/rules", ConductPhrases.rules),
            ("/conduct/quiz", QuizPage.title),
        ]
    }

    /// - Parameter live: The id to which the page listens; empty for everything, `nil` for nothing.
    func page(live: String? = nil, _ body: HTML) -> HTML {
        let links = pages.map { path, words in
            "<a href=\"\(path)\"\(path == here ? " aria-current=\"page\"" as HTML : .nothing)>\(words.text(in: language))</a>"
                as HTML
        }
        return Layout(
            title: title, language: language,
            menu: .init(caller: caller, estate: estate, here: ConductFrame.entrance(for: caller)), look: "enquiries",
            body: """
                <main id="main"\(live.map { " data-live=\"\($0)\"" as HTML })><div class="bar"><h1>\(title)</h1>\
                <nav class="views" aria-label="\(ConductPhrases.conduct.text(in: language))">\(links)</nav></div>
                \(body)</main>
                """
        ).html
    }

    /// Where these pages begin for somebody.
    static func entrance(for caller: Caller) -> String {
        Access.conductKeepers.admits(caller) ? "/conduct" : "/conduct/me"
    }
}
