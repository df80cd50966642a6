import DoorbellRules
import Storage

/// The knowledge base of one estate.
struct ArticleShelf {
    /// An article with its id and edition.
    struct Kept: Sendable {
        let id: ID
        let version: Int
        let article: Article
    }

    let estate: ID
    let connection: any Connection

    private static let columns: SQL = """
        article.id, article.version, article_edition.body FROM article JOIN article_edition
          ON article_edition.estate = article.estate AND article_edition.article = article.id
         AND article_edition.version = article.version
        """

    /// - Throws: `Problem.notFound` for another estate's.
    func find(_ id: ID) throws -> Kept {
        guard let kept = try lookUp(id) else { throw Problem.notFound }
        return kept
    }

    private func lookUp(_ id: ID) throws -> Kept? {
        try connection.run("SELECT \(sql: Self.columns) WHERE article.estate = \(estate) AND article.id = \(id)").first
            .map(Self.kept)
    }

    /// By words in either script; everything, by title, where nothing was typed.
    func search(_ typed: String, limit: Int = 50) throws -> [Kept] {
        if typed.isBlank {
            return try connection.run(
                """
                SELECT \(sql: Self.columns) WHERE article.estate = \(estate)
                ORDER BY article.is_approved, article.review_on, article.id LIMIT \(limit)
                """
            ).map(Self.kept)
        }
        return try found(pieces.matches(typed, limit: limit))
    }

    /// What may answer a whole question, the likest first.
    func suggestions(for question: String, limit: Int = 4) throws -> [Kept] {
        try found(pieces.likest(question, limit: limit))
    }

    /// The articles of these ids, in this order.
    private func found(_ ids: [ID]) throws -> [Kept] {
        if ids.isEmpty { return [] }
        let kept = try connection.run(
            """
            SELECT \(sql: Self.columns) WHERE article.estate = \(estate)
              AND article.id IN (\(sql: SQL.list(ids.map(\.text))))
            """
        ).map(Self.kept)
        let byID = Dictionary(kept.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    /// The article as an answer may rest on it today; empty for one that is not there.
    func known(_ id: ID, on today: Day) throws -> [ID: Enquiry.KnownArticle] {
        guard let kept = try lookUp(id) else { return [:] }
        let source = Enquiry.Source(article: id, version: kept.version, title: kept.article.title)
        return [id: Enquiry.KnownArticle(source, kept.article.standing(on: today))]
    }

    var pieces: TextPieces { TextPieces(estate: estate, kind: .article, connection: connection) }

    private static func kept(_ row: Row) throws -> Kept {
        Kept(
            id: try row[id: "id"], version: try row[int: "version"],
            article: try Article(JSONReader(JSON(parsing: try row[text: "body"]))))
    }
}

extension Article {
    /// As it lies in an edition.
    var json: JSON {
        .object([
            "title": .string(title), "answer": .string(answer), "source": .string(source), "synonyms": .texts(synonyms),
            "owner": .string(owner.text), "review-on": .whole(reviewOn?.number), "approved": .flag(isApproved),
        ])
    }

    init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            title: try reader.optionalText("title", limit: 200) ?? "",
            answer: try reader.optionalText("answer", limit: 4_000) ?? "",
            source: try reader.optionalText("source", limit: 300) ?? "",
            synonyms: try reader.texts("synonyms", limit: 30), owner: try reader.id("owner"),
            reviewOn: try reader.optionalDay("review-on"), isApproved: try reader.flag("approved"))
        try reader.finish()
    }
}
