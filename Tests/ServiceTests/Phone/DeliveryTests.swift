import DoorbellRules
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Two hundred operations end in one state, however they arrive", .serialized)
struct DeliveryTests {
    @Test("in every order", arguments: DatabaseKind.allCases)
    func everyOrder(kind: DatabaseKind) async throws {
        var states: [String: [DeliveryOrder]] = [:]
        for order in DeliveryOrder.allCases {
            try await TestHouse.open(on: kind) { house in
                let (phones, cases) = try await Self.twoFullPhones(in: house)
                #expect(phones.flatMap(\.queue.values).reduce(0) { $0 + $1.count } == 200)
                try await order.deliver(phones, to: house)
                let state = try await Self.state(of: cases, in: house)
                states[state, default: []].append(order)
                #expect(try await Self.count("SELECT COUNT(*) AS n FROM phone_operation", house) == 200)
                #expect(try await Self.count("SELECT COUNT(*) AS n FROM phone_clash", house) == 0)
                #expect(try await house.faults == [])
                for one in cases { #expect(try await house.state(of: one) == "done", "\(order)") }
            }
        }
        #expect(states.count == 1, "\(states.values.map { $0.map(\.rawValue) })")
    }

    @Test("two phones with different records of one door: each counts once, nothing is written over")
    func oneDoor() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            var phones: [TestPhone] = []
            for _ in 0..<2 {
                var phone = try await house.phone(of: house.east.technician)
                try await house.fetchJobs(into: &phone)
                try phone.visit(one.visit)
                phones.append(phone)
            }
            house.clock.moveOn(minutes: 60)
            let first = try await house.answers(phones[0].queue[one.visit] ?? [], to: one.visit, from: phones[0])
            let second = try await house.answers(phones[1].queue[one.visit] ?? [], to: one.visit, from: phones[1])
            #expect(Set(first.map(\.kind)) == ["accepted"])
            #expect(Set(second.map(\.kind)) == ["clash"])
            #expect(try await Self.count("SELECT COUNT(*) AS n FROM phone_clash", house) == second.count)
            #expect(try await house.state(of: one) == "done")
            #expect(try await house.faults == [])
        }
    }

    /// Eighteen visits, nine on each of the technician's two telephones, without a network from first to last.
    private static func twoFullPhones(in house: TestHouse) async throws -> ([TestPhone], [Case]) {
        var cases: [Case] = []
        for place in 0..<18 { cases.append(try await house.assigned(at: house.east, home: place % 3)) }
        var phones: [TestPhone] = []
        for half in 0..<2 {
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            for one in cases[(half * 9)..<(half * 9 + 9)] {
                if one.visit == cases[half * 9].visit { try phone.tap("acceptance-of-job", on: one.visit) }
                try phone.visit(one.visit)
            }
            phones.append(phone)
        }
        house.clock.moveOn(minutes: 600)
        return (phones, cases)
    }

    /// Every event of every visit, with the names that chance gave taken out.
    private static func state(of cases: [Case], in house: TestHouse) async throws -> String {
        try await house.house.database.read { connection in
            try cases.enumerated().map { place, one in
                let log = EventLog(connection: connection, estate: one.estate.id)
                let events = try log.entries(of: ID(one.visit)).map { "\($0.at.milliseconds) \($0.by) \($0.body.text)" }
                let orders = try log.entries(of: ID(one.order)).map { "\($0.at.milliseconds) \($0.body.text)" }
                return (events + orders).joined(separator: "\n")
                    .replacing(one.order, with: "order-\(place)").replacing(one.visit, with: "visit-\(place)")
            }.joined(separator: "\n\n")
        }
    }

    static func count(_ sql: SQL, _ house: TestHouse) async throws -> Int {
        try await house.house.database.read { try $0.run(sql)[0].int(at: 0) }
    }
}
