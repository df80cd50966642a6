import DoorbellRules
import HummingbirdTesting
import NIOCore
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("The signed paper is one page", .serialized)
struct OnePageTests {
    @Test("a part, labour, a moved thing and the water of a whole riser stand on one page")
    func fullVisit() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            try await house.begin(one)
            try await Self.shutRiser(one, in: house)
            try await house.tap(
                "move-answers", ["items": .array([.string("Dish rack")]), "reply": TestHouse.yes], on: one)
            try await house.tap("moves", ["item": .string("Dish rack")], on: one)
            try await house.fit(one)
            try await Self.charge(one, in: house)
            try await house.tap("put-backs", ["item": .string("Dish rack")], on: one)
            try await house.tap("restorations", ["subject": .string("riser"), "tested": .bool(true)], on: one)
            try await house.show(one)
            try await house.sign(one)
            try await house.tap("parting", on: one)
            let answer = try await house.get("/api/v1/orders/\(one.order)/service-order.pdf", as: one.estate.supervisor)
            #expect(try Tool.pages(ofPDF: Array(buffer: answer.body)) == 1)
        }
    }

    private static func shutRiser(_ one: Case, in house: TestHouse) async throws {
        try await house.tap(
            "shut-offs",
            [
                "id": .string("riser"), "utility": .string("water"), "extent": .string("riser"), "homes": .number(24),
                "minutes": .number(30), "reason": .string("The stop valve of this home does not close"),
            ], on: one)
        try await house.tap(
            "shut-off-approvals", ["subject": .string("riser"), "notice-given": .bool(true)], on: one,
            by: one.estate.supervisor)
        try await house.tap("shut-off-answers", ["subject": .string("riser"), "reply": TestHouse.yes], on: one)
        try await house.tap("closings", ["subject": .string("riser")], on: one)
    }

    private static func charge(_ one: Case, in house: TestHouse) async throws {
        try await house.tap(
            "quotes",
            [
                "id": .string("hours"), "kind": .string("labour"), "what": .string("Changing the cartridge"),
                "amount": .number(12_000),
            ], on: one)
        try await house.tap("charge-answers", ["subject": .string("hours"), "reply": TestHouse.yes], on: one)
    }
}
