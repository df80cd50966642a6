import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The lines of the procedure, to be shown or read aloud. Names of residents go in a body, never in an address.
    static let lines: [Route] = [
        Route(.get, "/lines", .office, "What is to be said, and when") { call in
            let (id, voice) = (call.query["id"], LineVoice(call.language))
            return .page(
                try await call.linePage { page in
                    page.line = StockLine.sayable.first { $0.id == id }
                    page.asked = LinePage.Asked(voice: voice)
                }.html)
        },
        Route(.post, "/lines", .office, "Says one of them now; nothing is kept") { call in
            let reader = try call.reader()
            let id = try reader.text("id", limit: 64)
            guard let line = StockLine.sayable.first(where: { $0.id == id }) else {
                throw Problem(.badRequest, "line", LineRequest.Refusal.unknownLine.words, place: "id")
            }
            var typed = LinePage.Asked(voice: try reader.choice("voice"))
            typed.surname = try reader.optionalText("surname", limit: 100) ?? ""
            typed.title = try reader.optionalChoice("title")
            typed.isMourning = try reader.optionalText("mourning", limit: 5) == "true"
            for name in line.needs { typed.values[name] = try reader.optionalText(name, limit: 200) }
            try reader.finish()
            let asked = typed
            let page = try await call.linePage { page, estate in
                page.line = line
                page.asked = asked
                let request = LineRequest(
                    id: id, surname: asked.surname.isBlank ? nil : asked.surname, title: asked.title?.rawValue,
                    at: estate.clock.wall(call.house.now()).clock, language: asked.voice.rawValue,
                    values: asked.values, isMourning: asked.isMourning, hours: estate.policy.greeting)
                do throws(LineRequest.Refusal) {
                    page.said = try request.text()
                } catch {
                    page.refusal = error.words
                }
            }
            return .page(page.html, status: page.refusal == nil ? .ok : .badRequest)
        },
    ]
}

extension Call {
    fileprivate func linePage(_ fill: @escaping @Sendable (inout LinePage) -> Void) async throws -> LinePage {
        try await linePage { page, _ in fill(&page) }
    }

    fileprivate func linePage(_ fill: @escaping @Sendable (inout LinePage, Estate) -> Void) async throws -> LinePage {
        let caller = try requireCaller()
        return try await house.database.read { [language] connection in
            let estate = try Estate.find(caller.estate, connection)
            var page = LinePage(
                caller: caller, estate: estate.name, language: language,
                asked: LinePage.Asked(voice: LineVoice(language)))
            fill(&page, estate)
            return page
        }
    }
}

extension StockLine {
    /// Those that a person may ask for: what a gas check found is said by its own record alone.
    static let sayable = all.filter { $0.id != "gas.safe" && $0.id != "gas.dangerous" }
}
