import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Two at the counter and one on the telephone (L-f)", .serialized)
struct WaitingTests {
    @Test("whoever waited hears the sorry-line, whoever did not hears none", arguments: DatabaseKind.allCases)
    func sorry(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let office = house.east.assistant
            let first = try await house.waiting("王小姐", at: house.east)
            house.clock.moveOn(minutes: 2)
            let second = try await house.waiting("", at: house.east)
            let call = try await house.waiting("陳太太", .phone, at: house.east)
            #expect(try await !house.get("/board", as: office).text.contains("waited too long"))
            house.clock.moveOn(minutes: 1)
            let page = try await house.get("/waiting", as: office).text
            #expect(page.contains("waited for 3 minutes or more") && page.contains("王小姐"))
            #expect(try await house.get("/board", as: office).text.contains("have waited too long"))
            let early = try await house.attemptWait("servings", on: second, by: office)
            #expect(try early.text("code") == "wait.others-first")
            let served = try await house.attemptWait("servings", on: first, by: office)
            #expect(try served.json.reach("line").reach("en").text.contains("sorry to have kept you waiting"))
            let insisted = try await house.attemptWait("servings", ["sorry": .bool(true)], on: call, by: office)
            #expect(try insisted.text("code") == "wait.nobody-waited")
            let plain = try await house.attemptWait("servings", on: call, by: office)
            #expect(try !plain.json.reach("line").reach("en").text.contains("sorry"))
            let talk = try await house.get("/waiting/\(first)", as: office).text
            #expect(talk.contains("sorry to have kept you waiting") && talk.contains("/enquiries/new?asker="))
            #expect(try await house.faults.isEmpty)
        }
    }

    @Test("an emergency goes first, and the others hear why, on record", arguments: DatabaseKind.allCases)
    func emergency(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let office = house.east.assistant
            let first = try await house.waiting("王小姐", at: house.east)
            let caller = try await house.waiting("陳太太", .phone, at: house.east)
            house.clock.moveOn(minutes: 1)
            let urgent = try await house.waiting("", at: house.east)
            let form = "emergency=\("水浸".percentEncoded)"
            let answer = try await house.send(form, to: "/waiting/\(urgent)/servings", as: .session(office))
            #expect(answer.status == .seeOther && answer.headers[.location] == "/waiting/\(urgent)")
            #expect(
                try await house.get("/waiting/\(first)", as: office).text.contains("Told why somebody else goes first"))
            #expect(try await !house.get("/waiting/\(caller)", as: office).text.contains("Told why"), "another queue")
            #expect(try await house.faults.isEmpty)
        }
    }

    @Test(
        "who leaves is called back: a promise with a clock, and the apology where it is late",
        arguments: DatabaseKind.allCases)
    func left(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, office) = (house.east, house.east.assistant)
            let id = try await house.waiting("何先生", .phone, at: east)
            house.clock.moveOn(minutes: 10)
            let bare = try await house.attemptWait("departures", on: id, by: office)
            #expect(try bare.text("code") == "wait.call-back-missing")
            let due = house.clock.now.adding(minutes: 60)
            let left = try await house.attemptWait(
                "departures", ["promise": .string("一小時內回電"), "due": .instant(due)], on: id, by: office)
            #expect(try left.text("state") == "to-call-back")
            house.clock.moveOn(minutes: 61)
            let promises = try await house.get("/promises", as: office).text
            #expect(promises.contains("href=\"/waiting/\(id)\"") && promises.contains("何先生"))
            let late = try await house.attemptWait("call-backs", ["words": .string("已答")], on: id, by: office)
            #expect(try late.text("code") == "wait.apology-missing")
            let called = try await house.attemptWait(
                "call-backs", ["words": .string("已答"), "apology": .string("對不起")], on: id, by: office)
            #expect(called.status == .created)
            #expect(try await house.get("/api/v1/promises", as: office).json["broken"]?.plain == "1")
            #expect(try await house.faults.isEmpty)
            try await house.house.database.write { connection in
                _ = try connection.run("UPDATE waiting SET name = 'x' WHERE id = \(id)")
            }
            #expect(try await house.faults.count == 1, "the doctor sees a row that says otherwise")
        }
    }

    @Test("a message without an answer waits with the others until its asker is told", arguments: DatabaseKind.allCases)
    func messages(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let office = house.east.assistant
            _ = try await house.enquiry("電話問的", at: house.east)
            let body = JSON.object([
                "channel": .string("message"), "asker": .string("張先生"), "words": .string("會所翻新嗎？"),
                "promise": .string("今天內答覆"), "due": .instant(house.clock.now.adding(minutes: 120)),
            ])
            let id = try await house.post("/api/v1/enquiries", body, as: office).text("id")
            func waiting() async throws -> [String?] {
                try await house.get("/api/v1/waiting", as: office).json.reach("messages").items.map {
                    $0["enquiry"]?.plain
                }
            }
            #expect(try await waiting() == [id])
            for (noun, fields) in [
                ("answers", ["basis": JSON.string("others-privacy")]), ("tellings", ["channel": .string("message")]),
            ] as [(String, KeyValuePairs<String, JSON?>)] {
                let answer = try await house.attemptEnquiry(noun, fields, on: id, by: office)
                #expect(answer.status == .created, "\(answer.text)")
            }
            #expect(try await waiting().isEmpty)
        }
    }

    @Test("the estate says after how many minutes somebody has waited")
    func decided() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            var decisions = EstateRegister.Decisions()
            decisions.waitingMinutes = 10
            try await EstateRegister(house.house).decide(decisions, for: house.east.id)
            let id = try await house.waiting("王小姐", at: house.east)
            house.clock.moveOn(minutes: 9)
            let served = try await house.attemptWait("servings", on: id, by: house.east.assistant)
            #expect(try !served.json.reach("line").reach("en").text.contains("sorry"))
        }
    }

    @Test("name and door go along to the new order and the new enquiry; a door that names nobody is left out")
    func becomes() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (east, entrance) = (house.east, Entrance.session(house.east.assistant))
            for (form, isKnown) in [
                ("channel=counter&name=Wong&door=nowhere", false),
                ("channel=counter&name=Wong&home=\(east.home.id.text)", true),
            ] {
                let answer = try await house.send(form, to: "/waiting", as: entrance)
                #expect(answer.status == .seeOther)
                let items = try await house.get("/api/v1/waiting", as: east.assistant).json.reach("items").items
                let item = try #require(items.last)
                #expect((item["home"]?.plain == east.home.id.text) == isKnown)
                let id = try #require(item["id"]?.plain)
                _ = try await house.attemptWait("servings", on: id, by: east.assistant)
            }
            let order = try await house.get(
                "/orders/new?caller=Wong&channel=counter&home=\(east.home.id.text)", as: east.assistant)
            #expect(
                order.text.contains("name=\"caller-name\" value=\"Wong\"")
                    && order.text.contains("name=\"channel\" value=\"counter\""))
            let enquiry = try await house.get("/enquiries/new?asker=Wong&channel=counter", as: east.assistant)
            #expect(
                enquiry.text.contains("name=\"asker\" value=\"Wong\"")
                    && enquiry.text.contains("value=\"counter\" selected"))
        }
    }

    @Test("another estate's waits are not there")
    func foreign() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let id = try await house.waiting("王小姐", at: house.east)
            #expect(try await house.get("/waiting/\(id)", as: house.west.assistant).status == .notFound)
            #expect(try await !house.get("/waiting", as: house.west.assistant).text.contains("王小姐"))
        }
    }
}
