import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Who guesses has to wait", .serialized)
struct SlowDownTests {
    @Test("after five tries an account waits, with the right password too", arguments: DatabaseKind.allCases)
    func account(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.newcomer()
            for _ in 0..<5 { #expect(try await house.signIn("newcomer", "wrong").status == .unauthorized) }
            let early = try await house.signIn()
            #expect(early.status == .tooManyRequests)
            let seconds = try #require(early.headers[.retryAfter].flatMap { Int64($0) })
            #expect(1...900 ~= seconds)
            house.clock.moveOn(milliseconds: seconds * 1_000 - 1)
            #expect(try await house.signIn().status == .tooManyRequests)
            house.clock.moveOn(milliseconds: 1)
            #expect(try await house.signIn().status == .seeOther)
        }
    }

    @Test("each further wrong try waits longer, a quarter of an hour at most")
    func longer() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            try await house.newcomer()
            for _ in 0..<5 { _ = try await house.signIn("newcomer", "wrong") }
            var waits: [Int64] = []
            for _ in 0..<11 {
                let early = try await house.signIn("newcomer", "wrong")
                let wait = try #require(early.headers[.retryAfter].flatMap { Int64($0) })
                waits.append(wait)
                house.clock.moveOn(milliseconds: wait * 1_000)
                _ = try await house.signIn("newcomer", "wrong")
            }
            #expect(waits == waits.sorted() && Set(waits).count > 5)
            #expect(waits.allSatisfy { $0 <= 900 })
        }
    }

    @Test("an unknown name waits as a known one does")
    func unknown() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            for _ in 0..<5 { _ = try await house.signIn("nobody", "wrong") }
            #expect(try await house.signIn("nobody", "wrong").status == .tooManyRequests)
        }
    }

    @Test("another spelling of the name is the same account")
    func spelling() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            try await house.newcomer()
            for login in ["newcomer", "Newcomer", "NEWCOMER", "newComer", "nEwcomer"] {
                _ = try await house.signIn(login, "wrong")
            }
            #expect(try await house.signIn().status == .tooManyRequests)
        }
    }

    @Test("an address that tries many accounts waits as well", arguments: DatabaseKind.allCases)
    func address(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.newcomer()
            for number in 0..<20 { #expect(try await house.signIn("guess-\(number)", "wrong").status == .unauthorized) }
            #expect(try await house.signIn().status == .tooManyRequests)
            house.clock.moveOn(minutes: 15)
            #expect(try await house.signIn().status == .seeOther)
        }
    }

    @Test("forty guesses at once are not forty tries", arguments: DatabaseKind.allCases)
    func atOnce(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.newcomer()
            let tried = try await withThrowingTaskGroup { group in
                for _ in 0..<40 { group.addTask { try await house.signIn("newcomer", "wrong").status } }
                return try await group.reduce(0) { $0 + ($1 == .unauthorized ? 1 : 0) }
            }
            #expect(tried <= 10, "\(tried) passwords were tried")
        }
    }
}
