import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Another site cannot make a signed-in browser act")
struct OriginTests {
    private static let others: [String?] = [
        nil, "https://evil.example", "null", "http://localhost.evil.example", "http://localhost:81",
    ]

    @Test("a form of another site, or of none, is refused on every route that changes anything", arguments: others)
    func strangers(origin: String?) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let target = try await Target.all(in: house)[0]
            let before = try await Counts(house)
            for route in Route.all where route.method != .get {
                var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
                headers[.cookie] = "\(Cookies.session)=\(house.east.supervisor.session)"
                headers[.origin] = origin
                let answer = try await house.call(
                    route.method, route.address(of: target), as: .nobody, body: [], headers: headers)
                #expect(answer.status == .forbidden, "\(route.name) takes a form from \(origin ?? "nowhere")")
            }
            #expect(try await Counts(house) == before)
        }
    }

    @Test("the referrer speaks where a browser sends no origin")
    func referrer() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
            for (referrer, isOurs) in [("http://localhost/board", true), ("https://evil.example/localhost", false)] {
                var headers = form
                headers[.cookie] = "\(Cookies.session)=\(house.east.supervisor.session)"
                headers[.referer] = referrer
                let answer = try await house.call(.post, "/orders", as: .nobody, body: [], headers: headers)
                #expect((answer.status != .forbidden) == isOurs, "\(referrer): \(answer.status)")
            }
        }
    }

    @Test("a program with a token needs no origin")
    func programs() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await house.post(
                "/api/v1/orders", TestHouse.report(house.east.home), as: house.east.dispatcher,
                headers: [.origin: "https://evil.example"])
            #expect(answer.status == .created)
        }
    }

    @Test("looking at a page never changes anything")
    func looking() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let target = try await Target.all(in: house)[0]
            let before = try await Counts(house)
            for route in Route.all where route.method == .get && route.path != Live.route.path {
                for member in house.east.members {
                    _ = try await house.call(.get, route.address(of: target), as: .session(member))
                }
            }
            #expect(try await Counts(house) == before)
        }
    }

    @Test("after the choice of a language one stays on a page of ours")
    func languageChoice() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let comings = [
                ("https://doorbell.example/orders/1?a=b", "/orders/1?a=b"), ("https://doorbell.example", "/"),
                ("https://doorbell.example//evil.example/", nil), ("https://doorbell.example/\\evil.example", nil),
            ]
            for (referrer, place) in comings {
                let answer = try await house.call(.get, "/language/en", as: .nobody, headers: [.referer: referrer])
                let location = try #require(answer.headers[.location])
                #expect(!location.hasPrefix("//") && !location.hasPrefix("/\\"), "\(referrer) leads to \(location)")
                if let place { #expect(location == place) }
            }
        }
    }
}
