import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Doing it twice does no harm", .serialized)
struct IdempotencyTests {
    @Test("the same key and body are one order and one answer", arguments: DatabaseKind.allCases)
    func again(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let first = try await Self.post("k-1", house.east.dispatcher, in: house)
            let second = try await Self.post("k-1", house.east.dispatcher, in: house)
            #expect(first.status == .created && second.status == .created)
            #expect(first.text == second.text)
            #expect(first.headers[.eTag] == second.headers[.eTag])
            #expect(first.headers[.location] == second.headers[.location])
            #expect(try await Counts(house).rows["work_order"] == 1)
        }
    }

    @Test("the same key with another body, or at another address, is refused", arguments: DatabaseKind.allCases)
    func otherBody(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let first = try await Self.post("k-1", house.east.dispatcher, in: house)
            let other = try await Self.post("k-1", house.east.dispatcher, fault: "Another fault", in: house)
            #expect(other.status == .unprocessableContent)
            #expect(try other.text("code") == "idempotency-key-reused")
            let elsewhere = try await house.post(
                "/api/v1/orders/\(try first.text("id"))/cancellations", .object(["reason": .string("a")]),
                as: house.east.dispatcher, headers: [.idempotencyKey: "k-1"])
            #expect(elsewhere.status == .unprocessableContent)
            #expect(try await Counts(house).rows["work_order"] == 1)
        }
    }

    @Test("thirty-two at once with one key make one order", arguments: DatabaseKind.allCases)
    func crowd(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let answers = try await withThrowingTaskGroup { group in
                for _ in 0..<32 {
                    group.addTask { try await Self.postUntilTaken("one-for-all", house.east.dispatcher, in: house) }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(answers.count == 1)
            let counts = try await Counts(house)
            #expect(counts.rows["work_order"] == 1 && counts.rows["event"] == 1 && counts.rows["idempotency"] == 1)
        }
    }

    @Test("keys of different people do not meet", arguments: DatabaseKind.allCases)
    func people(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let people = [house.east.dispatcher, house.east.supervisor, house.west.dispatcher]
            for member in people {
                let answer = try await Self.post("k", member, in: house)
                #expect(answer.status == .created)
            }
            #expect(try await Counts(house).rows["work_order"] == 3)
        }
    }

    @Test("what was refused may be tried again with the same key")
    func refusedBefore() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let visit = try await house.assigned(at: house.east)
            let path = "/api/v1/visits/\(visit.visit)/arrival"
            let key: HTTPFields = [.idempotencyKey: "arrival"]
            let early = try await house.post(path, .object([]), as: house.east.technician, headers: key)
            #expect(early.status == .conflict)
            try await house.tap("departure", on: visit)
            let later = try await house.post(path, .object([]), as: house.east.technician, headers: key)
            #expect(later.status == .created)
        }
    }

    @Test("a page's form that is sent twice leads to the same place twice", arguments: DatabaseKind.allCases)
    func form(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let form = "channel=phone&home=\(house.east.home.id.text)&words=a&fault=b"
            var places: Set<String?> = []
            for _ in 0..<2 {
                let answer = try await house.send(
                    form, to: "/orders", as: .session(house.east.dispatcher), headers: [.idempotencyKey: "form"])
                #expect(answer.status == .seeOther)
                places.insert(answer.headers[.location])
            }
            #expect(places.count == 1 && !places.contains(nil))
            #expect(try await Counts(house).rows["work_order"] == 1)
        }
    }

    @Test("a key that is none is refused", arguments: [" ", String(repeating: "k", count: 129)])
    func noKey(key: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await Self.post(key, house.east.dispatcher, in: house)
            #expect(answer.status == .badRequest)
        }
    }

    private static func post(
        _ key: String, _ member: Member, fault: String = "Kitchen tap drips", in house: TestHouse
    ) async throws -> TestResponse {
        let estate = member.estate == house.east.id ? house.east : house.west
        return try await house.post(
            "/api/v1/orders", TestHouse.report(estate.home, fault: fault), as: member, headers: [.idempotencyKey: key])
    }

    /// As a phone does that is told to try again.
    private static func postUntilTaken(_ key: String, _ member: Member, in house: TestHouse) async throws -> String {
        while true {
            let answer = try await post(key, member, in: house)
            if answer.status == .created { return try answer.text("id") }
            guard answer.status == .serviceUnavailable else { throw Missing(name: key, in: answer.text) }
        }
    }
}
