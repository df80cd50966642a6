import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A dispute is a superior's to speak about, and is told before it ends (clause D2)", .serialized)
struct DisputeTests {
    @Test("from one tap at the door to a lower price and the household's yes", arguments: DatabaseKind.allCases)
    func life(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (one, boss) = (try await house.assigned(at: house.east), house.east.supervisor)
            try await house.begin(one)
            try await house.mend(one)
            try await house.show(one)
            try await house.tap("disputes", on: one)
            #expect(try await house.state(of: one) == "waiting-for-superior")
            let id = try await house.openDispute(about: one)
            let list = try await house.get("/disputes?scope=new", as: boss)
            #expect(list.status == .ok && list.text.contains(id))
            try await house.makeDispute(
                "positions", ["party": .string("staff"), "words": .string("價錢在價目表上")], on: id,
                by: house.east.assistant)
            let untaken = try await house.attemptDispute("settlements", ["words": .string("減半")], on: id, by: boss)
            #expect(try untaken.text("code") == "dispute.not-taken")
            try await house.takeDispute(id, at: house.east)
            let record = ["kind": JSON.string("charge"), "visit": .string(one.visit), "reference": .string("price")]
            try await house.makeDispute(
                "evidence", ["kind": record["kind"], "visit": record["visit"], "reference": record["reference"]],
                on: id, by: boss)
            let price = JSON.object([
                "visit": .string(one.visit), "charge": .string("price"), "amount": .number(4_800),
            ])
            let higher = JSON.object([
                "visit": .string(one.visit), "charge": .string("price"), "amount": .number(6_801),
            ])
            try await house.makeDispute(
                "positions", ["party": .string("household"), "words": .string("上次只收四十元")], on: id, by: boss)
            let up = try await house.attemptDispute(
                "settlements", ["words": .string("加價"), "prices": .array([higher])], on: id, by: boss)
            #expect(try up.text("code") == "visit.above-ceiling", "a settlement lowers and never raises")
            try await house.makeDispute(
                "settlements", ["words": .string("減至四十八元"), "prices": .array([price])], on: id, by: boss)
            let early = try await house.attemptDispute("closings", ["reason": .string("忙")], on: id, by: boss)
            #expect(try early.text("code") == "dispute.not-told")
            #expect(try await house.state(of: one) == "waiting-for-superior", "nothing holds before they are told")
            try await house.makeDispute("tellings", ["channel": .string("phone")], on: id, by: boss)
            #expect(try await house.state(of: one) == "working")
            try await house.sign(one)
            let screen = try await house.get("/orders/\(one.order)", as: boss).text
            #expect(screen.contains("減至四十八元"))
            try await house.tap("parting", on: one)
            try await house.makeDispute("answers", ["settled": .bool(true)], on: id, by: boss)
            let view = try await house.get("/api/v1/disputes/\(id)", as: boss).json
            #expect(view["state"]?.plain == "closed")
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "while it is open the superior who has it writes to the home, and nobody else", arguments: DatabaseKind.allCases
    )
    func doors(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (one, east) = (try await house.assigned(at: house.east), house.east)
            let other = try await house.report(at: east)
            let enquiry = try await house.enquiry(at: east)
            let gas = try await house.officeRound(at: east)
            let check = gas.checks[0]
            let id = try await house.dispute(about: one)
            try await house.makeDispute(
                "takings", ["next": .instant(house.clock.now.adding(minutes: 60))], on: id, by: east.supervisor)
            let answer: KeyValuePairs<String, JSON?> = ["words": .string("可以"), "basis": .string("others-privacy")]
            let manager = try #require(east.members.first { $0.role == .manager })
            for member in [east.dispatcher, east.assistant, manager] {
                let nouns: [(String, KeyValuePairs<String, JSON?>)] = [
                    ("cancellations", ["reason": .string("改日")]), ("reopenings", ["reason": .string("再來")]),
                    ("holds", ["reason": .string("a"), "apology": .string("b")]), ("follow-ups", ["well": .bool(true)]),
                ]
                for (noun, fields) in nouns where noun != "cancellations" || member.role != .propertyAssistant {
                    let said = try await house.attemptOffice(noun, fields, on: other, by: member)
                    #expect(
                        said.status == .conflict && said.text.contains("dispute.superior-speaks"),
                        "\(noun): \(said.text)")
                }
                let told = try await house.attemptEnquiry("answers", answer, on: enquiry, by: member)
                #expect(told.text.contains("dispute.superior-speaks"))
                let page = try await house.call(.get, "/gas/checks/\(check)/message", as: .session(member))
                #expect(page.status == .conflict)
                let sent = try await house.send("", to: "/gas/checks/\(check)/messages", as: .session(member))
                #expect(sent.status == .conflict)
            }
            let sheet = try await house.send("", to: "/gas/messages/exports", as: .session(east.dispatcher))
            #expect(sheet.status == .ok && !sheet.text.contains(east.home.owner.phone))
            let quote: KeyValuePairs<String, JSON?> = [
                "kind": .string("labour"), "what": .string("人工"), "amount": .number(100),
            ]
            #expect(try await house.attempt("quotes", quote, on: one).text.contains("dispute-open"))
            let smell = try await house.post(
                "/api/v1/orders",
                .object([
                    "channel": .string("phone"), "home": .string(east.home.id.text), "words": .string("煤氣味"),
                    "fault": .string("煤氣味"), "dangers": .texts(["gas-smell"]),
                ]), as: east.dispatcher)
            #expect(smell.headers[.location]?.hasPrefix("/gas/alarms/") == true, "safety is never stopped")
            let own = try await house.attemptEnquiry("answers", answer, on: enquiry, by: east.supervisor)
            #expect(own.status == .created, "\(own.text)")
            try await house.settleDispute(id, at: east)
            let after = try await house.attemptOffice(
                "holds", ["reason": .string("a"), "apology": .string("b")], on: other)
            #expect(!after.text.contains("dispute."), "told, and everybody speaks again")
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "the household raises it on its own page, reads the outcome there and answers", arguments: DatabaseKind.allCases
    )
    func resident(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.signed(at: house.east)
            let path = ResidentLinkTests.path(one, in: house)
            let before = try await house.call(.get, path, as: .nobody, headers: [.acceptLanguage: "en"]).text
            #expect(before.contains("I do not agree") && before.contains("HK$68.00"))
            let empty = try await house.send("topic=price&words=", to: "\(path)/disputes", as: .nobody)
            #expect(empty.status.kind == .clientError)
            let raised = try await house.send("topic=price&words=Too%20dear", to: "\(path)/disputes", as: .nobody)
            #expect(raised.status == .seeOther, "\(raised.text)")
            #expect(try await house.state(of: one) == "waiting-for-superior")
            let during = try await house.call(.get, path, as: .nobody, headers: [.acceptLanguage: "en"]).text
            #expect(during.contains("Too dear") && during.contains("HK$0.00") && !during.contains("I do not agree"))
            let id = try await house.openDispute(about: one)
            try await house.takeDispute(id, at: house.east)
            let answer = try await house.send("settled=true", to: "\(path)/dispute-answers", as: .nobody)
            #expect(answer.status == .conflict, "there is nothing to agree to yet")
            try await house.settleDispute(id, at: house.east)
            let told = try await house.call(.get, path, as: .nobody, headers: [.acceptLanguage: "en"]).text
            #expect(told.contains("減收材料費") && told.contains("HK$68.00"))
            let no = try await house.send("settled=false&words=Still", to: "\(path)/dispute-answers", as: .nobody)
            #expect(no.status == .seeOther)
            #expect(try await house.state(of: one) == "waiting-for-superior")
            try await house.makeDispute("settlements", ["words": .string("免收")], on: id, by: house.east.supervisor)
            try await house.makeDispute("tellings", ["channel": .string("door")], on: id, by: house.east.supervisor)
            let yes = try await house.send("settled=true", to: "\(path)/dispute-answers", as: .nobody)
            #expect(yes.status == .seeOther)
            #expect(try await house.state(of: one) == "done")
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "a phone without a network asks for a superior with one tap; the dispute begins when it arrives",
        arguments: DatabaseKind.allCases)
    func phone(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            try phone.begin(one.visit)
            try phone.tap("disputes", ["topic": .string("price")], on: one.visit)
            #expect(throws: (any Error).self) {
                try phone.tap(
                    "quotes", ["kind": .string("labour"), "what": .string("人工"), "amount": .number(1)], on: one.visit)
            }
            try phone.tap("disputes", ["household-words": .string("太貴")], on: one.visit)
            house.clock.moveOn(minutes: 60)
            let queue = phone.queue[one.visit] ?? []
            for _ in 0..<2 { _ = try await house.answers(queue, to: one.visit, from: phone) }
            let id = try await house.openDispute(about: one)
            let view = try await house.get("/api/v1/disputes/\(id)", as: house.east.supervisor).json
            #expect(view["topic"]?.plain == "price" && view["state"]?.plain == "raised")
            #expect(try view.reach("positions").items.map { $0["words"]?.plain } == ["太貴"])
            let all = try await house.get("/api/v1/disputes", as: house.east.supervisor).json.reach("items").items
            #expect(all.count == 1, "sent twice, it is one dispute")
            #expect(try await house.faults == [])
        }
    }

    @Test("a word that is owed and does not come stands on the superiors' board", arguments: DatabaseKind.allCases)
    func board(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            let id = try await house.dispute(about: one)
            func isOnBoard(_ member: Member) async throws -> Bool {
                try await house.call(.get, "/board", as: .session(member)).text.contains(
                    "a household waits for a word: 1")
            }
            #expect(try await !isOnBoard(house.east.supervisor))
            house.clock.moveOn(minutes: 31)
            #expect(try await isOnBoard(house.east.supervisor), "nobody took it within half an hour")
            #expect(try await !isOnBoard(house.east.dispatcher))
            #expect(try await !isOnBoard(house.west.supervisor))
            try await house.takeDispute(id, at: house.east)
            #expect(try await !isOnBoard(house.east.supervisor))
            house.clock.moveOn(minutes: 61)
            #expect(try await isOnBoard(house.east.supervisor), "the next word has passed")
            try await house.settleDispute(id, at: house.east)
            #expect(try await !isOnBoard(house.east.supervisor))
        }
    }

    @Test("a visit's disagreement ends with its dispute and in no other way")
    func elsewhere() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            try await house.begin(one)
            try await house.tap("disputes", on: one)
            let past = try await house.attempt(
                "dispute-settlements", ["words": .string("免費")], on: one, by: house.east.supervisor)
            #expect(try past.text("code") == "dispute.settled-elsewhere")
        }
    }

    @Test("something damaged, a charge that is not agreed to and a contested yes are calls for a superior")
    func calls() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            try await house.begin(one)
            try await house.mend(one)
            try await house.show(one)
            try await house.tap(
                "acceptance",
                [
                    "work": .string("accepted"), "cost": .string("disputed"), "remarks": .string("Too dear"),
                    "giver": TestHouse.owner,
                ], on: one)
            let id = try await house.openDispute(about: one)
            let view = try await house.get("/api/v1/disputes/\(id)", as: house.east.supervisor).json
            #expect(view["topic"]?.plain == "price")
            let contest = try await house.attempt(
                "contests",
                ["permission": .string("entry"), "subject": .string(one.order), "words": .string("Nobody asked me")],
                on: one, by: house.east.dispatcher)
            #expect(contest.status == .created, "\(contest.text)")
            let both = try await house.get("/api/v1/disputes/\(id)", as: house.east.supervisor).json
            #expect(try both.reach("positions").items.map { $0["words"]?.plain } == ["Too dear", "Nobody asked me"])
            #expect(try await house.faults == [])
        }
    }
}
