import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The signed paper, and the household's own page.
    static let serviceOrders: [Route] = [
        Route(.get, "/orders/{id}/service-order.pdf", .orderPeople, of: .order, "The signed service order") { try await pdf($0) },
        Route(.get, "/api/v1/orders/{id}/service-order.pdf", .orderPeople, of: .order, "The signed service order") { try await pdf($0) },
        Route(.get, "/r/{estate}/{id}/{mark}", .linkHolder, of: .order, "The household's page of one order") { call in
            let (file, technician, link) = try await held(call)
            let paper = "/r/\(link.estate.text)/\(link.order.text)/\(link.mark)/service-order.pdf"
            let isSigned = file.visits.contains { $0.visit.isSettled }
            return .page(ResidentPage(file, technician: technician, pdf: isSigned ? paper : nil, language: call.language).html)
        },
        Route(.get, "/r/{estate}/{id}/{mark}/service-order.pdf", .linkHolder, of: .order, "The household's signed service order") { call in
            let (_, _, link) = try await held(call)
            return Answer(.ok, "application/pdf", try await ServiceOrderDesk(call.house).pdf(of: link.order, in: link.estate))
        },
    ]

    @Sendable private static func pdf(_ call: Call) async throws -> Answer {
        let (caller, id) = (try call.requireCaller(), try call.id())
        _ = try await call.house.database.read { try CaseFile.load(order: id, for: caller, $0).id }
        let bytes = try await ServiceOrderDesk(call.house).pdf(of: id, in: caller.estate)
        return Answer(.ok, "application/pdf", bytes)
    }

    /// The order to which a link fits; the same 404 for every link that does not.
    private static func held(_ call: Call) async throws -> (CaseFile, String?, ResidentLink) {
        let link = ResidentLink(house: call.house, order: try call.id(), estate: try call.id("estate"))
        if !link.isRight(call.parameters["mark"] ?? "") { throw Problem.notFound }
        let (file, technician) = try await call.house.database.read { connection in
            let rows = try connection.run(
                "SELECT number, home FROM work_order WHERE estate = \(link.estate) AND id = \(link.order)")
            guard let row = rows.first else { throw Problem.notFound }
            let file = try CaseFile(
                id: link.order, number: try row[int: "number"], home: try row[id: "home"],
                estate: Estate.find(link.estate, connection), connection)
            let name = try file.latest.map { try connection.run("SELECT name FROM staff WHERE id = \($0.visit.technician)") }
            return (file, try name?.first?[text: "name"])
        }
        return (file, technician, link)
    }
}
