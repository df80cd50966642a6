import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Not today, and again another day", .serialized)
struct SecondVisitTests {
    @Test("nobody home twice, then the third visit mends it", arguments: DatabaseKind.allCases)
    func noAccess(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            var one = try await house.report(at: house.east)
            for attempt in 1...2 {
                one = try await house.assign(one)
                try await house.ring(one)
                try await house.tap("no-access-card", on: one)
                #expect(try await house.order(one).reach("attempts-without-access") == .whole(attempt))
                #expect(try await house.state(of: one) == "on-hold")
            }
            one = try await house.assign(one, to: house.east.otherTechnician)
            let visits = try await Counts(house).rows["visit"]
            #expect(visits == 3)
            try await house.tap("departure", on: one, by: house.east.otherTechnician)
            #expect(try await house.state(of: one) == "on-the-way")
            #expect(try await house.faults == [])
        }
    }

    @Test("what was agreed at the first visit is billed after the second", arguments: DatabaseKind.allCases)
    func hold(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let first = try await house.assigned(at: house.east)
            try await house.begin(first)
            try await house.fit(first)
            let next = house.clock.now.adding(minutes: 24 * 60)
            let bare = try await house.attempt("holds", ["reason": .string("Out of stock")], on: first)
            #expect(bare.status == .conflict)
            try await house.tap(
                "holds",
                [
                    "reason": .string("The second part is out of stock"), "apology": .string("I'm sorry"),
                    "alternatives": .texts(["A temporary valve for now"]), "next": .instant(next),
                ], on: first)
            try await house.tap("parting", on: first)
            #expect(try await house.state(of: first) == "on-hold")
            #expect(try await house.order(first).reach("promised-until") == .instant(next))
            house.clock.moveOn(minutes: 24 * 60)
            let second = try await house.assign(first)
            try await house.begin(second)
            try await house.show(second)
            try await house.sign(second)
            try await house.tap("parting", on: second)
            let editions = try await SignedPaperTests.editions(of: second, in: house)
            let canonical = try #require(editions.last?.canonical)
            #expect(canonical.contains("Ceramic cartridge × 1"))
            #expect(try ServiceOrder(canonical: canonical).total == "HK$68.00")
            #expect(try await house.verify(second) == [])
            #expect(try await house.faults == [])
        }
    }

    @Test("the first technician's visit is over for them once another has the order", arguments: DatabaseKind.allCases)
    func superseded(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let first = try await house.assigned(at: house.east)
            let second = try await house.assign(first, to: house.east.otherTechnician)
            let late = try await house.attempt("departure", on: first)
            #expect(late.status == .conflict || late.status == .notFound, "\(late.status) \(late.text)")
            let order = try await house.get("/api/v1/orders/\(first.order)", as: house.east.technician)
            #expect(order.status == .notFound)
            try await house.tap("departure", on: second, by: house.east.otherTechnician)
            #expect(try await house.faults == [])
        }
    }
}
