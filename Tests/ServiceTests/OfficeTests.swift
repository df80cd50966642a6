import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("What the office reads is what it can say on the telephone")
struct OfficeTests {
    @Test("a promise for another day says the day, one for today the time")
    func promise() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let today = try await house.report(at: house.east)
            #expect(try await page("/orders/\(today.order)", house).contains("by 14:00, ring"))
            let wished = try await wish(house.clock.now.adding(minutes: 2 * 24 * 60), house)
            #expect(try await page("/orders/\(wished)", house).contains("by 10:00 on 25 November, ring"))
        }
    }

    @Test("a promise that was not kept begins with an apology, and is not made again")
    func late() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            house.clock.moveOn(minutes: 300)
            let late = try await page("/orders/\(one.order)", house)
            #expect(late.contains("sorry to have kept you waiting"))
            #expect(!late.contains("; a technician will be at your door by"))
            try await house.begin(one)
            #expect(try await !page("/orders/\(one.order)", house).contains("Tell the caller"))
        }
    }

    @Test("an order that waits for a superior is counted once, although it stands in two places")
    func counted() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            try await house.begin(one)
            try await house.tap(
                "disputes",
                ["topic": .string("price"), "household-words": .string("no"), "staff-words": .string("yes")], on: one)
            let board = try await page("/board", house)
            #expect(board.contains("<dt>for a superior</dt><dd>1</dd>"))
        }
    }

    @Test("an order that was opened again is with nobody until it is given to somebody")
    func reopened() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.signed(at: house.east)
            try await house.tapOffice("reopenings", ["reason": .string("It drips again")], on: one)
            #expect(try await house.order(one)["technician"] == nil)
            let list = try await house.get("/api/v1/orders", as: house.east.dispatcher).json.reach("items").items
            #expect(list.map { $0["technician-name"] } == [nil])
            #expect(try await !page("/board", house).contains("<li class=\"slot "))
            #expect(try await page("/orders/\(one.order)", house).contains("<dt>Technician</dt><dd>Nobody yet</dd>"))
        }
    }

    @Test("what was done yesterday leaves the board, and stays in the list until the call-back")
    func yesterday() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            _ = try await house.signed(at: house.east)
            #expect(try await page("/board", house).contains("<li class=\"slot done"))
            house.clock.moveOn(minutes: 24 * 60)
            #expect(try await !page("/board", house).contains("<li class=\"slot "))
            #expect(try await page("/orders?state=done", house).contains("class=\"pill done"))
        }
    }

    @Test("how long is said in minutes, hours or days", arguments: [(119, "119 min"), (120, "2 h"), (2_880, "2 days")])
    func span(minutes: Int, words: String) { #expect(Words(minutes: minutes).english == words) }

    @Test("the history says to whom it was given")
    func given() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            let answer = try await house.get("/api/v1/orders/\(one.order)/timeline", as: house.east.dispatcher)
            let name = try await name(of: house.east.technician, house)
            let sentences = try answer.json.reach("items").items.compactMap { $0["sentence"]?.plain }
            #expect(sentences.contains("Assigned to \(name)."))
        }
    }

    @Test(
        "a number is found again however it was typed",
        arguments: ["6123 4567", "6123-4567", "(6123) 4567", "６１２３４５６７", "+852 6123 4567"])
    func callback(typed: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.report(at: house.east, callback: typed)
            let found = try await house.get("/api/v1/orders?search=61234567", as: house.east.dispatcher)
            #expect(try found.json.reach("items").items.compactMap { $0["number"]?.plain } == [one.number])
        }
    }

    @Test(
        "a household is found by what people say and type",
        arguments: ["陳", "陈", "陳太太", "陈先生", "Chan", "CHAN", "chan", "77a", "７７－Ａ", "77座A室"])
    func household(typed: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            try await house.house.database.write { connection in
                _ = try connection.run(
                    "UPDATE home SET building = '77', floor = '', unit = 'A', door_key = '77A' WHERE id = 'east-home-0'"
                )
                _ = try connection.run(
                    "UPDATE person SET surname = '陳', roman_surname = 'Chan' WHERE home = 'east-home-0'")
                _ = try connection.run(
                    "UPDATE person SET surname = '王', roman_surname = 'Wong' WHERE home <> 'east-home-0'")
                for home in house.east.homes.dropFirst() {
                    try PersonPieces(estate: house.east.id, connection: connection).keep(
                        home.owner.id, surname: "王", given: nil, romanSurname: "Wong")
                }
            }
            let one = try await house.report(at: house.east)
            let found = try await house.house.database.read { try FoundHome.search(typed, in: house.east.id, $0) }
            #expect(found.map(\.home.id.text) == ["east-home-0"])
            let typed = typed.utf8.map { "%\(String($0, radix: 16))" }.joined()
            let orders = try await house.get("/api/v1/orders?search=\(typed)", as: house.east.dispatcher)
            #expect(try orders.json.reach("items").items.compactMap { $0["number"]?.plain } == [one.number])
        }
    }

    @Test("a call-back that says nothing closes nothing and opens nothing")
    func silentCallBack() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.signed(at: house.east)
            let answer = try await house.attemptOffice("follow-ups", [:], on: one)
            #expect(answer.status == .badRequest)
            #expect(try answer.text("place") == "well")
            #expect(try await house.state(of: one) == "done")
        }
    }

    private func page(_ path: String, _ house: TestHouse) async throws -> String {
        try await house.call(.get, path, as: .token(house.east.dispatcher)).text
    }

    private func wish(_ time: Instant, _ house: TestHouse) async throws -> String {
        guard case .object(let members) = TestHouse.report(house.east.homes[1]) else { return "" }
        let report = JSON.object(members + [JSON.Member("wished-for", .number(time.milliseconds))])
        return try await house.post("/api/v1/orders", report, as: house.east.dispatcher).text("id")
    }

    private func name(of member: Member, _ house: TestHouse) async throws -> String {
        try await house.house.database.read { connection in
            try connection.run("SELECT name FROM staff WHERE id = \(member.id)")[0][text: "name"]
        }
    }
}
