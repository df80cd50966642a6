import DoorbellRules
import HummingbirdTesting
import Storage

@testable import DoorbellService

/// The straight path of procedure P1 to P8, cut where tests want to leave it.
extension TestHouse {
    static let owner = JSON.object(["role": .string("owner")])
    static let yes = JSON.object(["answer": .string("yes"), "giver": owner])
    static let strokes = JSON.array(
        [[150, 380, 190, 120, 420, 110], [200, 210, 380, 205]].map { .array($0.map { JSON.whole($0) }) })

    func ring(_ visit: Case) async throws {
        try await tap("departure", on: visit)
        try await tap("arrival", on: visit)
        try await tap("door-calls", ["sound": .string("bell")], on: visit)
    }

    /// As far as the work that has begun.
    func begin(_ visit: Case) async throws {
        try await ring(visit)
        try await tap("entry", ["giver": Self.owner], on: visit)
        try await tap("preparation", on: visit)
        try await tap(
            "diagnosis",
            [
                "fault": .string("Tap drips"), "place": .string("Kitchen"), "cause": .string("Worn cartridge"),
                "liable": .string("household"), "minutes": .number(25),
            ], on: visit)
        try await tap("work", on: visit)
    }

    /// Water off, a part of the department at an agreed price, water on.
    func mend(_ visit: Case) async throws {
        try await tap(
            "shut-offs",
            [
                "id": .string("water"), "utility": .string("water"), "extent": .string("home"), "minutes": .number(15),
                "reason": .string("To change the cartridge"),
            ], on: visit)
        try await tap("shut-off-answers", ["subject": .string("water"), "reply": Self.yes], on: visit)
        try await tap("closings", ["subject": .string("water")], on: visit)
        try await fit(visit)
        try await tap("restorations", ["subject": .string("water"), "tested": .bool(true)], on: visit)
    }

    func fit(_ visit: Case, amount: Int64 = 6_800) async throws {
        try await tap(
            "materials",
            [
                "id": .string("part"), "item": .string("Ceramic cartridge"), "reason": .string("worn"),
                "explanation": .string("Its seal is worn flat"),
            ], on: visit)
        try await tap(
            "supplies", ["subject": .string("part"), "supply": .string("department"), "giver": Self.owner], on: visit)
        try await tap(
            "quotes",
            [
                "id": .string("price"), "kind": .string("material"), "what": .string("Ceramic cartridge × 1"),
                "amount": .number(amount), "part": .string("part"),
            ], on: visit)
        try await tap("charge-answers", ["subject": .string("price"), "reply": Self.yes], on: visit)
        try await tap("fittings", ["subject": .string("part")], on: visit)
    }

    func show(_ visit: Case) async throws {
        try await tap("tests", ["what": .string("Ran the water, no drip"), "passed": .bool(true)], on: visit)
    }

    func sign(_ visit: Case, cost: String? = nil) async throws {
        try await tap(
            "acceptance", ["work": .string("accepted"), "cost": .text(cost), "giver": Self.owner], on: visit)
        try await tap(
            "signature",
            [
                "strokes": Self.strokes, "giver": Self.owner, "content-hash": .string(try await contentHash(visit)),
            ], on: visit)
    }

    /// What the signature has to be over, as it stands on the technician's screen.
    func contentHash(_ visit: Case) async throws -> String {
        let answer = try await get("/api/v1/visits/\(visit.visit)", as: visit.estate.technician)
        return try answer.json.contentHashToSign
    }

    /// From the report to the farewell, signed.
    func signed(at estate: TestEstate, home: Int = 0) async throws -> Case {
        let visit = try await assigned(at: estate, home: home)
        try await begin(visit)
        try await mend(visit)
        try await show(visit)
        try await sign(visit)
        try await tap("parting", on: visit)
        return visit
    }
}
