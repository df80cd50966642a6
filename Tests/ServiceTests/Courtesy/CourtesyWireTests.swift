import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Courtesy over the wire", .serialized)
struct CourtesyWireTests {
    @Test("a text is checked, a line is asked for; what does not fit is told")
    func wire() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let member = try #require(house.members.first)
            let answer = try await house.post(
                "/api/v1/courtesy", .object(["text": .string("我不知道"), "language": .string("en")]), as: member)
            #expect(answer.status == .ok)
            #expect(try answer.text("verdict") == "block")
            let line = try await house.get("/api/v1/courtesy?id=wait.ask&language=zh-Hant", as: member)
            #expect(try line.text("text") == "請您稍等。")
            #expect(try await house.get("/api/v1/courtesy?id=gas.safe", as: member).status == .badRequest)
            let odd = try await house.post("/api/v1/courtesy", .object(["words": .string("x")]), as: member)
            #expect(odd.status == .badRequest)
        }
    }

    @Test(
        "a reason that a household would hear is changed before it is kept; a technician has no way around",
        arguments: DatabaseKind.allCases)
    func gate(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let visit = try await house.assigned(at: house.east)
            try await house.begin(visit)
            let next = house.clock.now.adding(minutes: 24 * 60)
            func hold(_ reason: String, _ more: String?) async throws -> TestResponse {
                try await house.attempt(
                    "holds",
                    [
                        "reason": .string(reason), "apology": .string("很抱歉"), "alternatives": .texts(["先裝臨時的閥門"]),
                        "next": .instant(next), "courtesy-reason": .text(more),
                    ], on: visit)
            }
            let stopped = try await hold("我不知道，你自己去找廠家", nil)
            #expect(stopped.status == .unprocessableContent)
            #expect(try stopped.text("code") == "courtesy")
            #expect(try await hold("我不知道，你自己去找廠家", "was said so").status == .unprocessableContent)
            #expect(try await hold("閥門缺貨，明天到貨後馬上為您更換", nil).status.kind == .successful)
        }
    }

    @Test(
        "a superior lets it stand for a reason, which is on record; the text is not copied",
        arguments: DatabaseKind.allCases)
    func override(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.report(at: house.east)
            func cancel(_ reason: String?) async throws -> TestResponse {
                try await house.post(
                    "/api/v1/orders/\(one.order)/cancellations",
                    .object(["reason": .string("我不知道"), "courtesy-reason": .text(reason)]), as: house.east.supervisor)
            }
            #expect(try await cancel(nil).status == .unprocessableContent)
            #expect(try await cancel(" ").status == .unprocessableContent)
            #expect(try await cancel("It quotes the household").status.kind == .successful)
            let kept = try await house.house.database.read { connection in
                try connection.run("SELECT detail FROM audit WHERE action = 'courtesy-overridden'").map {
                    try $0[text: "detail"]
                }
            }
            #expect(kept.count == 1)
            #expect(kept.allSatisfy { $0.contains("It quotes the household") && !$0.contains("我不知道") })
        }
    }
}
