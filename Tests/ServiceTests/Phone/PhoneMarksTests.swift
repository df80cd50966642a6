import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("What whoever goes there has to know first comes with the job", .serialized)
struct PhoneMarksTests {
    @Test("an order to which nobody goes alone says so, and only that one", arguments: DatabaseKind.allCases)
    func twoPeople(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, one) = (house.east, try await house.assigned(at: house.east))
            let other = try await house.assigned(at: east, home: 1)
            let phone = try await house.phone(of: east.technician)
            #expect(try await Self.marked(phone, house) == [])
            let id = try await house.abuse(at: east, order: one.order)
            _ = try await house.post("/api/v1/conduct/abuse/\(id)/pairs", .object([]), as: east.supervisor)
            #expect(try await Self.marked(phone, house) == [one.visit])
            #expect(try await house.look("/visits/\(one.visit)", as: east.technician).text.contains("two people go"))
            #expect(try await !house.look("/visits/\(other.visit)", as: east.technician).text.contains("two people go"))
        }
    }

    /// The visits that are marked.
    private static func marked(_ phone: TestPhone, _ house: TestHouse) async throws -> [String] {
        let jobs = try await house.call(.get, "/api/v1/phone/jobs", from: phone).json.reach("jobs").items
        return jobs.filter { $0["two-people"] == .bool(true) }.compactMap { $0["visit"]?.plain }
    }
}
