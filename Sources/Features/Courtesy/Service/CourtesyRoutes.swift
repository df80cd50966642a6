import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// What is said, for programs: check a text, ask for a line.
    static let courtesy: [Route] = [
        Route(
            .post, "/api/v1/courtesy", .staff, "What the procedure says about a text to a household; nothing is kept",
            body: .courtesyCheck
        ) { call in
            let reader = try call.reader()
            let text = try reader.text("text", limit: 10_000)
            let language: Language? = try reader.optionalChoice("language")
            let audience: CourtesyAudience = try reader.optionalChoice("audience") ?? .household
            let names = try reader.texts("names", limit: 50)
            try reader.finish()
            let verdict = try Manners.check(text, to: audience, names: names, in: language)
            return .json(verdict.json(of: text, in: language ?? call.language))
        },
        Route(
            .get, "/api/v1/courtesy", .staff, "One of the procedure's lines; without an id, all of them",
            query: .courtesyLine
        ) { call in
            guard let id = call.query["id"] else {
                return .json(.object(["lines": .array(StockLine.all.map { $0.json(in: call.language) })]))
            }
            var values: [String: String] = [:]
            for name in Schema.lineValues { values[name] = call.query[name] }
            let caller = try call.requireCaller()
            let estate = try await call.house.database.read { try Estate.find(caller.estate, $0) }
            let request = LineRequest(
                id: id, surname: call.query["surname"], roman: call.query["roman"], title: call.query["title"],
                at: call.query["at"] ?? estate.clock.wall(call.house.now()).clock,
                language: call.query["language"] ?? call.language.rawValue, values: values,
                isMourning: call.query["mourning"] == "true", hours: estate.policy.greeting)
            do throws(LineRequest.Refusal) {
                return .json(.object(["id": .string(id), "text": .string(try request.text())]))
            } catch {
                throw Problem(.badRequest, "line", error.words)
            }
        },
    ]
}

extension Schema {
    fileprivate static let courtesyCheck = Schema(
        [
            "text": .text(limit: 10_000), "language": choices(Language.self),
            "audience": choices(CourtesyAudience.self),
            "names": .list(.text(limit: 500)),
        ], required: ["text"])

    /// Names of what lines may need.
    fileprivate static let lineValues = [
        "staff", "fault", "utility", "minutes", "reason", "item", "subject", "slot", "dept", "time", "waited",
        "alternative",
        "what",
    ]

    fileprivate static let courtesyLine = Schema([
        "id": .text(limit: 64), "surname": .text(limit: 100), "roman": .text(limit: 100), "title": .text(limit: 64),
        "at": .text(limit: 5), "language": .choice(["zh-Hant", "zh-Hans", "en", "yue"]), "mourning": .flag,
        "staff": .text(limit: 100), "fault": .text(limit: 200), "utility": .text(limit: 64), "minutes": .whole,
        "reason": .text(limit: 200), "item": .text(limit: 200), "subject": .text(limit: 200), "slot": .text(limit: 100),
        "dept": .text(limit: 100), "time": .text(limit: 100), "waited": .whole, "alternative": .text(limit: 200),
        "what": .text(limit: 200),
    ])
}

extension StockLine {
    fileprivate func json(in language: Language) -> JSON {
        .object([
            "id": .string(id), "clause": .string(clause), "trigger": .string(trigger.text(in: language)),
            "needs": .texts(needs),
        ])
    }
}
