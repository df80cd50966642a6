import DoorbellRules
import Storage

/// Writes the knowledge base. Each edition stays, and each leaves an entry in the record.
struct ArticleDesk: Sendable {
    let house: House
    let caller: Caller

    init(house: House, caller: Caller) { (self.house, self.caller) = (house, caller) }

    init(_ call: Call) throws { self.init(house: call.house, caller: try call.requireCaller()) }

    /// A new edition of `id`, or the first one where there is none.
    func write(
        _ wished: Article, asDraft isDraft: Bool, as id: ID? = nil, _ connection: any Connection
    ) throws -> ArticleShelf.Kept {
        let (now, shelf) = (house.now(), ArticleShelf(estate: caller.estate, connection: connection))
        let today = try Estate.find(caller.estate, connection).clock.wall(now).day
        let before = try id.map { try shelf.find($0) }
        let article = try Article.write(wished, asDraft: isDraft, by: caller.actor, on: today)
        let isPosted = try !connection.run(
            "SELECT 1 AS one FROM posting WHERE estate = \(caller.estate) AND staff = \(article.owner)"
        ).isEmpty
        if !isPosted { throw Problem.notFound }
        let kept = ArticleShelf.Kept(
            id: id ?? house.ids.make(), version: (before?.version ?? 0) + 1, article: article)
        try connection.run(
            """
            INSERT INTO article (estate, id, version, title, owner, review_on, is_approved)
            VALUES (\(caller.estate), \(kept.id), \(kept.version), \(article.title), \(article.owner),
                \(article.reviewOn), \(article.isApproved))
            ON CONFLICT (estate, id) DO UPDATE SET version = excluded.version, title = excluded.title,
                owner = excluded.owner, review_on = excluded.review_on, is_approved = excluded.is_approved
            """)
        try connection.post(
            """
            INSERT INTO article_edition (estate, article, version, body, written_by, written_at)
            VALUES (\(caller.estate), \(kept.id), \(kept.version), \(article.json.text), \(caller.staff), \(now))
            """, orElse: Outrun())
        let text = ([article.title, article.answer] + article.synonyms).joined(separator: " ")
        try shelf.pieces.keep(kept.id, under: text)
        try AuditEntry(
            action: article.isApproved ? "article.approved" : "article.drafted", subject: kept.id,
            detail: .object(["version": .whole(kept.version), "title": .string(article.title)])
        ).write(in: caller.estate, by: caller.staff, id: house.ids.make(), at: now, connection)
        return kept
    }

    /// A question that was asked five times within a year becomes a draft, so that somebody writes the answer once.
    func draftIfAskedOften(_ question: String, _ connection: any Connection) throws {
        let year = house.now().adding(minutes: -365 * 24 * 60)
        let folded = question.scriptFolded
        let likest = try TextPieces(estate: caller.estate, kind: .enquiry, connection: connection).likest(
            question, limit: 50)
        let times = try likest.filter { id in
            let rows = try connection.run(
                """
                SELECT words FROM enquiry WHERE estate = \(caller.estate) AND id = \(id) AND asked_at > \(year)
                """)
            let words = try rows.first?[text: "words"].scriptFolded
            return words.map { Bigrams.likeness($0, folded) >= Bigrams.samePercent } ?? false
        }.count
        if times < Article.timesUntilDraft { return }
        let shelf = ArticleShelf(estate: caller.estate, connection: connection)
        let isThere = try shelf.suggestions(for: question, limit: 10).contains {
            Bigrams.likeness($0.article.title.scriptFolded, folded) >= Bigrams.samePercent
        }
        if isThere { return }
        let draft = Article(
            title: String(question.prefix(200)), answer: "", source: "", synonyms: [], owner: caller.staff,
            reviewOn: nil, isApproved: false)
        _ = try write(draft, asDraft: true, connection)
    }
}
