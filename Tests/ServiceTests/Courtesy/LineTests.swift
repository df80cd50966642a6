import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("The right line at the moment of speaking, bound to what is so (L-a, L-f)", .serialized)
struct LineTests {
    @Test("the estate's clock and its own hours decide what is wished", arguments: DatabaseKind.allCases)
    func hours(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, office) = (house.east, house.east.assistant)
            let now = try await house.house.database.read { try Estate.find(east.id, $0) }.clock.wall(house.clock.now)
            var decisions = EstateRegister.Decisions()
            (decisions.morning, decisions.afternoon, decisions.evening) = (0, 1, max(2, now.minute))
            try await EstateRegister(house.house).decide(decisions, for: east.id)
            let address = "/api/v1/courtesy?id=greet&language=zh-Hant&title=mr&surname=%E5%91%A8"
            #expect(try await house.get(address, as: office).json["text"]?.plain == "周先生晚上好")
            (decisions.morning, decisions.afternoon, decisions.evening) = (now.minute, 1_438, 1_439)
            try await EstateRegister(house.house).decide(decisions, for: east.id)
            #expect(try await house.get(address, as: office).json["text"]?.plain == "周先生早上好")
            decisions.afternoon = now.minute
            await #expect(throws: Problem.self) {
                try await EstateRegister(house.house).decide(decisions, for: east.id)
            }
        }
    }

    @Test("the card shows what may be said, and says why a line is not true here")
    func card() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let office = house.east.assistant
            func say(_ fields: String) async throws -> TestResponse {
                try await house.send(fields, to: "/lines", as: .session(office))
            }
            let page = try await house.get("/lines?id=wait.sorry", as: office)
            #expect(page.text.contains("name=\"waited\"") && !page.text.contains("gas.safe"))
            let sorry = try await say("id=wait.sorry&voice=zh-Hant&waited=12")
            #expect(sorry.status == .ok && sorry.text.contains("對不起，讓您久等了。"))
            let nobody = try await say("id=wait.sorry&voice=zh-Hant&waited=0")
            #expect(nobody.status == .badRequest && !nobody.text.contains("id=\"spoken\""))
            let spoken = try await say("id=will.do&voice=yue")
            #expect(spoken.text.contains("好，我即刻嚟。") && spoken.text.contains("native speaker"))
            let safe = try await say("id=gas.safe&voice=en")
            #expect(safe.status == .badRequest, "what a gas check found is said by its record alone")
        }
    }
}
