import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Programs and browsers meet the manners that HTTP promises")
struct WireMannersTests {
    @Test("HEAD is the answer to GET without its body", arguments: ["/livez", "/sign-in", "/board", "/nowhere"])
    func head(path: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let entrance = Entrance.session(house.east.dispatcher)
            let (get, head) = (
                try await house.call(.get, path, as: entrance), try await house.call(.head, path, as: entrance)
            )
            #expect(head.status == get.status && head.headers[.contentType] == get.headers[.contentType])
            #expect(head.text.isEmpty)
        }
    }

    @Test("another verb than the address has is told which it has", arguments: ["/api/v1/orders", "/sign-out"])
    func verb(path: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let entrance = Entrance.session(house.east.dispatcher)
            let answer = try await house.call(path == "/sign-out" ? .get : .delete, path, as: entrance)
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.headers[.allow] == (path == "/sign-out" ? "POST" : "GET, POST, HEAD"))
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test("the scheme of a token is written as one likes", arguments: ["bearer", "BEARER"])
    func scheme(name: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await house.call(
                .get, "/api/v1/orders", as: .nobody,
                headers: [.authorization: "\(name) \(house.east.dispatcher.token)"])
            #expect(answer.status == .ok)
        }
    }

    @Test(
        "what nobody can see is not kept: it would make people read something else",
        arguments: ["\u{202E}gnp.exe", "a\u{7}b", "\u{2066}x"])
    func invisible(fault: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let report = TestHouse.report(house.east.homes[0], fault: fault)
            let answer = try await house.post("/api/v1/orders", report, as: house.east.dispatcher)
            #expect(answer.status == .badRequest)
            #expect(try answer.text("code") == "invisible-character" && answer.text("place") == "fault")
            let plain = TestHouse.report(house.east.homes[0], fault: "Tap\tdrips\n水龍頭漏水 👩🏽‍🔧")
            #expect(try await house.post("/api/v1/orders", plain, as: house.east.dispatcher).status == .created)
        }
    }

    @Test("a version is known alone, among others and weakly", arguments: ["\"1\"", "\"0\", \"1\"", "W/\"1\"", "*"])
    func known(tags: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            let order = try await house.get("/api/v1/orders/\(one.order)", as: house.east.dispatcher)
            let tags = tags.replacing("\"1\"", with: try #require(order.headers[.eTag]))
            for path in ["/api/v1/orders/\(one.order)", "/api/v1/visits/\(one.visit)"] {
                let answer = try await house.call(
                    .get, path, as: .token(house.east.dispatcher), headers: [.ifNoneMatch: tags])
                #expect(answer.status == .notModified && answer.text.isEmpty, "\(path) with \(tags)")
            }
        }
    }

    @Test(
        "a tap on any version or on this one is taken, on another or on one much like it refused",
        arguments: [("*", 201), ("\"7\", \"2\"", 201), ("\"7\"", 412), ("W/\"2\"", 412)])
    func expected(tags: String, status: Int) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            let answer = try await house.post(
                "/api/v1/visits/\(one.visit)/departure", .object([]), as: house.east.technician,
                headers: [.ifMatch: tags])
            #expect(answer.status.code == status)
        }
    }

    @Test("a question that nobody knows is refused on every address for programs")
    func unknownQuestion() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let target = try await Target.all(in: house)[0]
            for route in Route.all where route.manner == .api {
                let member = try #require(house.east.members.first { route.access.admits($0.role) })
                let answer = try await house.call(
                    route.method, "\(route.address(of: target))?serach=a", as: .token(member), body: Array("{}".utf8))
                #expect(answer.status == .badRequest, "\(route.name)")
                #expect(try answer.text("place") == "serach")
            }
        }
    }

    @Test("after a form was refused there is a way back to the page it stands on, in every language")
    func wayBack() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (one, entrance) = (try await house.assigned(at: house.east), Entrance.session(house.east.dispatcher))
            let refused = try await house.send("reason=", to: "/orders/\(one.order)/cancellations", as: entrance)
            #expect(refused.status == .badRequest)
            #expect(refused.text.contains("href=\"/orders/\(one.order)\""))
            let from = "\(TestHouse.origin)/orders/\(one.order)/cancellations"
            let other = try await house.call(.get, "/language/zh-Hans", as: entrance, headers: [.referer: from])
            #expect(other.headers[.location] == "/orders/\(one.order)")
            let list = try await house.call(
                .get, "/language/en", as: entrance, headers: [.referer: "\(TestHouse.origin)/orders?state=all"])
            #expect(list.headers[.location] == "/orders?state=all")
        }
    }
}
