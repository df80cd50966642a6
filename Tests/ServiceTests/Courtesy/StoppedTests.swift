import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("What is stopped is shown with what could be said, and nothing typed is lost", .serialized)
struct StoppedTests {
    private static let rude = "我不知道，你自己去找廠家"
    private static let kind = "閥門缺貨，明天到貨後馬上為您更換"

    /// A form of the page of one order, sent as it stands there.
    private static func cancel(
        _ reason: String, _ more: String = "", _ one: Case, as member: Member, in house: TestHouse
    ) async throws -> TestResponse {
        try await house.send(
            "reason=\(reason.encoded)\(more)", to: "/orders/\(one.order)/cancellations", as: .session(member),
            headers: [.referer: "http://localhost/orders/\(one.order)"])
    }

    @Test("a page keeps what was typed, marks it, and offers sentences; others than superiors ask one")
    func page() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.report(at: house.east)
            let stopped = try await Self.cancel(
                Self.rude, "&next%40local=2026-11-24T10%3A00", one, as: house.east.dispatcher, in: house)
            #expect(stopped.status == .unprocessableContent)
            let page = stopped.text
            #expect(page.contains(">\(Self.rude)</textarea>"))
            #expect(page.contains("<mark class=\"block\">"))
            #expect(page.contains("name=\"next@local\" value=\"2026-11-24T10:00\""))
            #expect(page.contains("<button class=\"btn plain\" name=\"reason\" value="))
            #expect(page.contains("href=\"/orders/\(one.order)\""))
            #expect(!page.contains("name=\"courtesy-reason\""))
            let superiors = try await Self.cancel(Self.rude, "", one, as: house.east.supervisor, in: house)
            #expect(superiors.text.contains("name=\"courtesy-reason\""))
            #expect(
                try await house.get("/api/v1/orders/\(one.order)", as: house.east.supervisor).text("state")
                    == "received")
        }
    }

    @Test("a program is told field, clause, place and sentences to say instead")
    func program() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.report(at: house.east)
            let answer = try await house.post(
                "/api/v1/orders/\(one.order)/cancellations", .object(["reason": .string("閥門。我不知道")]),
                as: house.east.dispatcher)
            #expect(answer.status == .unprocessableContent)
            #expect(try answer.text("code") == "courtesy" && answer.text("place") == "reason")
            let found = try #require(try answer.json.reach("findings").items.first)
            #expect(found["field"]?.plain == "reason" && found["clause"]?.plain == "L-d")
            #expect(found["start"] == .whole(3) && found["end"] == .whole(7))
            #expect(found["proposals"]?.items.isEmpty == false)
        }
    }

    @Test(
        "a superior's reason is kept with the text or not at all; the same key answers the same",
        arguments: DatabaseKind.allCases)
    func reason(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (one, two) = (try await house.report(at: house.east), try await house.report(at: house.east))
            let sent = try await Self.cancel(
                Self.rude, "&courtesy-reason=\("住戶要求照錄".encoded)&courtesy-from=%2Forders%2F\(one.order)", one,
                as: house.east.supervisor, in: house)
            #expect(sent.status == .seeOther, "\(sent.text)")
            // The rules refuse this one: nothing of it is on record.
            let refused = try await Self.cancel(
                Self.rude, "&courtesy-reason=x", one, as: house.east.supervisor, in: house)
            #expect(refused.status == .conflict)
            let body = JSON.object(["reason": .string(Self.rude), "courtesy-reason": .string("照錄")])
            for _ in 0..<2 {
                let answer = try await house.post(
                    "/api/v1/orders/\(two.order)/cancellations", body, as: house.east.supervisor,
                    headers: [.idempotencyKey: "once"])
                #expect(answer.status == .created)
            }
            let kept = try await house.house.database.read { connection in
                try connection.run("SELECT subject, detail FROM audit WHERE action = 'courtesy-overridden' ORDER BY id")
                    .map {
                        "\(try $0.text(at: 0)) \(try $0.text(at: 1))"
                    }
            }
            #expect(kept.count == 2)
            #expect(kept.first?.hasPrefix(one.order) == true && kept.first?.contains("住戶要求照錄") == true)
            #expect(kept.allSatisfy { !$0.contains("廠家") })
        }
    }

    @Test(
        "numbers by month, door and rule: looked at, stopped, changed, sent for a reason; nobody's text, nobody's name",
        arguments: DatabaseKind.allCases)
    func totals(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            let (one, two) = (try await house.report(at: east), try await house.report(at: east))
            _ = try await Self.cancel(Self.rude, "", one, as: east.dispatcher, in: house)
            _ = try await Self.cancel(
                Self.kind, "&courtesy-before=dont-know.speaker-1", one, as: east.dispatcher, in: house)
            _ = try await Self.cancel("我不知道", "&courtesy-reason=x", two, as: east.supervisor, in: house)
            let answer = try await house.get("/api/v1/courtesy/totals", as: east.supervisor)
            let door = try #require(
                try answer.json.reach("doors").items.first { $0["door"] == .string("orders/{id}/cancellations") })
            #expect(door["looked"] == .whole(3) && door["changed"] == .whole(1) && door["reasoned"] == .whole(1))
            let rule = try #require(
                try answer.json.reach("rules").items.first { $0["rule"] == .string("dont-know.speaker-1") })
            #expect(rule["blocked"] == .whole(1) && rule["reasoned"] == .whole(1) && rule["changed"] == .whole(1))
            let page = try await house.call(.get, "/courtesy", as: .session(east.supervisor))
            #expect(page.status == .ok)
            for text in [answer.text, page.text] {
                #expect(!text.contains("廠家") && !text.contains("閥門"))
                for member in east.members where member.id != east.supervisor.id {
                    #expect(!text.contains(member.id.text))
                }
            }
            let others = try await house.get("/api/v1/courtesy/totals", as: house.west.supervisor)
            #expect(try others.json.reach("doors").items.isEmpty)
            #expect(try await house.get("/api/v1/courtesy/totals", as: east.dispatcher).status == .forbidden)
        }
    }

    @Test("whoever finds a rule too strict says so on the spot; the text is still there, and nothing was sent")
    func opinion() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.report(at: house.east)
            let answer = try await Self.cancel(
                "我不知道", "&courtesy-opinion=dont-know.speaker-1", one, as: house.east.dispatcher, in: house)
            #expect(answer.status == .unprocessableContent && answer.text.contains("role=\"status\""))
            let read = try await house.get("/api/v1/courtesy/opinions", as: house.east.supervisor)
            #expect(try read.json.reach("items").items.first?["rule"] == .string("dont-know.speaker-1"))
            #expect(
                try await house.get("/api/v1/orders/\(one.order)", as: house.east.supervisor).text("state")
                    == "received")
        }
    }

    @Test(
        "words that a phone brings were said already: the step counts, and a superior looks at them",
        arguments: DatabaseKind.allCases)
    func phone(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            try phone.begin(one.visit)
            house.clock.moveOn(minutes: 60)
            var queue = phone.queue[one.visit] ?? []
            let place = try #require(queue.firstIndex { $0["act"] == .string("diagnosis") })
            guard case .object(let members) = queue[place], case .object(let fields)? = queue[place]["fields"] else {
                return
            }
            let rude = fields.map { $0.name == "cause" ? JSON.Member("cause", .string("我不知道，你自己去找廠家")) : $0 }
            queue[place] = .object(members.map { $0.name == "fields" ? JSON.Member("fields", .object(rude)) : $0 })
            let answers = try await house.answers(queue, to: one.visit, from: phone)
            #expect(answers.allSatisfy { $0.kind == "accepted" }, "\(answers.map(\.code))")
            #expect(try await house.answers(queue, to: one.visit, from: phone).allSatisfy { $0.kind == "already" })
            let east = house.east
            let list = try await house.get("/api/v1/phone/clashes", as: east.dispatcher).json.reach("items").items
            #expect(list.count == 1 && list.first?["code"] == .string("courtesy"))
            let page = try await house.call(.get, "/courtesy", as: .session(east.supervisor))
            #expect(page.text.contains("href=\"/orders/\(one.order)\""))
            let id = try #require(list.first?["id"]?.plain)
            let review = "/api/v1/phone/clashes/\(id)/reviews"
            #expect(try await house.post(review, .object([]), as: east.dispatcher).status == .forbidden)
            #expect(try await house.post(review, .object([]), as: east.supervisor).status == .created)
            let after = try await house.call(.get, "/courtesy", as: .session(east.supervisor))
            #expect(!after.text.contains("href=\"/orders/\(one.order)\""))
        }
    }
}
