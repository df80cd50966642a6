import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The household's own page of its gas check.
    static let gasHouseholds: [Route] = [
        Route(.get, "/g/{estate}/{id}/{mark}", .linkHolder, of: .homeCheck, "The household's page of its gas check") {
            call in
            .page(try await page(try link(of: call), call).html)
        },
        Route(
            .post, "/g/{estate}/{id}/{mark}/answers", .linkHolder, of: .homeCheck,
            "The household chooses a time, asks for a call, or declines"
        ) { call in
            let link = try link(of: call)
            do {
                try await GasAnswer(house: call.house, link: link).give(try call.reader())
                return .see(link.path)
            } catch {
                return try await refused(error, link, call)
            }
        },
    ]

    private static func page(_ link: GasLink, _ call: Call) async throws -> GasHomePage {
        let now = call.house.now()
        let home = try await call.house.database.read { try GasHome(link, at: now, $0) }
        return GasHomePage(home: home, language: call.language, textSize: TextSize(call))
    }

    /// What could not be taken is said on the same page, where the household can choose again.
    private static func refused(_ error: any Error, _ link: GasLink, _ call: Call) async throws -> Answer {
        var problem = Problem(error)
        if problem.status.code >= 500 || problem.status == .notFound { throw error }
        if case WorkOrder.Refusal.visitGoesOn = error {
            problem = Problem(problem.status, problem.code, GasHomeWords.underWay)
        }
        var page = try await page(link, call)
        page.problem = problem.words
        var answer = Answer.page(page.html, status: problem.status)
        if let seconds = problem.retryAfter { answer.headers[.retryAfter] = "\(seconds)" }
        return answer
    }

    /// The link that fits the address; the same 404 for every one that does not.
    private static func link(of call: Call) throws -> GasLink {
        let link = GasLink(house: call.house, check: try call.id(), estate: try call.id("estate"))
        if !link.isRight(call.parameters["mark"] ?? "") { throw Problem.notFound }
        return link
    }
}
