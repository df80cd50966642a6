import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Wording: for superiors the numbers, the opinions and the estate's rules; for everybody a text to try.
    static let courtesy: [Route] = courtesyPages + courtesyAPI + courtesyRules

    private static let courtesyPages: [Route] = [
        Route(.get, "/courtesy", .superiors, "How the estate speaks, in numbers, and its own rules") { call in
            .page(try await page(call).html)
        },
        Route(.post, "/courtesy/overlays", .superiors, "Write the estate's own rules of language") { call in
            let reader = try call.reader()
            let yaml = try reader.optionalText("yaml", limit: OverlayDesk.limit) ?? ""
            try reader.finish()
            do {
                return try await CourtesyDesk(call).write(yaml) { _ in .see("/courtesy#rules") }
            } catch let troubles as PackTroubles {
                return .page(try await page(call, typed: yaml, troubles).html, status: .unprocessableContent)
            }
        },
        Route(
            .post, "/courtesy/opinions/{id}/decisions", .superiors, of: .opinion, "What an opinion comes to here"
        ) { call in
            try await CourtesyDesk(call).decide { _ in .see("/courtesy") }
        },
        Route(.get, "/courtesy/words", .staff, "Look at a text before it is said") { call in
            var page = try await words(call)
            page.isThanking = call.query["thanks"] != nil
            return .page(page.html)
        },
        Route(.post, "/courtesy/words", .staff, "What the procedure says about a text; nothing is kept") { call in
            var page = try await words(call)
            let reader = try call.reader()
            page.text = try reader.text("text")
            try reader.finish()
            let book = try await call.house.books.book(for: page.caller.estate, in: call.house)
            page.verdict = book.checker.check(page.text)
            return .page(page.html)
        },
        Route(.post, "/courtesy/opinions", .staff, "This was fine, or this was rude; who says so is not kept") { call in
            try await CourtesyDesk(call).take { .see("/courtesy/words?thanks=1") }
        },
    ]

    private static func page(_ call: Call, typed: String? = nil, _ troubles: PackTroubles? = nil) async throws
        -> CourtesyPage
    {
        let (caller, now) = (try call.requireCaller(), call.house.now())
        let month = call.query["month"].flatMap { Int($0) }.flatMap { 190_001...999_912 ~= $0 ? $0 : nil }
        var page = try await call.house.database.read {
            try CourtesyPage(caller, call.language, month: month, at: now, $0)
        }
        if let typed { page.overlay = typed }
        page.troubles = troubles?.all ?? []
        return page
    }

    private static func words(_ call: Call) async throws -> WordsPage {
        let caller = try call.requireCaller()
        let estate = try await call.house.database.read { try Estate.find(caller.estate, $0).name }
        return WordsPage(caller: caller, estate: estate, language: call.language)
    }
}
