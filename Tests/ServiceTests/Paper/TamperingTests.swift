import DoorbellRules
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("One changed byte of what was signed is found and named", .serialized)
struct TamperingTests {
    @Test("by verification and by the doctor", arguments: DatabaseKind.allCases, Tampering.allCases)
    func found(kind: DatabaseKind, tampering: Tampering) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.signed(at: house.east)
            _ = try await house.assigned(at: house.west)
            #expect(try await house.verify(one) == [])
            try await tampering.harm(one, in: house)
            let (found, faults) = (try await house.verify(one), try await house.faults)
            #expect(found != [])
            #expect(!faults.isEmpty && faults.allSatisfy { $0.contains("\(one.number) of east") }, "\(faults)")
        }
    }
}
