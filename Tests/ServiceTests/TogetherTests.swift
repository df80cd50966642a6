import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Many at one order", .serialized)
struct TogetherTests {
    @Test("who has seen an older version is told so, and nothing is kept", arguments: DatabaseKind.allCases)
    func outdated(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.report(at: house.east)
            let seen = try await house.get("/api/v1/orders/\(one.order)", as: house.east.dispatcher).headers[.eTag]
            let tag = try #require(seen)
            let assigned = try await house.assign(one)
            let before = try await Counts(house)
            let cancellation = try await house.post(
                "/api/v1/orders/\(one.order)/cancellations", .object(["reason": .string("a")]),
                as: house.east.dispatcher, headers: [.ifMatch: tag])
            #expect(cancellation.status == .preconditionFailed)
            let departure = try await house.post(
                "/api/v1/visits/\(assigned.visit)/departure", .object([]), as: house.east.technician,
                headers: [.ifMatch: tag])
            #expect(departure.status == .preconditionFailed)
            #expect(try await Counts(house) == before)
        }
    }

    @Test("a page that is known is not sent again")
    func known() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.report(at: house.east)
            let first = try await house.get("/api/v1/orders/\(one.order)", as: house.east.dispatcher)
            let again = try await house.call(
                .get, "/api/v1/orders/\(one.order)", as: .token(house.east.dispatcher),
                headers: [.ifNoneMatch: try #require(first.headers[.eTag])])
            #expect(again.status == .notModified && again.text.isEmpty)
        }
    }

    @Test("of fifty dispatchers with one version in hand, one assigns", arguments: DatabaseKind.allCases)
    func fiftyWithOneVersion(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.report(at: house.east)
            let statuses = try await Self.assignAtOnce(one, house, headers: [.ifMatch: "\"1\""])
            #expect(statuses.count { $0 == .created } == 1)
            #expect(statuses.allSatisfy { $0 == .created || $0 == .preconditionFailed || $0 == .serviceUnavailable })
            #expect(try await house.faults == [])
            #expect(try await house.order(one).reach("version") == .number(2))
        }
    }

    @Test("fifty without one come one after another, and the log has no gap", arguments: DatabaseKind.allCases)
    func fifty(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.report(at: house.east)
            let statuses = try await Self.assignAtOnce(one, house, headers: [:])
            let taken = statuses.count { $0 == .created }
            #expect(taken >= 1)
            #expect(statuses.allSatisfy { $0 == .created || $0 == .serviceUnavailable })
            let versions = try await house.house.database.read { connection in
                try connection.run("SELECT version FROM event WHERE subject = \(one.order) ORDER BY version").map {
                    try $0.int(at: 0)
                }
            }
            #expect(versions == Array(1...taken + 1))
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "two technicians' taps and the office's acts on many orders at once lose nothing",
        arguments: DatabaseKind.allCases)
    func busyMorning(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await withThrowingTaskGroup { group in
                for estate in [house.east, house.west] {
                    for home in 0..<3 {
                        group.addTask {
                            let visit = try await house.assigned(at: estate, home: home)
                            try await house.ring(visit)
                            try await house.tap("no-access-card", on: visit)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await house.faults == [])
            #expect(try await Counts(house).rows["work_order"] == 6)
        }
    }

    /// Fifty at once, to the two technicians in turn.
    private static func assignAtOnce(
        _ one: Case, _ house: TestHouse, headers: HTTPFields
    ) async throws -> [HTTPResponse.Status] {
        let technicians = [house.east.technician, house.east.otherTechnician]
        return try await withThrowingTaskGroup { group in
            for number in 0..<50 {
                group.addTask {
                    let body = JSON.object(["technician": .string(technicians[number % 2].id.text)])
                    return try await house.post(
                        "/api/v1/orders/\(one.order)/assignments", body, as: house.east.dispatcher, headers: headers
                    ).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}
