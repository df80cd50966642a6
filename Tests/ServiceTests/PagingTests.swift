import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Nobody shouts for a colleague (C4)", .serialized)
struct PagingTests {
    @Test(
        "they see it on their day, say coming or can't now, and whoever called sees which",
        arguments: DatabaseKind.allCases)
    func life(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, technician, office) = (house.east, house.east.technician, house.east.dispatcher)
            let id = try await house.colleagueCall(at: east)
            let path = "/calls/\(id)/replies"
            let day = try await house.look("/today", as: technician).text
            #expect(day.contains("Name of \(office.login) asks for you") && day.contains("action=\"\(path)\""))
            #expect(day.contains("Please come to the counter") && day.contains("周先生等着看圖則"))
            for other in [east.otherTechnician, house.west.technician] {
                #expect(try await !house.look("/today", as: other).text.contains("周先生等着看圖則"))
                #expect(try await house.send("reply=coming", to: path, as: .session(other)).status == .notFound)
            }
            #expect(try await house.send("reply=coming", to: path, as: .session(office)).status == .notFound)
            #expect(try await house.look("/board", as: office).text.contains("No reply yet"))
            #expect(try await !house.look("/board", as: east.supervisor).text.contains("周先生等着看圖則"))
            let from: HTTPFields = [.referer: "http://localhost/today"]
            let busy = try await house.send("reply=cannot-now", to: path, as: .session(technician), headers: from)
            #expect(busy.status == .seeOther && busy.headers[.location] == "/today")
            #expect(try await !house.look("/today", as: technician).text.contains(path))
            #expect(try await house.look("/board", as: office).text.contains("<b>Can&#39;t now</b>"))
            for _ in 0..<2 {
                let coming = try await house.post(
                    "/api/v1/calls/\(id)/replies", .object(["reply": .string("coming")]), as: technician)
                #expect(coming.status == .created)
            }
            let events = try await house.house.database.read { connection in
                try EventLog(connection: connection, estate: east.id).entries(of: ID(id)).count
            }
            #expect(events == 3, "the same said twice is said once")
            #expect(try await house.look("/calls", as: office).text.contains("<b>Coming</b>"))
            house.clock.moveOn(minutes: 60)
            #expect(try await !house.look("/calls", as: office).text.contains("<b>Coming</b>"), "seen long ago")
            #expect(try await house.faults == [])
        }
    }

    @Test("a page that is open hears of it: the colleague's, and the caller's again when they reply")
    func news() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let changes = house.house.database.changes()
            let id = try await house.colleagueCall(at: house.east)
            _ = try await house.post(
                "/api/v1/calls/\(id)/replies", .object(["reply": .string("coming")]), as: house.east.technician)
            var heard: [String] = []
            for await change in changes where change.kind == "colleague-call" {
                #expect(change.estate == house.east.id.text)
                heard.append(change.subject)
                if heard.count == 4 { break }
            }
            let both = [house.east.technician.id.text, house.east.dispatcher.id.text]
            #expect(heard == both + both)
        }
    }

    @Test("whoever works elsewhere, oneself and nobody's words are refused", arguments: DatabaseKind.allCases)
    func refusals(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let office = house.east.dispatcher
            func call(_ person: String, _ fields: KeyValuePairs<String, JSON?>) async throws -> TestResponse {
                let members =
                    [JSON.Member("person", .string(person))]
                    + fields.compactMap { name, value in
                        value.map { JSON.Member(name, $0) }
                    }
                return try await house.post("/api/v1/calls", .object(members), as: office)
            }
            let here = house.east.technician.id.text
            let elsewhere = try await call(house.west.technician.id.text, ["phrase": .string("help")])
            let nobody = try await call("nobody", ["phrase": .string("help")])
            #expect(elsewhere.status == .notFound && elsewhere.text == nobody.text)
            let own = try await call(office.id.text, ["phrase": .string("help")])
            #expect(try own.text("code") == "call.oneself")
            let silent = try await call(here, ["words": .string("  ")])
            #expect(silent.status != .created, "\(silent.text)")
            #expect(try await call(here, ["words": .string("借用長梯")]).status == .created)
            let form = try await house.send(
                "person=\(here)&phrase=&words=\("借用長梯".percentEncoded)", to: "/calls", as: .session(office))
            #expect(form.status == .seeOther && form.headers[.location] == "/calls")
        }
    }

    @Test("after a day it is gone, with every word of it", arguments: DatabaseKind.allCases)
    func forgotten(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let id = try await house.colleagueCall(at: house.east)
            let chore = Chore.calls(house.house)
            let last = try await chore.attend(after: nil)
            house.clock.moveOn(minutes: 24 * 60 - 1)
            _ = try await chore.attend(after: last)
            #expect(try await house.get("/today", as: house.east.technician).text.contains("周先生等着看圖則"))
            house.clock.moveOn(minutes: 1)
            #expect(try await !house.get("/today", as: house.east.technician).text.contains("周先生等着看圖則"))
            let late = try await house.post(
                "/api/v1/calls/\(id)/replies", .object(["reply": .string("coming")]), as: house.east.technician)
            #expect(try late.text("code") == "call.over-already")
            _ = try await chore.attend(after: house.clock.now)
            let left = try await house.house.database.read { connection in
                try connection.run("SELECT body FROM event WHERE kind = 'colleague-call'").count
                    + connection.run("SELECT id FROM colleague_call").count
            }
            #expect(left == 0)
            #expect(try await house.faults == [])
        }
    }

    @Test("the doctor sees a row that says otherwise")
    func doctor() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            _ = try await house.colleagueCall(at: house.east)
            _ = try await house.house.database.write { try $0.run("UPDATE colleague_call SET words = 'x'") }
            #expect(try await house.faults.count == 1)
        }
    }
}
