import DoorbellRules
import Foundation
import HTTPTypes
import HummingbirdTesting
import Synchronization
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("News comes by itself, and only one's own estate's", .serialized, .timeLimit(.minutes(5)))
struct LiveTests {
    @Test("a change reaches the pages of its estate and of no other", arguments: DatabaseKind.allCases)
    func news(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await Self.serving(house) { port in
                let (east, west) = (
                    try Self.listen(house.east.dispatcher, port), try Self.listen(house.west.dispatcher, port)
                )
                _ = try await Wire.aside {
                    (try east.receive(until: "retry: 2000"), try west.receive(until: "retry: 2000"))
                }
                // Who is listening is known once the first piece has come; the order is made after that.
                let ours = try await house.report(at: house.east)
                let theirs = try await house.report(at: house.west)
                let eastern = try await Wire.aside { try east.receive(until: ours.order) }
                let western = try await Wire.aside { try west.receive(until: theirs.order) }
                #expect(eastern.contains("event: patch") && !eastern.contains(theirs.order))
                #expect(western.contains("event: patch") && !western.contains(ours.order))
                for phone in house.phones { #expect(!eastern.contains(phone.dropFirst(4))) }
            }
        }
    }

    @Test("whoever is not signed in hears nothing")
    func nobody() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await house.call(.get, "/live", as: .nobody)
            #expect(answer.status == .seeOther && answer.headers[.location] == "/sign-in")
        }
    }

    private static func listen(_ member: Member, _ port: Int) throws -> Wire {
        let wire = try Wire(port: port)
        try wire.send("GET /live HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(member.token)\r\n\r\n")
        return wire
    }

    /// Serves the house on a free port while `body` goes on.
    private static func serving(_ house: TestHouse, _ body: @escaping @Sendable (Int) async throws -> Void) async throws
    {
        let (ports, listens) = AsyncStream<Int>.makeStream()
        try await withThrowingTaskGroup { group in
            group.addTask {
                try await Server(house.house).run(at: .init(host: "127.0.0.1", port: 0)) { listens.yield($0) }
            }
            for await port in ports {
                try await body(port)
                break
            }
            group.cancelAll()
        }
    }
}
