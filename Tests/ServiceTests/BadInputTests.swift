import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("What does not fit is refused with its place, and nothing is kept", .serialized)
struct BadInputTests {
    @Test("on every address that takes a body", arguments: DatabaseKind.allCases)
    func everywhere(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let target = try await Target.all(in: house)[0]
            let before = try await Counts(house)
            for route in Route.all {
                guard let schema = route.body else { continue }
                let good = route.goodBody(at: house.east, order: 1, id: target.order)
                for bad in BadInput.everywhere + BadInput.fields(of: schema, in: good) {
                    if bad.name == "no body", route.path.hasSuffix("{act}") { continue }  // a tap may say nothing more
                    try await expect(bad, refusedBy: route, target, house)
                }
            }
            #expect(try await Counts(house) == before)
        }
    }

    @Test("a hundred megabytes are refused before they come")
    func declared() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let target = try await Target.all(in: house)[0]
            for route in Route.all where route.body != nil {
                let admitted = house.east.members.filter { route.access.admits($0.role) }
                let member = try #require(admitted.first { $0.role != .technician } ?? admitted.first)
                let answer = try await house.call(
                    route.method, route.address(of: target), as: .token(member),
                    headers: [.contentLength: "100000000"])
                #expect(answer.status == .contentTooLarge, "\(route.name): \(answer.status)")
            }
        }
    }

    @Test(
        "a form that is none is refused as well", arguments: ["%", "fault=%E5%91", "fault=%FF", "next@moon=1", "a=%zz"])
    func forms(form: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let before = try await Counts(house)
            let answer = try await house.send(form, to: "/orders", as: .session(house.east.dispatcher))
            #expect(answer.status == .badRequest)
            #expect(try await Counts(house) == before)
        }
    }

    @Test(
        "an address's own questions are read as strictly",
        arguments: ["limit=0", "limit=201", "limit=many", "state=nowhere", "after=x", "colour=red", "search=%FF"])
    func questions(query: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await house.get("/api/v1/orders?\(query)", as: house.east.dispatcher)
            #expect(answer.status == .badRequest)
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }

    private func expect(
        _ bad: BadInput, refusedBy route: Route, _ target: Target, _ house: TestHouse
    ) async throws {
        let admitted = house.east.members.filter { member in
            route.access.admits(member.role) && route.object.map { target.isThere(for: member, $0) } ?? true
        }
        let member = try #require(admitted.first { $0.role != .technician } ?? admitted.first)
        let answer = try await house.call(
            route.method, route.address(of: target), as: .token(member), body: bad.body)
        let comment: Comment = "\(route.name), \(bad.name): \(answer.status) \(answer.text)"
        #expect(answer.status == bad.status, comment)
        #expect(answer.headers[.contentType] == "application/problem+json", comment)
        guard let problem = try? answer.json else {
            Issue.record(comment)
            return
        }
        if let code = bad.code { #expect(problem["code"]?.plain == code, comment) }
        #expect(problem["detail"]?.plain?.isEmpty == false, comment)
        if bad.status == .badRequest { #expect(problem["place"] != nil, comment) }
    }
}
