import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The signed paper, and the household's own page.
    static let serviceOrders: [Route] = [
        Route(.get, "/orders/{id}/service-order.pdf", .orderPeople, of: .order, "The signed service order") {
            try await pdf($0)
        },
        Route(.get, "/api/v1/orders/{id}/service-order.pdf", .orderPeople, of: .order, "The signed service order") {
            try await pdf($0)
        },
        Route(.get, "/r/{estate}/{id}/{mark}", .linkHolder, of: .order, "The household's page of one order") { call in
            let link = try link(of: call)
            let now = call.house.now()
            let page = try await call.house.database.read { try ResidentPage(link, at: now, call.language, $0) }
            return .page(page.html)
        },
        Route(
            .post, "/r/{estate}/{id}/{mark}/answers", .linkHolder, of: .order, "The household answers the open question"
        ) { call in
            let link = try link(of: call)
            try await ResidentAnswer(house: call.house, link: link).give(try call.reader())
            return .see(link.path)
        },
        Route(
            .post, "/r/{estate}/{id}/{mark}/disputes", .linkHolder, of: .order,
            "The household does not agree, in its own words: a superior takes it"
        ) { call in
            let link = try link(of: call)
            try await ResidentWord(call: call, link: link).say("disputes")
            return .see(link.path)
        },
        Route(
            .post, "/r/{estate}/{id}/{mark}/dispute-answers", .linkHolder, of: .order,
            "The household's word on the outcome it was told"
        ) { call in
            let link = try link(of: call)
            try await ResidentWord(call: call, link: link).say("dispute-answers")
            return .see(link.path)
        },
        Route(
            .get, "/r/{estate}/{id}/{mark}/service-order.pdf", .linkHolder, of: .order,
            "The household's signed service order"
        ) { call in
            let link = try link(of: call)
            return Answer(
                .ok, "application/pdf", try await ServiceOrderDesk(call.house).pdf(of: link.order, in: link.estate))
        },
    ]

    @Sendable private static func pdf(_ call: Call) async throws -> Answer {
        let (caller, id) = (try call.requireCaller(), try call.id())
        _ = try await call.house.database.read { try CaseFile.load(order: id, for: caller, $0).id }
        let bytes = try await ServiceOrderDesk(call.house).pdf(of: id, in: caller.estate)
        return Answer(.ok, "application/pdf", bytes)
    }

    /// The link that fits the address; the same 404 for every one that does not.
    private static func link(of call: Call) throws -> ResidentLink {
        let link = ResidentLink(house: call.house, order: try call.id(), estate: try call.id("estate"))
        if !link.isRight(call.parameters["mark"] ?? "") { throw Problem.notFound }
        return link
    }
}
