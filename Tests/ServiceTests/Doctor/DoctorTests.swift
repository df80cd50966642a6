import DoorbellRules
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("The doctor finds what does not fit together", .serialized)
struct DoctorTests {
    @Test("the demo is well, in every corner", arguments: DatabaseKind.allCases)
    func demo(kind: DatabaseKind) async throws {
        let (clock, folder) = (HandClock(), try TemporaryFolder.make())
        var url: String?
        if case .postgres(let fresh) = try kind.freshPlace() { url = fresh }
        let house = try await House.open(data: folder, database: url, now: { clock.now })
        let made = try await DemoEstate(house).fill()
        let report = try await Doctor(house).examine()
        #expect(report.faults == [])
        #expect(report.orders == 102 && report.visits > 90 && report.signed == 70)
        #expect(report.rounds == 2 && report.homeChecks == 576)
        for estate in made {
            let faults = try await ServiceOrderDesk(house).verify(number: estate.signedOrder, estate: estate.id.text)
            #expect(faults == [])
        }
        try await house.close()
    }

    /// One row of which the log says something else.
    enum Harm: String, CaseIterable {
        case rowState, rowIsOpen, rowVersion, rowTechnician, rowPromise, unknownState
        case visitMissing, visitStage, visitInside, visitTechnician
        case orderGap, visitGap, unreadableBody, unknownFact, firstEventGone, foreignEvent

        fileprivate func sql(_ one: Case) -> [SQL] {
            let (order, visit) = (one.order, one.visit)
            return switch self {
            case .rowState: ["UPDATE work_order SET state = 'done' WHERE id = \(order)"]
            case .rowIsOpen: ["UPDATE work_order SET is_open = 0 WHERE id = \(order)"]
            case .rowVersion: ["UPDATE work_order SET version = version + 1 WHERE id = \(order)"]
            case .rowTechnician: ["UPDATE work_order SET technician = 'east-technician-1' WHERE id = \(order)"]
            case .rowPromise: ["UPDATE work_order SET promised_until = promised_until + 1 WHERE id = \(order)"]
            case .unknownState: ["UPDATE work_order SET state = 'resting' WHERE id = \(order)"]
            case .visitMissing: ["DELETE FROM visit WHERE id = \(visit)"]
            case .visitStage: ["UPDATE visit SET stage = 'planned' WHERE id = \(visit)"]
            case .visitInside: ["UPDATE visit SET is_inside = 1 WHERE id = \(visit)"]
            case .visitTechnician: ["UPDATE visit SET technician = 'east-technician-1' WHERE id = \(visit)"]
            case .orderGap: ["UPDATE event SET version = 7 WHERE subject = \(order) AND version = 2"]
            case .visitGap: ["UPDATE event SET version = 17 WHERE subject = \(visit) AND version = 3"]
            case .unreadableBody: ["UPDATE event SET body = '{\"fact\":' WHERE subject = \(visit) AND version = 1"]
            case .unknownFact:
                ["UPDATE event SET body = '{\"fact\":\"slept\"}' WHERE subject = \(visit) AND version = 1"]
            case .firstEventGone: ["DELETE FROM event WHERE subject = \(order) AND version = 1"]
            case .foreignEvent:
                [
                    """
                    INSERT INTO event (estate, subject, version, kind, at, actor, body)
                    VALUES ('east', 'nothing', 1, 'visit', 1, 'somebody', '{"fact":"accepted"}')
                    """
                ]
            }
        }
    }

    @Test("each kind of harm is named, with the order's number", arguments: DatabaseKind.allCases, Harm.allCases)
    func harm(kind: DatabaseKind, harm: Harm) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            try await house.ring(one)
            let other = try await house.assigned(at: house.west)
            #expect(try await house.faults == [])
            try await house.house.database.write { connection in
                for sql in harm.sql(one) { _ = try connection.run(sql) }
            }
            let faults = try await house.faults
            #expect(!faults.isEmpty, "nothing was found")
            let name = harm == .foreignEvent ? "nothing" : "\(one.number) of east"
            #expect(faults.contains { $0.contains(name) }, "\(faults)")
            #expect(!faults.contains { $0.contains("\(other.number) of west") }, "\(faults)")
        }
    }
}
