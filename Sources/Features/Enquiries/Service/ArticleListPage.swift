import DoorbellRules
import HTML
import Storage

/// The knowledge base: drafts and what is due for review first; found by words of two characters in either script.
struct ArticleListPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let search: String
    let articles: [(id: ID, article: Article, standing: Article.Standing, owner: String)]

    var html: HTML {
        let title = EnquiryPhrases.articles.text(in: language)
        return EnquiryFrame(caller: caller, estate: estate, language: language, here: "/articles", title: title).page(
            """
            <form class="find" role="search" action="/articles" method="get"><label>\(PhraseBook.search.text(in: language))<input type="search" name="search" data-key="/" value="\(search)" placeholder="\(EnquiryPhrases.hint.text(in: language))" maxlength="100"></label><button>\(PhraseBook.search.text(in: language))</button></form>
            \(table)<section class="card-form"><h2>\(Words("寫一篇資料", "写一篇资料", "Write an article").text(in: language))</h2>\(ArticleForm(article: nil, path: "/articles", isSuperior: caller.actor.isSuperior, language: language).html)</section>
            """)
    }

    private var table: HTML {
        if articles.isEmpty {
            let none = Words("還沒有這樣的資料。", "还没有这样的资料。", "There is no such article yet.").text(in: language)
            return "<p class=\"empty\">\(none)</p>"
        }
        let heads = [
            EnquiryPhrases.title, Words("能否引用", "能不能引用", "May be quoted"), EnquiryPhrases.owner,
            EnquiryPhrases.reviewOn,
        ]
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(EnquiryPhrases.articles.text(in: language))"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead>
            <tbody>\(articles.map(row))</tbody></table></div>
            """
    }

    private func row(_ one: (id: ID, article: Article, standing: Article.Standing, owner: String)) -> HTML {
        """
        <tr><td><a href="/articles/\(one.id.text)">\(one.article.title)</a></td><td>\(one.standing.pill.html(in: language))</td><td>\(one.owner)</td><td>\(one.article.reviewOn?.iso)</td></tr>
        """
    }
}

extension ArticleListPage {
    init(
        _ caller: Caller, _ language: Language, search: String, at now: Instant, _ connection: any Connection
    ) throws {
        let estate = try Estate.find(caller.estate, connection)
        let today = estate.clock.wall(now).day
        let found = try ArticleShelf(estate: estate.id, connection: connection).search(search)
        self.init(
            caller: caller, estate: estate.name, language: language, search: search,
            articles: try found.map { kept in
                let owner = try connection.run("SELECT name FROM staff WHERE id = \(kept.article.owner)").first
                return (kept.id, kept.article, kept.article.standing(on: today), try owner?[text: "name"] ?? "")
            })
    }
}
