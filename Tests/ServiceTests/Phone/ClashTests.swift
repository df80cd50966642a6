import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("What phone and server hold differently stands side by side, for people and for programs", .serialized)
struct ClashTests {
    @Test("programs list, read and review clashes as the order's page does", arguments: DatabaseKind.allCases)
    func programs(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            let id = try await house.clash(on: one)
            _ = try await house.clash(on: house.assigned(at: house.west))
            let office = Entrance.token(house.east.dispatcher)
            let list = try await house.call(.get, "/api/v1/phone/clashes", as: office).json.reach("items").items
            #expect(list.map { $0["id"]?.plain } == [id], "another estate's is not there")
            let clash = try await house.call(.get, "/api/v1/phone/clashes/\(id)", as: office).json
            #expect(clash["order"]?.plain == one.order && clash["visit"]?.plain == one.visit)
            #expect(clash["code"]?.plain == "unknown-value")
            #expect(try clash.reach("operation")["act"]?.plain == "no-such-act")
            #expect(try clash.reach("held").items.last?["fact"]?["fact"]?.plain == "assigned")
            for entrance in [Entrance.token(house.west.dispatcher), .token(house.east.technician)] {
                let foreign = try await house.call(.get, "/api/v1/phone/clashes/\(id)", as: entrance)
                #expect([.notFound, .forbidden].contains(foreign.status))
            }
            try await reviewed(id, one, office, house)
        }
    }

    /// Looked at once, by whoever was first; the page and the list have it no more.
    private func reviewed(_ id: String, _ one: Case, _ office: Entrance, _ house: TestHouse) async throws {
        let path = "/api/v1/phone/clashes/\(id)"
        for member in [house.east.dispatcher, house.east.supervisor] {
            let answer = try await house.call(
                .post, "\(path)/reviews", as: .token(member), body: Array("{}".utf8))
            #expect(answer.status == .created)
            #expect(try answer.text("seen-by") == "Name of \(house.east.dispatcher.login)")
            house.clock.moveOn(minutes: 1)
        }
        #expect(try await house.call(.get, "/api/v1/phone/clashes", as: office).json.reach("items").items.isEmpty)
        let all = try await house.call(.get, "/api/v1/phone/clashes?state=all&limit=1", as: office).json
        #expect(try all.reach("items").items.map { $0["id"]?.plain } == [id])
        let page = try await house.call(.get, "/orders/\(one.order)", as: .session(house.east.dispatcher)).text
        #expect(!page.contains("phone-clashes"))
        let strange = try await house.call(
            .post, "\(path)/reviews", as: office, body: Array("{\"verdict\":\"phone\"}".utf8))
        #expect(strange.status == .badRequest)
        #expect(try await house.call(.get, "/api/v1/phone/clashes?state=odd", as: office).status == .badRequest)
    }

    @Test("a clash is reviewed under its own order only")
    func otherOrder() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (one, other) = (
                try await house.assigned(at: house.east), try await house.assigned(at: house.east, home: 1)
            )
            let id = try await house.clash(on: one)
            let wrong = try await house.send(
                "", to: "/orders/\(other.order)/phone-clashes/\(id)/reviews", as: .session(house.east.dispatcher))
            #expect(wrong.status == .notFound)
            #expect(
                try await DeliveryTests.count("SELECT COUNT(*) AS n FROM phone_clash WHERE seen_at IS NULL", house) == 1
            )
        }
    }

    @Test("a gas step reads as it stood on the phone's screen")
    func gasWords() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            let page = JSON.object([
                "G24": .string("failed/immediately-dangerous"), "G24-words": .string("Pressure falls"),
                "G25": .string("passed"),
            ])
            let step = phone.operation("gas-items", page, on: one.visit, sequence: 1)
            #expect(try await house.answers([step], to: one.visit, from: phone).map(\.kind) == ["clash"])
            let text = try await house.call(.get, "/orders/\(one.order)", as: .session(house.east.dispatcher)).text
            #expect(text.contains("Record this page"))
            #expect(text.contains(CheckItem.tightness.words.english) && text.contains("Failed: immediately dangerous"))
            for raw in ["gas-items", "<dt>G24", "failed/immediately-dangerous"] { #expect(!text.contains(raw)) }
        }
    }
}
