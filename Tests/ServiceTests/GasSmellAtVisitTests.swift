import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Who smells gas at a door has told the office with the same tap", .serialized)
struct GasSmellAtVisitTests {
    @Test(
        "a gas visit's smell is an alarm on the board, told what the visit told, and cleared with it",
        arguments: DatabaseKind.allCases)
    func gasVisit(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.walkToChecklist(one)
            #expect(try await Self.alarms(house) == [])
            try await house.tap("gas-smells", on: one.visit)
            let alarm = try #require(try await Self.alarms(house).first)
            let board = try await house.get("/board", as: house.east.supervisor)
            #expect(board.text.contains("/gas/alarms/\(alarm.text)"))
            for who in GasTold.allCases {
                try await house.tap(
                    "gas-smell-tellings", ["who": .string(who.rawValue), "reference": .string("Ms Ho")], on: one.visit)
            }
            try await house.tap("gas-smell-warnings", ["door": .string("1座3A")], on: one.visit)
            try await house.tap("evacuation", on: one.visit)
            let kept = try await Self.alarm(alarm, house)
            #expect(kept.told == [.supervisor: "Ms Ho", .gasCompany: "Ms Ho"] && kept.doorsWarned == ["1座3A"])
            #expect(kept.isEverybodyOut && !kept.isCleared)
            let guards = try await house.send(
                "who=guards&reference=Wong", to: "/gas/alarms/\(alarm.text)/tellings",
                as: .token(house.east.supervisor))
            #expect(guards.status == .seeOther, "\(guards.text)")
            #expect(try await Self.alarm(alarm, house).isEverybodyTold)
            try await house.tap(
                "gas-clearances", ["reference": .string("TG-9")], on: one.visit, by: house.east.supervisor)
            #expect(try await Self.alarm(alarm, house).clearance == "TG-9")
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "while the guards have not heard of it, the alarm goes on after the visit is cleared",
        arguments: DatabaseKind.allCases)
    func guards(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.walkToChecklist(one)
            try await house.tap("gas-smells", on: one.visit)
            for who in GasTold.allCases {
                try await house.tap(
                    "gas-smell-tellings", ["who": .string(who.rawValue), "reference": .string("Ms Ho")], on: one.visit)
            }
            try await house.tap("evacuation", on: one.visit)
            try await house.tap(
                "gas-clearances", ["reference": .string("TG-9")], on: one.visit, by: house.east.supervisor)
            let alarm = try #require(try await Self.alarms(house).first)
            #expect(try await !Self.alarm(alarm, house).isCleared)
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "where the office has an alarm already, the visit joins it; a repair smells as well",
        arguments: DatabaseKind.allCases)
    func joins(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            let alarm = try await house.alarm(at: house.east)
            try await house.ring(one)
            try await house.tap("gas-smells", on: one)
            try await house.tap(
                "gas-smell-tellings", ["who": .string("gas-company"), "reference": .string("TG-1")], on: one)
            #expect(try await Self.alarms(house).map(\.text) == [alarm])
            #expect(try await Self.alarm(ID(alarm), house).told == [.gasCompany: "TG-1"])
            let other = try await house.assigned(at: house.west)
            try await house.ring(other)
            try await house.tap("gas-smells", on: other)
            #expect(try await Self.alarms(house).count == 2)
            #expect(try await house.faults == [])
        }
    }

    private static func alarms(_ house: TestHouse) async throws -> [ID] {
        try await house.house.database.read {
            try $0.run("SELECT id FROM gas_alarm ORDER BY reported_at, id").map { try $0[id: "id"] }
        }
    }

    private static func alarm(_ id: ID, _ house: TestHouse) async throws -> GasAlarm {
        try await house.house.database.read { try GasAlarmFile(id, in: house.east.id, $0).alarm }
    }
}
