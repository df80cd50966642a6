import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("What a body names has to be one's own estate's too", .serialized)
struct ReachTests {
    @Test("a home, a technician, an order of the other estate are not there", arguments: DatabaseKind.allCases)
    func references(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let foreign = try await house.report(at: house.west)
            _ = try await house.report(at: house.west, home: 1)
            let foreignNumber = try #require(Int(foreign.number.dropFirst(3)))
            let one = try await house.report(at: house.east)
            let before = try await Counts(house)
            let report = try await house.post(
                "/api/v1/orders", TestHouse.report(house.west.home), as: house.east.dispatcher)
            #expect(report.status == .notFound)
            let assignment = try await house.attemptOffice(
                "assignments", ["technician": .string(house.west.technician.id.text)], on: one)
            #expect(assignment.status == .notFound)
            let link = try await house.attemptOffice("links", ["number": .whole(foreignNumber + 1)], on: one)
            #expect(link.status == .notFound)
            #expect(try await Counts(house) == before)
        }
    }

    @Test("a visit is handed over to a technician of the estate, nobody else", arguments: DatabaseKind.allCases)
    func handOver(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let visit = try await house.assigned(at: house.east)
            let strangers = [house.west.technician.id.text, house.east.dispatcher.id.text, "nobody"]
            for stranger in strangers {
                let answer = try await house.attempt("hand-overs", ["to": .string(stranger)], on: visit)
                #expect(answer.status == .notFound, "\(stranger): \(answer.status) \(answer.text)")
            }
            try await house.tap("hand-overs", ["to": .string(house.east.otherTechnician.id.text)], on: visit)
            #expect(try await house.get("/api/v1/visits/\(visit.visit)", as: house.east.technician).status == .notFound)
            #expect(try await house.get("/api/v1/visits/\(visit.visit)", as: house.east.otherTechnician).status == .ok)
        }
    }

    @Test(
        "a colleague who is inside another home takes over for a reason only, and the history keeps it",
        arguments: DatabaseKind.allCases)
    func handOverToOneWhoDoesNotFit(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (first, second) = (try await house.assigned(at: house.east), try await house.assigned(at: house.east))
            let other = house.east.otherTechnician
            try await house.tap("hand-overs", ["to": .string(other.id.text)], on: second)
            try await house.tap("departure", on: second, by: other)
            try await house.tap("arrival", on: second, by: other)
            try await house.tap("door-calls", ["sound": .string("bell")], on: second, by: other)
            try await house.tap("entry", ["giver": TestHouse.owner], on: second, by: other)
            let refused = try await house.attempt("hand-overs", ["to": .string(other.id.text)], on: first)
            #expect(refused.status == .conflict && refused.text.contains("visit.technician-does-not-fit"))
            try await house.tap(
                "hand-overs", ["to": .string(other.id.text), "override": .string("Nobody else has the key")], on: first)
            let history = try await house.get("/orders/\(first.order)", as: house.east.dispatcher).text
            #expect(history.contains("Nobody else has the key"))
            let gone = try await house.get("/api/v1/visits/\(first.visit)", as: house.east.technician)
            #expect(gone.status == .notFound)
        }
    }

    @Test("whoever is technician and something without orders too sees no more than a technician")
    func twoRoles() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            let both = try await TestHouse.member(.technician, login: "both", at: house.east.id, in: house.house)
            try await house.house.database.write { connection in
                _ = try connection.run(
                    "INSERT INTO posting (staff, estate, role) VALUES (\(both.id), 'east', 'administrator')")
            }
            #expect(try await house.get("/api/v1/orders/\(one.order)", as: both).status == .notFound)
            #expect(try await house.get("/api/v1/orders?state=all", as: both).json.reach("items").items.isEmpty)
        }
    }

    @Test("an odd id is as unknown as any other", arguments: DatabaseKind.allCases)
    func oddIDs(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let odd = ["%00", "%FF%FE", "a%27%20OR%201=1", String(repeating: "x", count: 65), "%E5%91%A8", "..%2F.."]
            for id in odd {
                let answer = try await house.get("/api/v1/orders/\(id)", as: house.east.dispatcher)
                #expect(answer.status == .notFound, "\(id): \(answer.status)")
            }
        }
    }
}
