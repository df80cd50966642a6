import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A later visit has its own day, and its own promise", .serialized)
struct RevisitTests {
    @Test(
        "after a closed door the new day is what is promised, and nothing reads late by the old one",
        arguments: DatabaseKind.allCases)
    func promise(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.gasVisit(at: house.east)
            let first = try await Self.promise(one, house)
            try await house.ring(one.visit)
            try await house.tap("no-access-card", on: one.visit)
            let later = house.today.adding(days: 3)
            try await house.confirm(one.check, on: later, .evening, at: house.east)
            _ = try await house.schedule(one.check, on: later, at: house.east)
            let second = try await Self.promise(one, house)
            #expect(second == EstateClock(zone: TestHouse.zone).instant(later, minute: 1_230) && second > first)
            house.clock.moveOn(minutes: 24 * 60)  // the old promise is long over
            let page = try await house.get("/orders/\(one.visit.order)", as: house.east.supervisor)
            #expect(page.text.contains(later.iso) && page.text.contains("has a promise of its own"))
            #expect(page.text.contains("a technician will be at your door by"))
            #expect(!page.text.contains("The promised time is over"))
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "a cold call for a later day stands in its row, and on no earlier day's page", arguments: DatabaseKind.allCases)
    func coldCall(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.openRound(at: house.east)
            try await house.house.database.write { connection in
                _ = try connection.run(
                    """
                    INSERT INTO gas_policy (estate, period_months, early_days, tries, cold_calls, cut_off_minute)
                    VALUES ('east', 2, 14, 3, 1, 1080)
                    """)
            }
            let (check, day) = (try await house.check(of: 0, at: house.east), house.today.adding(days: 1))
            _ = try await house.schedule(check, on: day, at: house.east)
            let row = try await house.house.database.read {
                try $0.run("SELECT day, time_window, confirmed_on FROM home_check WHERE id = \(check)").first
            }
            #expect(try row?.day("day") == day && row?[optionalText: "time_window"] == "morning")
            #expect(try row?.optionalDay("confirmed_on") == nil, "nobody agreed to it")
            let calls = try await house.get("/gas/tomorrow", as: house.east.dispatcher)
            #expect(calls.status == .ok && calls.text.contains("Room for") && calls.text.contains("1 booked"))
            #expect(try await !house.get("/today", as: house.east.technician).text.contains("/visits/"))
            #expect(
                try await house.get("/api/v1/phone/jobs", as: house.east.technician).json.reach("jobs").items.isEmpty)
            house.clock.moveOn(minutes: 24 * 60)
            #expect(try await house.get("/today", as: house.east.technician).text.contains("/visits/"))
            #expect(try await house.faults == [])
        }
    }

    private static func promise(_ one: GasCase, _ house: TestHouse) async throws -> Instant {
        let rows = try await house.house.database.read {
            try $0.run("SELECT promised_until FROM work_order WHERE id = \(one.visit.order)")
        }
        return try #require(try rows.first?[instant: "promised_until"])
    }
}
