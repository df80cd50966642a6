import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Somebody who works at two estates is at one of them at a time")
struct WorkplaceTests {
    @Test("the session goes on at the other estate, and only where they are posted", arguments: DatabaseKind.allCases)
    func move(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.newcomer()
            let here = try await house.report(at: house.east)
            let there = try await house.report(at: house.west)
            let session = try await house.signIn().session
            func get(_ path: String) async throws -> TestResponse {
                try await house.call(.get, path, as: .nobody, headers: [.cookie: "\(Cookies.session)=\(session)"])
            }
            func move() async throws -> HTTPResponse.Status {
                try await house.call(
                    .post, "/workplace", as: .nobody, body: Array("estate=\(house.west.id.text)".utf8),
                    headers: [
                        .cookie: "\(Cookies.session)=\(session)", .origin: TestHouse.origin,
                        .contentType: "application/X-WWW-form-urlencoded",
                    ]
                ).status
            }
            #expect(try await move() == .notFound)
            #expect(try await !get("/board").text.contains("/workplace"))
            try await StaffRegister(house.house).post("newcomer", at: house.west.id, as: [.dispatcher])
            house.clock.moveOn(minutes: 1)
            #expect(try await get("/board").text.contains("/workplace"))
            #expect(try await get("/workplace").status == .ok)
            #expect(try await get("/orders/\(here.order)").status == .ok)
            #expect(try await get("/orders/\(there.order)").status == .notFound)
            #expect(try await move() == .seeOther)
            #expect(try await get("/orders/\(here.order)").status == .notFound)
            #expect(try await get("/orders/\(there.order)").status == .ok)
        }
    }
}
