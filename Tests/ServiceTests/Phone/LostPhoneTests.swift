import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A lost phone is harmless, and what the office did meanwhile undoes no work", .serialized)
struct LostPhoneTests {
    @Test("a revoked phone is out within five seconds; its queue is put aside", arguments: DatabaseKind.allCases)
    func revoked(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            try phone.begin(one.visit)
            let queue = phone.queue[one.visit] ?? []
            _ = try await house.answers(Array(queue.prefix(3)), to: one.visit, from: phone)
            let shut = try await house.send(
                "", to: "/phone/devices/\(phone.device)/revocations", as: .session(house.east.dispatcher))
            #expect(shut.status == .seeOther)
            house.clock.moveOn(milliseconds: 5_000)
            let jobs = try await house.call(.get, "/api/v1/phone/jobs", from: phone)
            #expect(jobs.status == .unauthorized)
            #expect(try jobs.text("code") == "device-revoked")
            let order = try await house.call(.get, "/api/v1/orders/\(one.order)", from: phone)
            #expect(order.status == .unauthorized)
            house.clock.moveOn(minutes: 60)
            let answer = try await house.deliver(queue, to: one.visit, from: phone)
            #expect(answer.status == .ok)
            #expect(Set(try answer.json.reach("answers").items.map(\.kind)) == ["quarantined"])
            #expect(try answer.json["job"] == nil)
            #expect(try await house.state(of: one) == "waiting-for-consent", "nothing of it was applied")
            let aside = try await DeliveryTests.count(
                "SELECT COUNT(*) AS n FROM phone_operation WHERE answer = 'quarantined'", house)
            #expect(aside == queue.count - 3)
            let page = try await house.call(.get, "/orders/\(one.order)", as: .session(house.east.dispatcher))
            #expect(page.text.contains("a phone that was shut out"))
            #expect(try await house.faults == [])
        }
    }

    @Test("what the phone of somebody who left still carries is put aside", arguments: DatabaseKind.allCases)
    func left(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            try phone.begin(one.visit)
            try await StaffRegister(house.house).leave(
                house.east.technician.login, passingTo: house.east.dispatcher.login)
            house.clock.moveOn(minutes: 60)
            let jobs = try await house.call(.get, "/api/v1/phone/jobs", from: phone)
            #expect(try "\(jobs.status.code) \(jobs.text("code"))" == "401 device-revoked")
            let answer = try await house.deliver(phone.queue[one.visit] ?? [], to: one.visit, from: phone)
            #expect(answer.status == .ok)
            #expect(Set(try answer.json.reach("answers").items.map(\.kind)) == ["quarantined"])
            #expect(try answer.json["job"] == nil)
            #expect(try await house.state(of: one) == "assigned", "nothing of it was applied")
            let page = try await house.call(.get, "/orders/\(one.order)", as: .session(house.east.dispatcher)).text
            #expect(page.contains("somebody who no longer works here"))
            let phones = try await house.call(.get, "/phones", as: .session(house.east.dispatcher)).text
            #expect(!phones.contains("/phone/devices/\(phone.device)/revocations"), "it is shut out already")
            let token = try await house.call(.get, "/api/v1/orders", as: .token(house.east.technician))
            #expect(token.status == .unauthorized)
        }
    }

    @Test(
        "five hundred set aside are enough: the next is refused in words, and what comes is looked at",
        arguments: DatabaseKind.allCases)
    func full(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (one, two) = (
                try await house.assigned(at: house.east), try await house.assigned(at: house.east, home: 1)
            )
            var phone = try await house.phone(of: house.east.technician)
            // The first is missing: all others wait for it.
            let queue = (2...OperationLedger.mostAside.operations + 2).map { place in
                phone.operation("departure", .object([]), on: one.visit, sequence: place)
            }
            var answers: [JSON] = []
            for from in stride(from: 0, to: queue.count, by: PhoneOperation.most) {
                let part = Array(queue[from..<min(from + PhoneOperation.most, queue.count)])
                answers += try await house.answers(part, to: one.visit, from: phone)
            }
            #expect(answers.dropLast().allSatisfy { $0.kind == "waiting" })
            #expect(answers.last?.code == "too-many-set-aside")
            #expect(answers.last?["detail"]?.plain?.contains("contact the office") == true)
            #expect(try await DeliveryTests.count("SELECT COUNT(*) AS n FROM phone_clash", house) == 0)
            let again = try await house.answers([queue[0]], to: one.visit, from: phone)
            #expect(again.map(\.kind) == ["waiting"], "what lies there already is no news")
            let good = phone.operation("departure", .object([]), on: two.visit, sequence: 1)
            #expect(try await house.answers([good], to: two.visit, from: phone).map(\.kind) == ["accepted"])
        }
    }

    @Test("on another server the token is dead within five seconds as well")
    func otherServer() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let phone = try await house.phone(of: house.east.technician)
            #expect(try await house.call(.get, "/api/v1/phone/jobs", from: phone).status == .ok)
            // What this server remembers of callers is left alone, as if the revocation had come through another.
            try await house.house.database.write { connection in
                try connection.run("UPDATE token SET revoked_at = 1 WHERE name = 'Pixel'")
            }
            house.clock.moveOn(milliseconds: 5_000)
            let answer = try await house.call(.get, "/api/v1/phone/jobs", from: phone)
            #expect(answer.status == .unauthorized)
            #expect(try answer.text("code") == "device-revoked")
        }
    }

    @Test("the office sees every phone and may shut it out; another estate's it does not see")
    func page() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let phone = try await house.phone(of: house.west.technician, name: "Lost <Galaxy>")
            let west = try await house.call(.get, "/phones", as: .session(house.west.dispatcher))
            #expect(west.text.contains("Lost &lt;Galaxy&gt;"))
            #expect(west.text.contains("/phone/devices/\(phone.device)/revocations"))
            let east = try await house.call(.get, "/phones", as: .session(house.east.dispatcher))
            #expect(!east.text.contains("Galaxy"))
            let foreign = try await house.send(
                "", to: "/phone/devices/\(phone.device)/revocations", as: .session(house.east.dispatcher))
            #expect(foreign.status == .notFound)
            #expect(try await house.call(.get, "/api/v1/phone/jobs", from: phone).status == .ok)
        }
    }

    @Test("cancelled meanwhile: the work stays, and a person is told once", arguments: DatabaseKind.allCases)
    func cancelled(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            try phone.visit(one.visit)
            house.clock.moveOn(minutes: 5)
            try await house.tapOffice("cancellations", ["reason": .string("The resident called it off")], on: one)
            house.clock.moveOn(minutes: 60)
            let answers = try await house.answers(phone.queue[one.visit] ?? [], to: one.visit, from: phone)
            #expect(Set(answers.map(\.kind)) == ["accepted"])
            #expect(try await house.state(of: one) == "done")
            let told = try await DeliveryTests.count(
                "SELECT COUNT(*) AS n FROM phone_clash WHERE code = 'cancelled-meanwhile'", house)
            #expect(told == 1)
            #expect(try await house.verify(one) == [])
            #expect(try await house.faults == [])
            try await seen(one, in: house)
        }
    }

    /// Both sides stand on the order's page, until somebody has looked.
    private func seen(_ one: Case, in house: TestHouse) async throws {
        let before = try await house.call(.get, "/orders/\(one.order)", as: .session(house.east.dispatcher)).text
        #expect(before.contains("The office cancelled this order meanwhile"))
        #expect(before.contains("What the phone says") && before.contains("What the server holds"))
        let path = try #require(before.firstMatch(of: /action="([^"]*phone-clashes[^"]*)"/)?.1)
        let answer = try await house.send("", to: String(path), as: .session(house.east.dispatcher))
        #expect(answer.status == .seeOther)
        let after = try await house.call(.get, "/orders/\(one.order)", as: .session(house.east.dispatcher)).text
        #expect(!after.contains("The office cancelled this order meanwhile"))
    }

    @Test("handed over meanwhile: what the first technician's phone says is kept, not applied")
    func handedOver() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            try phone.begin(one.visit)
            try await house.tap(
                "hand-overs", ["to": .string(house.east.otherTechnician.id.text), "resident-told": .bool(true)],
                on: one,
                by: house.east.supervisor)
            house.clock.moveOn(minutes: 60)
            let answer = try await house.deliver(phone.queue[one.visit] ?? [], to: one.visit, from: phone)
            #expect(answer.status == .ok)
            #expect(Set(try answer.json.reach("answers").items.map(\.code)) == ["visit.not-yours"])
            #expect(try answer.json["job"] == nil)
            let mine = try await house.call(.get, "/api/v1/phone/jobs", from: phone)
            #expect(try mine.json.reach("jobs").items.isEmpty)
        }
    }
}
