import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The knowledge base, for people and for programs.
    static let articles: [Route] = [
        Route(.get, "/articles", .office, "The knowledge base") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            let search = String((call.query["search"] ?? "").prefix(100))
            return .page(
                try await call.house.database.read {
                    try ArticleListPage(caller, call.language, search: search, at: now, $0).html
                })
        },
        Route(.post, "/articles", .office, "Write an article") { call in
            try await write(call) { .see("/articles/\($0.id.text)") }
        },
        Route(.get, "/articles/{id}", .office, of: .article, "One article with its editions") { call in
            let (caller, id, now) = (try call.requireCaller(), try call.id(), call.house.now())
            return .page(
                try await call.house.database.read { try ArticlePage(id, caller, call.language, at: now, $0).html })
        },
        Route(.post, "/articles/{id}/editions", .office, of: .article, "Write its next edition") { call in
            try await write(call, as: try call.id()) { .see("/articles/\($0.id.text)") }
        },
        Route(
            .get, "/api/v1/articles", .office, "Articles; `search` finds words of two characters in either script",
            query: Schema(["search": .text(limit: 100)])
        ) { call in
            let caller = try call.requireCaller()
            let search = String((call.query["search"] ?? "").prefix(100))
            return try await call.house.database.read { connection in
                let found = try ArticleShelf(estate: caller.estate, connection: connection).search(search)
                return .json(.object(["items": .array(found.map(\.view))]))
            }
        },
        Route(.get, "/api/v1/articles/{id}", .office, of: .article, "One article") { call in
            let (caller, id) = (try call.requireCaller(), try call.id())
            return .json(
                try await call.house.database.read {
                    try ArticleShelf(estate: caller.estate, connection: $0).find(id).view
                })
        },
        Route(.post, "/api/v1/articles", .office, "Write an article; `approved` needs a superior", body: .article) {
            call in
            try await write(call) { .json($0.view, status: .created) }
        },
        Route(
            .post, "/api/v1/articles/{id}/editions", .office, of: .article, "Write its next edition", body: .article
        ) { call in
            try await write(call, as: try call.id()) { .json($0.view, status: .created) }
        },
    ]

    private static func write(
        _ call: Call, as id: ID? = nil, _ answer: @escaping @Sendable (ArticleShelf.Kept) -> Answer
    ) async throws -> Answer {
        let (desk, reader) = (try ArticleDesk(call), try call.reader())
        let wished = Article(
            title: try reader.optionalText("title", limit: 200) ?? "",
            answer: try reader.optionalText("answer", limit: 4_000) ?? "",
            source: try reader.optionalText("source", limit: 300) ?? "",
            synonyms: try reader.texts("synonyms", limit: 30),
            owner: try reader.optionalID("owner") ?? desk.caller.staff,
            reviewOn: try reader.optionalDay("review-on"), isApproved: false)
        let isDraft = try !reader.flag("approved")
        try reader.finish()
        return try await call.house.once(call, desk.caller) {
            answer(try desk.write(wished, asDraft: isDraft, as: id, $0))
        }
    }
}

extension ArticleShelf.Kept {
    /// The article for a program.
    fileprivate var view: JSON {
        .object([
            "id": .string(id.text), "version": .whole(version), "title": .string(article.title),
            "answer": .string(article.answer), "source": .string(article.source), "synonyms": .texts(article.synonyms),
            "owner": .string(article.owner.text), "review-on": .whole(article.reviewOn?.number),
            "approved": .bool(article.isApproved),
        ])
    }
}

extension Schema {
    fileprivate static let article = Schema(
        [
            "title": .text(limit: 200), "answer": .text(limit: 4_000), "source": .text(limit: 300),
            "synonyms": .list(.text(limit: 500)), "owner": .text(limit: 64), "review-on": .whole, "approved": .flag,
        ])
}
