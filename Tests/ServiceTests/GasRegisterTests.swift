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
