import DoorbellRules
import HTML
import Storage

/// One article: what may be said, where it comes from, every edition, and a form for the next.
struct ArticlePage {
    let caller: Caller
    let estate: Words
    let language: Language
    let id: ID
    let article: Article
    let standing: Article.Standing
    let owner: String
    /// Who wrote which edition when, the newest first.
    let editions: [(version: Int, stamp: String, who: String)]

    var html: HTML {
        let edition = Words("編寫記錄", "编写记录", "Editions").text(in: language)
        let rows: [(Words, String)] = [
            (EnquiryPhrases.source, article.source), (EnquiryPhrases.owner, owner),
            (EnquiryPhrases.reviewOn, article.reviewOn?.iso ?? "—"),
        ]
        return EnquiryFrame(
            caller: caller, estate: estate, language: language, here: "/articles/\(id.text)", title: article.title
        ).page(
            """
            <p>\(standing.pill.html(in: language))</p><section class="say"><blockquote>\(article.answer)</blockquote></section>
            <dl class="sum">\(rows.map { "<div><dt>\($0.text(in: language))</dt><dd>\($1)</dd></div>" as HTML })</dl>
            <section class="card-form"><h2>\(Words("改寫或覆核", "改写或复核", "Rewrite or review").text(in: language))</h2>\(ArticleForm(article: article, path: "/articles/\(id.text)/editions", isSuperior: caller.actor.isSuperior, language: language).html)</section>
            <section><h2>\(edition)</h2><ol class="timeline">\(editions.map { "<li><time>\($0.stamp)</time><span>\($0.version)</span><small>\($0.who)</small></li>" as HTML })</ol></section>
            """)
    }
}

extension ArticlePage {
    init(_ id: ID, _ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let kept = try ArticleShelf(estate: estate.id, connection: connection).find(id)
        let owner = try connection.run("SELECT name FROM staff WHERE id = \(kept.article.owner)").first
        self.init(
            caller: caller, estate: estate.name, language: language, id: id, article: kept.article,
            standing: kept.article.standing(on: estate.clock.wall(now).day), owner: try owner?[text: "name"] ?? "",
            editions: try connection.run(
                """
                SELECT article_edition.version, article_edition.written_at, staff.name FROM article_edition
                JOIN staff ON staff.id = article_edition.written_by
                WHERE article_edition.estate = \(estate.id) AND article_edition.article = \(id)
                ORDER BY article_edition.version DESC LIMIT 50
                """
            ).map {
                (
                    try $0[int: "version"], estate.clock.stamp(try $0[instant: "written_at"]), try $0[text: "name"]
                )
            })
    }
}
