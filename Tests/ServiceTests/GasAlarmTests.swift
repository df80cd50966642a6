import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A smell of gas is kept until the gas company has cleared it", .serialized)
struct GasAlarmTests {
    @Test("from the first call to the clearance", arguments: DatabaseKind.allCases)
    func life(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let alarm = try await house.alarm(at: house.east, home: 1)
            let page = try await house.get("/gas/alarms/\(alarm)", as: house.east.dispatcher)
            #expect(page.text.contains("Leave at once by the stairs"))
            #expect(page.text.contains("1座3A") && page.text.contains("1座1A"), "above and below, from the register")
            #expect(try await house.get("/board", as: house.east.supervisor).text.contains("/gas/alarms/\(alarm)"))
            #expect(try await !house.get("/board", as: house.west.supervisor).text.contains("/gas/alarms/\(alarm)"))
            let clear = "clearances"
            #expect(try await Self.make(clear, "reference=TG-1", alarm, house) == .conflict, "nobody was told")
            for who in GasAlarm.Informed.allCases {
                #expect(try await Self.make("tellings", "who=\(who.rawValue)&reference=", alarm, house) == .conflict)
                #expect(try await Self.make("tellings", "who=\(who.rawValue)&reference=Ho", alarm, house) == .seeOther)
            }
            #expect(try await Self.make("warnings", "door=1%E5%BA%A73A", alarm, house) == .seeOther)
            #expect(try await Self.make("evacuation", "", alarm, house) == .seeOther)
            #expect(try await Self.make(clear, "reference=", alarm, house) == .conflict, "no reference, no clearance")
            let byOffice = try await house.send(
                "reference=TG-1", to: "/gas/alarms/\(alarm)/clearances", as: .session(house.east.dispatcher))
            #expect(byOffice.status == .conflict, "a superior clears")
            #expect(try await Self.make(clear, "reference=TG-1", alarm, house) == .seeOther)
            #expect(try await Self.make(clear, "reference=TG-2", alarm, house) == .conflict)
            #expect(try await !house.get("/board", as: house.east.supervisor).text.contains("/gas/alarms/\(alarm)"))
            let cleared = try await house.get("/gas/alarms/\(alarm)", as: house.east.supervisor)
            #expect(cleared.text.contains("(TG-1); you may use gas again"))
            #expect(try await house.faults.isEmpty)
        }
    }

    @Test(
        "a yes in triage makes no order and keeps the alarm, for pages and programs", arguments: DatabaseKind.allCases)
    func triage(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let before = try await Counts(house)
            let form = "home=east-home-0&channel=phone&words=It+smells&fault=Gas&danger-gas-smell=true"
            let answer = try await house.send(form, to: "/orders", as: .session(house.east.dispatcher))
            #expect(answer.headers[.location]?.hasPrefix("/gas/alarms/") == true)
            let page = try await house.get(try #require(answer.headers[.location]), as: house.east.dispatcher)
            #expect(page.text.contains("It smells"))
            let json = JSON.object([
                "channel": .string("phone"), "home": .string("east-home-1"), "words": .string("It smells"),
                "fault": .string("Gas"), "dangers": .texts(["gas-smell"]),
            ])
            let program = try await house.post("/api/v1/orders", json, as: house.east.dispatcher)
            #expect(program.status == .conflict && program.text.contains("script"))
            #expect(program.headers[.location]?.hasPrefix("/gas/alarms/") == true)
            let after = try await Counts(house)
            #expect(after.rows["work_order"] == before.rows["work_order"])
            #expect(after.rows["event"] == (before.rows["event"] ?? 0) + 2)
        }
    }

    @Test("a place without a home can smell too; none at all is asked for")
    func places() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let entrance = Entrance.session(house.east.dispatcher)
            let stairs = try await house.send("place=Staircase+3", to: "/gas/alarms", as: entrance)
            let page = try await house.get(try #require(stairs.headers[.location]), as: house.east.dispatcher)
            #expect(page.status == .ok && page.text.contains("Staircase 3"))
            #expect(try await house.send("", to: "/gas/alarms", as: entrance).status == .conflict)
            #expect(try await house.send("home=west-home-0", to: "/gas/alarms", as: entrance).status == .notFound)
        }
    }

    @Test("no order of the home closes while its alarm goes on", arguments: DatabaseKind.allCases)
    func closing(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.signed(at: house.east)
            let alarm = try await house.alarm(at: house.east)
            let refused = try await house.attemptOffice("follow-ups", ["well": .bool(true)], on: one)
            #expect(refused.status == .conflict)
            #expect(try refused.text("code") == "order.gas-not-cleared" && refused.text("gate") == "G11")
            for who in GasAlarm.Informed.allCases {
                _ = try await Self.make("tellings", "who=\(who.rawValue)&reference=Ho", alarm, house)
            }
            _ = try await Self.make("clearances", "reference=TG-1", alarm, house)
            try await house.tapOffice("follow-ups", ["well": .bool(true)], on: one)
            #expect(try await house.state(of: one) == "closed")
        }
    }

    @Test("a dangerous check closes only after the gas company's reference", arguments: DatabaseKind.allCases)
    func dangerousVisit(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.checked(one, but: [.tightness: .failed(.immediatelyDangerous, words: "Pressure falls")])
            let before = try await house.homeCheck(one.check, at: house.east)
            let refused = try await house.attemptOffice("follow-ups", ["well": .bool(true)], on: one.visit)
            #expect(try refused.text("code") == "order.gas-not-cleared")
            let page = try await house.get("/orders/\(one.visit.order)", as: house.east.supervisor)
            #expect(page.text.contains("gas-clearances"))
            try await house.tap(
                "gas-clearances", ["reference": .string("TG-9")], on: one.visit, by: house.east.supervisor)
            #expect(try await house.homeCheck(one.check, at: house.east) == before, "a clearance is no second visit")
            let after = try await house.get("/orders/\(one.visit.order)", as: house.east.supervisor)
            #expect(after.text.contains("(TG-9); you may use gas again"))
            try await house.tapOffice("follow-ups", ["well": .bool(true)], on: one.visit)
            let own = try await house.call(
                .get, house.link(one.check, at: house.east), as: .nobody, headers: [.acceptLanguage: "en"])
            #expect(own.text.contains("(TG-9); you may use gas again") && !own.text.contains("safe to use"))
            #expect(try await house.faults.isEmpty)
        }
    }

    private static func make(
        _ noun: String, _ form: String, _ alarm: String, _ house: TestHouse
    ) async throws -> HTTPResponse.Status {
        try await house.send(form, to: "/gas/alarms/\(alarm)/\(noun)", as: .session(house.east.supervisor)).status
    }
}
