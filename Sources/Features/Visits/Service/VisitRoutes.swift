import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The technician's pages and buttons, and the same for programs.
    static let visits: [Route] = [
        Route(.get, "/today", .roles([.technician]), "The technician's day") { call in
            let caller = try call.requireCaller()
            let page = try await call.house.database.read { connection in
                try TodayPage(caller: caller, language: call.language, house: call.house, connection)
            }
            return .page(page.html)
        }.afterRulesOfConduct(),
        Route(.get, "/visits/{id}", .orderPeople, of: .visit, "One step of a visit") { call in
            let sight = try await VisitDesk(call).sight()
            return .page(VisitPage(sight, call.language, isOwn: sight.visit.technician == call.caller?.staff).html)
        },
        Route(.get, "/visits/{id}/card", .orderPeople, of: .visit, "The line to say, in large type") { call in
            let sight = try await VisitDesk(call).sight()
            let language = call.query["in"].flatMap(Language.init(rawValue:)) ?? sight.desk.brief.language
            return .page(try CardPage(sight, in: language).html)
        },
        Route(.post, "/visits/{id}/{act}", .orderPeople, of: .visit, "One tap at the door") { call in
            try await VisitDesk(call).perform(call.parameters["act"] ?? "") { file, id in
                if call.headers[.referer]?.contains("/gas?") == true { return .see("/gas?home=\(file.home.id.text)") }
                return .see(
                    call.headers[.referer]?.hasSuffix("/orders/\(file.id.text)") == true
                        ? "/orders/\(file.id.text)" : "/visits/\(id.text)")
            }
        },
        Route(.get, "/api/v1/visits/{id}", .orderPeople, of: .visit, "A visit: its stage and what may be done now") {
            call in
            let sight = try await VisitDesk(call).sight()
            return Answer.json(sight.json(in: call.language)).with(.eTag, sight.file.etag).unlessKnown(call)
        },
        Route(
            .post, "/api/v1/visits/{id}/{act}", .orderPeople, of: .visit,
            "One act at the door; the acts and their fields are in the visit's screen",
            body: Schema(isClosed: false, [:])
        ) { call in
            try await VisitDesk(call).perform(call.parameters["act"] ?? "") { file, id in
                guard let visit = file.visits.first(where: { $0.id == id })?.visit else { throw Problem.notFound }
                return Answer.json(
                    .object([
                        "id": .string(id.text), "order": .string(file.id.text), "stage": .string(visit.stage.name),
                        "state": .string(file.state.rawValue), "version": .whole(file.projected.version),
                    ]), status: .created
                ).with(.eTag, file.etag)
            }
        },
    ]
}

extension VisitDesk.Sight {
    func json(in language: Language) -> JSON {
        .object([
            "id": .string(id.text), "order": .string(file.id.text), "number": .string(file.label),
            "stage": .string(visit.stage.name), "state": .string(file.state.rawValue),
            "version": .whole(file.projected.version), "screen": screen.json(in: language),
        ])
    }
}
