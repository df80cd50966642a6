import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("What a phone recorded is decided again: a refusal is kept for a person, and the rest goes on", .serialized)
struct OperationTests {
    /// A house with one order given to the technician, and the technician's telephone with it.
    private static func open(
        on kind: DatabaseKind = .sqlite, _ body: (TestHouse, Case, inout TestPhone) async throws -> Void
    ) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            try await body(house, one, &phone)
        }
    }

    private static func clashes(_ house: TestHouse) async throws -> [String] {
        try await house.house.database.read { connection in
            try connection.run("SELECT code FROM phone_clash ORDER BY id").map { try $0.text(at: 0) }
        }
    }

    @Test("one tampered operation among good ones is refused alone", arguments: DatabaseKind.allCases)
    func tampered(kind: DatabaseKind) async throws {
        try await Self.open(on: kind) { house, one, phone in
            try phone.begin(one.visit)
            house.clock.moveOn(minutes: 60)
            var queue = phone.queue[one.visit] ?? []
            let forged = TestPhone.reply("yes", grade: "A")
            queue.append(phone.operation("charge-answers", forged, on: one.visit, sequence: 8))
            queue.append(phone.operation("no-such-act", .object([]), on: one.visit, sequence: 9))
            queue.append(phone.operation("diagnosis", .object(["fault": .number(7)]), on: one.visit, sequence: 10))
            queue.append(phone.operation("quotes", TestPhone.quote, on: one.visit, sequence: 11))
            let answers = try await house.answers(queue, to: one.visit, from: phone)
            #expect(answers.prefix(7).map(\.kind) == Array(repeating: "accepted", count: 7))
            #expect(answers[7...9].map(\.kind) == ["clash", "clash", "clash"])
            #expect(answers[8].code == "unknown-value" && answers[8]["place"]?.plain == "act")
            #expect(answers[9].code == "wrong-type" && answers[9]["place"]?.plain == "fields.fault")
            #expect(answers[10].kind == "accepted")
            #expect(answers[7...9].allSatisfy { $0["detail"]?.plain?.isEmpty == false })
            let again = try await house.answers(queue, to: one.visit, from: phone)
            #expect(again.map(\.kind) == answers.map { $0.kind == "accepted" ? "already" : $0.kind })
            #expect(try await Self.clashes(house).count == 3)
        }
    }

    @Test("a signature of no strokes is none; the farewell after it waits for a person as well")
    func emptySignature() async throws {
        try await Self.open { house, one, phone in
            try phone.begin(one.visit)
            try phone.tap("tests", ["what": .string("Ran it"), "passed": .bool(true)], on: one.visit)
            try phone.tap("acceptance", ["work": .string("accepted"), "giver": TestHouse.owner], on: one.visit)
            house.clock.moveOn(minutes: 60)
            let paper = try #require(phone.jobs[one.visit].flatMap { $0.paper($0.state) })
            let empty = JSON.object([
                "strokes": .array([]), "giver": TestHouse.owner,
                "content-hash": .string(Keys.digest(paper.canonical)),
            ])
            var queue = phone.queue[one.visit] ?? []
            queue.append(phone.operation("signature", empty, on: one.visit, sequence: 10))
            queue.append(phone.operation("parting", .object([]), on: one.visit, sequence: 11))
            queue.append(phone.operation("damages", .object([]), on: one.visit, sequence: 12))
            let answers = try await house.answers(queue, to: one.visit, from: phone)
            #expect(answers.suffix(3).map(\.kind) == ["clash", "clash", "clash"])
            #expect(answers[9].code == "visit.signature-empty")
            #expect(answers[10].code == "visit.signature-missing")
        }
    }

    @Test("a key used with another body is refused, and the first stays", arguments: DatabaseKind.allCases)
    func reused(kind: DatabaseKind) async throws {
        try await Self.open(on: kind) { house, one, phone in
            try phone.tap("departure", on: one.visit)
            house.clock.moveOn(minutes: 5)
            let first = try #require(phone.queue[one.visit]?.first)
            #expect(try await house.answers([first], to: one.visit, from: phone).map(\.kind) == ["accepted"])
            guard case .object(let members) = first else { return }
            let other = JSON.object(
                members.map { $0.name == "act" ? JSON.Member("act", .string("no-access-card")) : $0 })
            for _ in 0..<2 {
                let answers = try await house.answers([other], to: one.visit, from: phone)
                #expect(answers.map(\.code) == ["operation-reused"])
            }
            #expect(try await house.answers([first], to: one.visit, from: phone).map(\.kind) == ["already"])
            #expect(try await Self.clashes(house) == ["operation-reused"])
            #expect(try await house.state(of: one) == "on-the-way")
        }
    }

    @Test("a visit of somebody else's is not there, and neither is one that nobody has")
    func foreign() async throws {
        try await Self.open { house, one, phone in
            let foreign = try await house.assign(house.report(at: house.east, home: 1), to: house.east.otherTechnician)
            let operation = phone.operation("departure", .object([]), on: one.visit)
            let answers = [
                try await house.deliver([operation], to: foreign.visit, from: phone),
                try await house.deliver([operation], to: "nobodys", from: phone),
            ]
            #expect(answers.map(\.status) == [.notFound, .notFound])
            #expect(answers[0].text == answers[1].text)
            #expect(try await house.state(of: foreign) == "assigned")
        }
    }

    @Test("what is no list of operations is refused as a whole, with its place")
    func noList() async throws {
        try await Self.open { house, one, phone in
            let good = phone.operation("departure", .object([]), on: one.visit)
            guard case .object(let members) = good else { return }
            func refusal(_ body: String) async throws -> String {
                let answer = try await house.call(
                    .post, "/api/v1/visits/\(one.visit)/events", from: phone, body: Array(body.utf8))
                return "\(answer.status.code) \(try answer.text("code")) \((try? answer.text("place")) ?? "")"
            }
            let strange = JSON.object(members + [.init("mood", .string("fine"))])
            let many = Array(repeating: "{}", count: 10_000).joined(separator: ",")
            let huge = Array(repeating: good.text, count: 10_000).joined(separator: ",")
            let refusals = [
                try await refusal("{\"operations\":"), try await refusal("{\"operations\":[]}"),
                try await refusal("{\"operations\":[\(good.text),\(strange.text)]}"),
                try await refusal("{\"operations\":[\(many)]}"), try await refusal("{\"operations\":[\(huge)]}"),
            ]
            #expect(refusals[0].hasPrefix("400 not-json line 1"))
            #expect(
                Array(refusals.dropFirst()) == [
                    "400 empty operations", "400 unknown-field operations[1].mood", "400 too-long operations",
                    "413 too-large ",
                ])
            #expect(try await house.state(of: one) == "assigned")
        }
    }

    @Test("a clock wrong by three days ends in the same state, and is flagged", arguments: [-3, 3])
    func wrongClock(days: Int64) async throws {
        try await Self.open { house, one, phone in
            phone.isAheadBy = days * 86_400_000
            try phone.visit(one.visit)
            house.clock.moveOn(minutes: 60)
            let answers = try await house.answers(phone.queue[one.visit] ?? [], to: one.visit, from: phone)
            #expect(Set(answers.map(\.kind)) == ["accepted"])
            #expect(try await house.state(of: one) == "done")
            let flagged = try await DeliveryTests.count(
                "SELECT COUNT(*) AS n FROM phone_operation WHERE is_clock_corrected = 1", house)
            #expect(flagged == answers.count)
            let page = try await house.call(.get, "/orders/\(one.order)", as: .session(house.east.dispatcher))
            #expect(page.text.contains("a phone whose clock was wrong"))
        }
    }

    @Test("a clock that nobody has measured is brought between the last event and now")
    func unmeasuredClock() async throws {
        try await Self.open { house, one, phone in
            phone.now = phone.now.adding(minutes: 3 * 24 * 60)
            try phone.tap("departure", on: one.visit)
            try phone.tap("arrival", on: one.visit)
            house.clock.moveOn(minutes: 60)
            let answers = try await house.answers(phone.queue[one.visit] ?? [], to: one.visit, from: phone)
            #expect(answers.map(\.kind) == ["accepted", "accepted"])
            let late = try await house.house.database.read { [now = house.clock.now] connection in
                try connection.run("SELECT at FROM event WHERE subject = \(one.visit) AND at > \(now)").count
            }
            #expect(late == 0)
        }
    }
}

extension TestPhone {
    static func reply(_ answer: String, grade: String) -> JSON {
        .object([
            "subject": .string("price"),
            "reply": .object(["answer": .string(answer), "grade": .string(grade), "giver": TestHouse.owner]),
        ])
    }

    static let quote = JSON.object([
        "id": .string("labour"), "kind": .string("labour"), "what": .string("Half an hour"), "amount": .number(12_000),
    ])
}
