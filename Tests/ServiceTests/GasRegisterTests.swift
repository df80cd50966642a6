import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("What a gas check goes by is decided by name, and the decision stays on record", .serialized)
struct GasRegisterTests {
    @Test("instruments, calibration, checklist and policy each leave an entry", arguments: DatabaseKind.allCases)
    func record(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (superior, manager) = (house.east.supervisor, house.east.member(.manager))
            let instrument = try await house.made(
                "/api/v1/gas/instruments", ["serial": .string("GD-1"), "calibrated-until": .whole(20_261_120)],
                by: superior
            ).text("id")
            let office = Entrance.session(house.east.dispatcher)
            #expect(try await house.call(.get, "/gas/instruments", as: office).text.contains("Out of calibration"))
            let form = "calibrated-until@day=2027-03-01"
            let path = "/gas/instruments/\(instrument)/calibrations"
            #expect(try await house.send(form, to: path, as: office).status == .forbidden)
            #expect(try await house.send(form, to: path, as: .session(superior)).status == .seeOther)
            #expect(try await house.call(.get, "/gas/instruments", as: office).text.contains("2027-03-01"))
            let twice = try await house.post(
                "/api/v1/gas/instruments",
                .object(["serial": .string("GD-1"), "calibrated-until": .whole(20_271_231)]), as: superior)
            #expect(twice.status == .conflict)
            let approved = try await house.send(
                "G06.mildest=advice&G06.worst=at-risk", to: "/gas/checklists", as: .session(superior))
            #expect(approved.status == .seeOther)
            let list = try await house.get("/api/v1/gas/checklist", as: house.east.dispatcher).json
            #expect(try list.reach("version") == .whole(2))
            #expect(try list.reach("spans").reach("G06").reach("worst").plain == "at-risk")
            let policy =
                "period-months=3&early-days=10&tries=2&cut-off-minute=1020"
            #expect(try await house.send(policy, to: "/gas/policies", as: .session(superior)).status == .forbidden)
            #expect(try await house.send(policy, to: "/gas/policies", as: .session(manager)).status == .seeOther)
            let actions = try await house.house.database.read { connection in
                try connection.run("SELECT action, actor FROM audit WHERE estate = 'east' ORDER BY id").map {
                    "\(try $0.text(at: 0)) \(try $0.text(at: 1))"
                }
            }
            #expect(
                actions == [
                    "gas.instrument-added \(superior.id.text)", "gas.instrument-calibrated \(superior.id.text)",
                    "gas.checklist-approved \(superior.id.text)", "gas.policy-decided \(manager.id.text)",
                ])
        }
    }

    @Test("a span whose mildest is worse than its worst is refused with its place")
    func spans() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let upsideDown = JSON.object([
                "G06": .object(["mildest": .string("at-risk"), "worst": .string("advice")])
            ])
            let answer = try await house.post("/api/v1/gas/checklists", upsideDown, as: house.east.supervisor)
            #expect(try answer.status == .badRequest && answer.text("place") == "G06")
        }
    }

    @Test("a superior sets a limit with the checklist, and the check goes by it", arguments: DatabaseKind.allCases)
    func limit(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let form = "limits.carbon-monoxide=30&limits.detector=&limits.tightness="
            let entrance = Entrance.session(house.east.supervisor)
            #expect(try await house.send(form, to: "/gas/checklists", as: entrance).status == .seeOther)
            let list = try await house.get("/api/v1/gas/checklist", as: house.east.dispatcher).json
            #expect(try list.reach("spans").reach("limits").reach("carbon-monoxide") == .whole(30))
            #expect(try await house.get("/gas/checklist", as: house.east.dispatcher).text.contains("30 ppm"))
            let page = try await house.get("/gas/checklist", as: house.east.supervisor)
            #expect(page.text.contains("name=\"limits.carbon-monoxide\"") && page.text.contains("value=\"30\""))
            let bad = try await house.send("limits.detector=much", to: "/gas/checklists", as: entrance)
            #expect(bad.status == .badRequest)
            let one = try await house.gasVisit(at: house.east)
            try await house.walkToChecklist(one)
            let reading: KeyValuePairs<String, JSON?> = [
                "kind": .string("carbon-monoxide"), "value": .whole(31), "instrument": .string(TestHouse.detector.text),
            ]
            try await house.tap("gas-readings", reading, on: one.visit)
            let passed = try await house.post(
                "/api/v1/visits/\(one.visit.visit)/gas-items", .object(["G25": .string("passed")]),
                as: house.east.technician)
            #expect(try passed.status == .conflict && passed.text("code") == "gas.reading-above-limit")
            #expect(try passed.text("gate") == "G10")
        }
    }

    @Test(
        "a home without gas has its outcome from the first day, by the same rules as everybody's",
        arguments: DatabaseKind.allCases)
    func noGas(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.house.database.write { connection in
                _ = try connection.run(
                    """
                    INSERT INTO gas_home (estate, home, supply, anchor, months)
                    VALUES ('east', \(house.east.homes[1].id), 'none', 20260901, 2)
                    """)
            }
            try await house.openRound(at: house.east)
            let check = try await house.homeCheck(house.check(of: 1, at: house.east), at: house.east)
            #expect(check.outcome == .noGas && check.state == .notApplicable)
            let page = try await house.get(
                "/gas?home=\(house.east.homes[1].id.text)", as: house.east.supervisor)
            #expect(page.text.contains("Register: no gas") || page.text.contains("登記冊：沒有煤氣"))
            #expect(try await house.faults == [])
        }
    }

    /// One column of a smell of gas of which the log says something else.
    enum AlarmHarm: String, CaseIterable {
        case place, version, cleared, reported, eventGone

        fileprivate func sql(_ alarm: String) -> SQL {
            switch self {
            case .place: "UPDATE gas_alarm SET place = 'elsewhere' WHERE id = \(alarm)"
            case .version: "UPDATE gas_alarm SET version = version + 1 WHERE id = \(alarm)"
            case .cleared: "UPDATE gas_alarm SET cleared_at = 1 WHERE id = \(alarm)"
            case .reported: "UPDATE gas_alarm SET reported_at = reported_at + 1 WHERE id = \(alarm)"
            case .eventGone: "DELETE FROM event WHERE subject = \(alarm)"
            }
        }
    }

    @Test("the doctor replays alarms too", arguments: DatabaseKind.allCases, AlarmHarm.allCases)
    func alarms(kind: DatabaseKind, harm: AlarmHarm) async throws {
        try await TestHouse.open(on: kind) { house in
            let alarm = try await house.alarm(at: house.east)
            #expect(try await house.faults == [])
            try await house.house.database.write { _ = try $0.run(harm.sql(alarm)) }
            let faults = try await house.faults
            #expect(faults.contains { $0.contains("gas alarm \(alarm) of east") }, "\(faults)")
        }
    }

    /// One column of which the log says something else.
    enum Harm: String, CaseIterable {
        case state, outcome, day, attempts, version, roundOpen, checkGone, eventGone

        fileprivate func sql(_ check: String) -> SQL {
            switch self {
            case .state: "UPDATE home_check SET state = 'passed' WHERE id = \(check)"
            case .outcome: "UPDATE home_check SET outcome = 'passed' WHERE id = \(check)"
            case .day: "UPDATE home_check SET day = 20261125 WHERE id = \(check)"
            case .attempts: "UPDATE home_check SET attempts = 3 WHERE id = \(check)"
            case .version: "UPDATE home_check SET version = version + 1 WHERE id = \(check)"
            case .roundOpen: "UPDATE gas_round SET is_open = 0 WHERE estate = 'east'"
            case .checkGone: "DELETE FROM home_check WHERE id = \(check)"
            case .eventGone: "DELETE FROM event WHERE subject = \(check) AND version = 2"
            }
        }
    }

    @Test("the doctor finds what was changed behind the log", arguments: DatabaseKind.allCases, Harm.allCases)
    func doctor(kind: DatabaseKind, harm: Harm) async throws {
        try await TestHouse.open(on: kind) { house in
            let round = try await house.officeRound(at: house.east)
            _ = try await house.confirm(20_261_124, on: round)
            #expect(try await house.faults == [])
            try await house.house.database.write { _ = try $0.run(harm.sql(round.checks[0])) }
            let faults = try await house.faults
            let name = harm == .roundOpen ? "gas round 1 of east" : round.checks[0]
            #expect(faults.contains { $0.contains(name) }, "\(faults)")
        }
    }
}
