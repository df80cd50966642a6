import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Every promise is a row that is kept or broken (L-e)", .serialized)
struct PromiseTests {
    @Test(
        "it falls due, a superior hears of it before it breaks, and what was kept is counted",
        arguments: DatabaseKind.allCases)
    func life(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, office) = (house.east, house.east.assistant)
            let kept = try await house.enquiry(at: east)
            let late = try await house.enquiry("會所幾點開門？", at: east)
            #expect(try await Self.standings(house) == ["running", "running"])
            try await Self.answer(kept, apology: nil, house)
            #expect(try await !house.get("/board", as: east.supervisor).text.contains("/promises"))
            house.clock.moveOn(minutes: 90)
            #expect(try await Self.standings(house) == ["escalated"])
            #expect(try await house.get("/board", as: east.supervisor).text.contains("href=\"/promises\""))
            #expect(try await !house.get("/board", as: east.dispatcher).text.contains("href=\"/promises\""))
            #expect(try await !house.get("/board", as: house.west.supervisor).text.contains("href=\"/promises\""))
            house.clock.moveOn(minutes: 31)
            #expect(try await Self.standings(house) == ["broken"])
            try await Self.answer(late, apology: "對不起", house)
            let after = try await house.get("/api/v1/promises", as: office).json
            #expect(
                after["kept"]?.plain == "1" && after["broken"]?.plain == "1" && after["items"]?.items.isEmpty == true)
            let page = try await house.get("/promises", as: office)
            #expect(page.text.contains("50 %") && page.text.contains("No promise is waiting"))
            #expect(try await house.faults.isEmpty)
            try await house.house.database.write { connection in
                _ = try connection.run("UPDATE promise SET ended_at = NULL WHERE enquiry = \(kept)")
            }
            #expect(try await house.faults.count == 1, "the doctor sees a row that says otherwise")
        }
    }

    private static func standings(_ house: TestHouse) async throws -> [String?] {
        try await house.get("/api/v1/promises", as: house.east.assistant).json.reach("items").items.map {
            $0["standing"]?.plain
        }
    }

    private static func answer(_ id: String, apology: String?, _ house: TestHouse) async throws {
        let answered = try await house.attemptEnquiry(
            "answers", ["words": .string("可以"), "basis": .string("superior")], on: id, by: house.east.supervisor)
        let told = try await house.attemptEnquiry(
            "tellings", ["channel": .string("phone"), "apology": .text(apology)], on: id, by: house.east.assistant)
        #expect(answered.status == .created && told.status == .created, "\(answered.text) \(told.text)")
    }
}
