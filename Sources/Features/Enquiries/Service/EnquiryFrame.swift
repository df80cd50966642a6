import DoorbellRules
import HTML

/// The frame of the pages around enquiries: the menu, the title, and the way to the others.
struct EnquiryFrame {
    let caller: Caller
    let estate: Words
    let language: Language
    /// The path of the page that is open.
    let here: String
    let title: String
    var look = "enquiries"

    private static let pages: [(String, Words)] = [
        ("/enquiries", EnquiryPhrases.enquiries), ("/enquiries/new", EnquiryPhrases.newOne),
        ("/promises", EnquiryPhrases.promises), ("/articles", EnquiryPhrases.articles),
        ("/lines", EnquiryPhrases.lines),
    ]

    /// - Parameter live: The id to which the page listens; empty for everything, `nil` for nothing.
    func page(live: String? = nil, _ body: HTML) -> HTML {
        let links = Self.pages.map { path, words in
            "<a href=\"\(path)\"\(path == here ? " aria-current=\"page\"" as HTML : .nothing)>\(words.text(in: language))</a>"
                as HTML
        }
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/enquiries"),
            look: look,
            body: """
                <main id="main"\(live.map { " data-live=\"\($0)\"" as HTML })><div class="bar"><h1>\(title)</h1>\
                <nav class="views" aria-label="\(EnquiryPhrases.enquiries.text(in: language))">\(links)</nav></div>
                \(body)</main>
                """
        ).html
    }
}
