import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A plan for a household is seen by few, each look is on record, and it is forgotten (clause D1)", .serialized)
struct HardshipTests {
    @Test("superiors and the keeper read it, and each look is written down", arguments: DatabaseKind.allCases)
    func looks(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            let id = try await house.hardship(at: east)
            for member in [east.supervisor, east.assistant] {
                #expect(try await house.get("/api/v1/hardship/\(id)", as: member).status == .ok)
            }
            for member in [east.dispatcher, house.west.supervisor] {
                #expect(try await house.get("/api/v1/hardship/\(id)", as: member).status == .notFound)
                let list = try await house.get("/api/v1/hardship", as: member).json.reach("items").items
                #expect(list.isEmpty)
            }
            #expect(try await house.get("/api/v1/hardship/\(id)", as: east.technician).status == .forbidden)
            let view = try await house.get("/api/v1/hardship/\(id)", as: east.supervisor).json
            let who = try view.reach("looks").items.compactMap { $0["who"]?.plain }
            #expect(
                who == [
                    "Name of \(east.supervisor.login)", "Name of \(east.assistant.login)",
                    "Name of \(east.supervisor.login)",
                ])
            #expect(try view.reach("parts").items.map { $0["amount"]?.plain } == ["3334", "3333", "3333"])
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "others learn whom to ask before they speak of payment, and are held back from asking for it",
        arguments: DatabaseKind.allCases)
    func payment(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, one) = (house.east, try await house.signed(at: house.east, home: 1))
            let path = "/api/v1/orders/\(one.order)/payment-requests"
            _ = try await house.hardship(at: east)
            let page = try await house.call(.get, "/orders/\(one.order)", as: .session(east.dispatcher)).text
            #expect(page.contains("please ask Name of \(east.assistant.login)") && !page.contains("分三期"))
            let refused = try await house.post(path, .object([]), as: east.dispatcher)
            #expect(try refused.text("code") == "hardship.ask-keeper-first")
            let asked = try await house.post(path, .object([]), as: east.assistant)
            #expect(asked.status == .created && asked.text.contains("6800"))
        }
    }

    @Test("what is in dispute is not asked for", arguments: DatabaseKind.allCases)
    func dispute(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, one) = (house.east, try await house.signed(at: house.east))
            let path = "/api/v1/orders/\(one.order)"
            let id = try await house.dispute(about: one)
            try await house.takeDispute(id, at: east)
            let bill = try await house.get("\(path)/bill", as: east.dispatcher).json
            #expect(bill["total"]?.plain == "6800" && bill["due"]?.plain == "0" && bill["in-dispute"]?.plain == "6800")
            let silent = try await house.post("\(path)/payment-requests", .object([]), as: east.dispatcher)
            #expect(try silent.text("code") == "dispute.superior-speaks")
            let held = try await house.post("\(path)/payment-requests", .object([]), as: east.supervisor)
            #expect(try held.text("code") == "bill.in-dispute")
            let page = try await house.call(.get, "/orders/\(one.order)", as: .session(east.supervisor)).text
            #expect(page.contains("In dispute, not asked for"))
            let price = JSON.object([
                "visit": .string(one.visit), "charge": .string("price"), "amount": .number(5_000),
            ])
            try await house.settleDispute(id, at: east, prices: .array([price]))
            let asked = try await house.post("\(path)/payment-requests", .object([]), as: east.dispatcher)
            #expect(asked.status == .created && asked.text.contains("5000"), "the lower price, once they were told")
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "after its end it is not there, and is erased; ended early it is gone the next day",
        arguments: DatabaseKind.allCases)
    func forgotten(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            let (late, early) = (try await house.hardship(at: east), try await house.hardship(at: east, home: 2))
            let end = try await house.post("/api/v1/hardship/\(early)/endings", .object([]), as: east.supervisor)
            #expect(end.status == .created)
            let longer = JSON.object(["review-on": .whole(20_270_301), "ends-on": .whole(20_270_301)])
            let review = try await house.post("/api/v1/hardship/\(late)/reviews", longer, as: east.supervisor)
            #expect(review.status == .created, "\(review.text)")
            #expect(try await HardshipSweep(house: house.house).erase() == 0)
            house.clock.moveOn(minutes: 24 * 60)
            #expect(try await house.get("/api/v1/hardship/\(early)", as: east.supervisor).status == .notFound)
            #expect(try await HardshipSweep(house: house.house).erase() == 1)
            #expect(try await rows(house) == 1)
            house.clock.moveOn(minutes: 150 * 24 * 60)
            #expect(try await house.get("/api/v1/hardship/\(late)", as: east.supervisor).status == .notFound)
            #expect(try await house.faults.count == 1, "the doctor names what should have been erased")
            #expect(try await HardshipSweep(house: house.house).erase() == 1)
            #expect(try await rows(house) == 0)
            #expect(try await house.faults == [])
        }
    }

    @Test("without a yes it is refused in words; so are parts that do not fit")
    func refused() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let east = house.east
            let silent = try await house.post(
                "/api/v1/hardship", TestHouse.plan(at: east, giver: " "), as: east.supervisor)
            #expect(silent.status.kind == .clientError)
            let foreign = TestHouse.plan(at: house.west)
            #expect(try await house.post("/api/v1/hardship", foreign, as: east.supervisor).status == .notFound)
            let form =
                "home=\(east.home.id.text)&help=instalments&words=x&total%40money=100&count=1&first-on%40day=2026-12-01&giver=A&role=owner&channel=phone&consent-words=B&review-on%40day=2027-01-01&ends-on%40day=2027-02-01"
            let misfit = try await house.send(form, to: "/hardship", as: .session(east.supervisor))
            #expect(misfit.status == .badRequest)
            let fits = try await house.send(
                form.replacing("count=1", with: "count=2"), to: "/hardship", as: .session(east.supervisor))
            #expect(fits.status == .seeOther, "\(fits.text)")
        }
    }

    private func rows(_ house: TestHouse) async throws -> Int {
        try await house.house.database.read { connection in
            try connection.run("SELECT id FROM hardship_plan").count
        }
    }
}
