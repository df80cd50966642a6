import DoorbellRules
import HTTPTypes
import HummingbirdTesting

@testable import DoorbellService

/// An order and its latest visit, as the API names them.
struct Case: Sendable {
    let estate: TestEstate
    let order: String
    let number: String
    var visit = ""
}

extension TestHouse {
    /// A report as the office types it.
    static func report(_ home: TestEstate.Flat, fault: String = "Kitchen tap drips", callback: String? = nil) -> JSON {
        .object([
            "channel": .string("phone"), "home": .string(home.id.text), "words": .string("It drips all night"),
            "fault": .string(fault), "skill": .string("plumbing"), "callback": .text(callback),
        ])
    }

    /// Takes a report in at `estate`.
    func report(at estate: TestEstate, home: Int = 0, callback: String? = nil) async throws -> Case {
        let answer = try await post(
            "/api/v1/orders", Self.report(estate.homes[home], callback: callback), as: estate.dispatcher)
        guard answer.status == .created else { throw Missing(name: "order", in: answer.text) }
        return Case(estate: estate, order: try answer.text("id"), number: try answer.text("number"))
    }

    /// Gives it to `technician`, the estate's first where none is named.
    func assign(_ order: Case, to technician: Member? = nil) async throws -> Case {
        let technician = technician ?? order.estate.technician
        let answer = try await post(
            "/api/v1/orders/\(order.order)/assignments", .object(["technician": .string(technician.id.text)]),
            as: order.estate.dispatcher)
        guard answer.status == .created else { throw Missing(name: "assignment", in: answer.text) }
        var assigned = order
        assigned.visit = try answer.text("visit")
        return assigned
    }

    func assigned(at estate: TestEstate, home: Int = 0) async throws -> Case {
        try await assign(report(at: estate, home: home))
    }

    /// One tap of the technician, two minutes after the one before.
    func attempt(
        _ act: String, _ fields: KeyValuePairs<String, JSON?> = [:], on visit: Case, by member: Member? = nil
    ) async throws -> TestResponse {
        clock.moveOn(minutes: 2)
        return try await post(
            "/api/v1/visits/\(visit.visit)/\(act)", .object(fields), as: member ?? visit.estate.technician)
    }

    /// A tap that has to be taken.
    @discardableResult
    func tap(
        _ act: String, _ fields: KeyValuePairs<String, JSON?> = [:], on visit: Case, by member: Member? = nil
    ) async throws -> TestResponse {
        let answer = try await attempt(act, fields, on: visit, by: member)
        if answer.status != .created { throw Missing(name: act, in: answer.text) }
        return answer
    }

    func order(_ one: Case) async throws -> JSON {
        try await get("/api/v1/orders/\(one.order)", as: one.estate.supervisor).json
    }

    func state(of one: Case) async throws -> String {
        try await get("/api/v1/orders/\(one.order)", as: one.estate.supervisor).text("state")
    }
}
