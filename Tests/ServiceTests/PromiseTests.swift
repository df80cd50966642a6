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
                _ = try connection.run("UPDATE promise SET keeper = 'nobody' WHERE subject = \(kept)")
            }
            #expect(try await house.faults.count == 1, "the doctor sees a row that says otherwise")
        }
    }

    @Test(
        "of orders too: with the way to the order, on the superior's board before it breaks, and the apology first",
        arguments: DatabaseKind.allCases)
    func order(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, office) = (house.east, house.east.dispatcher)
            let one = try await house.report(at: east)  // routine: within four hours
            let item = try #require(
                try await house.get("/api/v1/promises", as: office).json.reach("items").items.first)
            #expect(item["about"]?.plain == "order" && item["subject"]?.plain == one.order)
            #expect(item["kind"]?.plain == "arrival" && item["keeper"]?.plain?.isEmpty == false)
            #expect(try await !house.get("/board", as: east.supervisor).text.contains("href=\"/promises\""))
            house.clock.moveOn(minutes: 190)
            #expect(try await house.get("/board", as: east.supervisor).text.contains("href=\"/promises\""))
            house.clock.moveOn(minutes: 60)
            #expect(try await Self.standings(house) == ["broken"])
            let page = try await house.get("/promises", as: office).text
            #expect(page.contains("href=\"/orders/\(one.order)\"") && page.contains("kept you waiting"))
            #expect(try await !house.get("/promises", as: house.west.dispatcher).text.contains(one.order))
            let path = "/api/v1/orders/\(one.order)"
            let bare = try await house.post(
                "\(path)/call-backs", .object(["words": .string("師傅半小時後到")]), as: office)
            #expect(try bare.text("code") == "order.apology-missing")
            let late = try await house.post(
                "\(path)/call-back-promises",
                .object([
                    "words": .string("一小時內回電"), "until": .instant(house.clock.now.adding(minutes: 60)),
                    "apology": .string("對不起，讓您久等了。"),
                ]), as: office)
            #expect(late.status == .created, "\(late.text)")
            #expect(try await Self.standings(house) == ["broken", "running"])
            let called = try await house.post("\(path)/call-backs", .object(["words": .string("師傅出發了")]), as: office)
            #expect(called.status == .created, "sorry was said already: \(called.text)")
            let sent = try await house.assign(one)
            try await house.ring(sent)
            let after = try await house.get("/api/v1/promises", as: office).json
            #expect(after["items"]?.items.isEmpty == true)
            #expect(after["kept"]?.plain == "1" && after["broken"]?.plain == "1")
            #expect(try await house.faults.isEmpty)
            try await house.house.database.write { connection in
                _ = try connection.run(
                    "UPDATE promise SET ending = 'released' WHERE subject = \(one.order) AND kind = 'call-back'")
            }
            #expect(try await house.faults.count == 1, "the doctor sees a row that says otherwise")
        }
    }

    @Test("orders that are older than the rows get theirs when the house is opened", arguments: DatabaseKind.allCases)
    func older(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.report(at: house.east)
            try await house.house.database.write { connection in
                try connection.run("DELETE FROM promise")
                try connection.run("INSERT INTO promise_to_make (estate, subject) SELECT estate, id FROM work_order")
            }
            #expect(try await house.faults.count == 1)
            try await PromiseBackfill(database: house.house.database).run()
            #expect(try await house.faults.isEmpty)
            let items = try await house.get("/api/v1/promises", as: house.east.dispatcher).json.reach("items").items
            #expect(items.map { $0["subject"]?.plain } == [one.order])
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
