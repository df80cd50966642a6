import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Signing in and out", .serialized)
struct SignInTests {
    @Test("the cookie stays in this browser, on this host, away from scripts", arguments: DatabaseKind.allCases)
    func cookie(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.newcomer()
            let answer = try await house.signIn()
            #expect(answer.status == .seeOther && answer.headers[.location] == "/board")
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-"))
            let attributes = Set(cookie.split(separator: "; ").dropFirst())
            #expect(attributes.isSuperset(of: ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"]))
            #expect(!cookie.contains("Domain"))
            #expect(try answer.session.count == 64)
            #expect(try await house.board(session: answer.session) == .ok)
        }
    }

    @Test("each sign-in has a session of its own, also over an old one", arguments: DatabaseKind.allCases)
    func fresh(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.newcomer()
            let first = try await house.signIn().session
            let planted = try await house.send(
                "name=newcomer&password=\(TestHouse.password.replacing(" ", with: "+"))", to: "/sign-in", as: .nobody,
                headers: [.cookie: "\(Cookies.session)=\(first)"])
            #expect(try planted.session != first)
        }
    }

    @Test("after signing out the session is dead at once, and the browser forgets", arguments: DatabaseKind.allCases)
    func out(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let member = house.east.dispatcher
            let before = try await house.board(session: member.session)
            #expect(before == .ok)
            let answer = try await house.send("", to: "/sign-out", as: .session(member))
            #expect(answer.headers[.setCookie]?.contains("Max-Age=0") == true)
            #expect(answer.headers[.clearSiteData] == "\"cache\"")
            #expect(try await house.board(session: member.session) == .seeOther)
        }
    }

    @Test("a session ends with the long day", arguments: DatabaseKind.allCases)
    func end(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let session = house.east.dispatcher.session
            house.clock.moveOn(minutes: Sessions.minutes - 1)
            let late = try await house.board(session: session)
            #expect(late == .ok)
            house.clock.moveOn(minutes: 1)
            #expect(try await house.board(session: session) == .seeOther)
        }
    }

    @Test("nobody learns from the answer whether the name is right")
    func sameAnswer() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            try await house.newcomer()
            let wrong = try await house.signIn("newcomer", "not the password")
            let unknown = try await house.signIn("newcamer", "not the password")
            #expect(wrong.status == .unauthorized && unknown.status == .unauthorized)
            #expect(wrong.text.replacing("newcomer", with: "") == unknown.text.replacing("newcamer", with: ""))
            #expect(wrong.headers[.setCookie] == nil && unknown.headers[.setCookie] == nil)
        }
    }

    @Test("a new password ends every session", arguments: DatabaseKind.allCases)
    func newPassword(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.newcomer()
            let session = try await house.signIn().session
            try await StaffRegister(house.house).setPassword(of: "newcomer", to: "another password")
            house.clock.moveOn(milliseconds: CallerCache.milliseconds)
            #expect(try await house.board(session: session) == .seeOther)
            #expect(try await house.signIn().status == .unauthorized)
            #expect(try await house.signIn("newcomer", "another password").status == .seeOther)
        }
    }

    @Test("who has left is out within two seconds", arguments: DatabaseKind.allCases)
    func left(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let member = house.east.dispatcher
            #expect(try await house.get("/api/v1/orders", as: member).status == .ok)
            try await house.house.database.write { connection in
                _ = try connection.run("UPDATE token SET revoked_at = 1 WHERE staff = \(member.id)")
                _ = try connection.run("UPDATE staff SET left_at = 1 WHERE id = \(member.id)")
            }
            house.clock.moveOn(milliseconds: 2_000)
            #expect(try await house.get("/api/v1/orders", as: member).status == .unauthorized)
            #expect(try await house.board(session: member.session) == .seeOther)
        }
    }

    @Test(
        "a header that is no token is nobody", arguments: ["Basic YTpi", "Bearer", "Bearer ", "bearer x", "Bearer %00"])
    func noToken(header: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await house.call(.get, "/api/v1/orders", as: .nobody, headers: [.authorization: header])
            #expect(answer.status == .unauthorized)
            #expect(answer.headers[.wwwAuthenticate] == "Bearer")
        }
    }
}
