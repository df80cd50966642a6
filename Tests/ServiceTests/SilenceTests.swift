import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("While a superior speaks with a home, nobody else is told its number (clause D2)", .serialized)
struct SilenceTests {
    @Test(
        "the reason and the superior's name instead of a number, at every door; told, and everybody calls again",
        arguments: DatabaseKind.allCases)
    func doors(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (one, east) = try await Self.called(house)
            let phone = try await house.phone(of: east.technician)
            #expect(try await Self.silence(phone, house) == nil)
            let id = try await house.dispute(about: one)
            let untaken = try await house.call(.post, "/api/v1/visits/\(one.visit)/phone-views", from: phone, body: [])
            #expect(try "\(untaken.status.code) \(untaken.text("code"))" == "409 dispute.not-taken")
            #expect(try await Self.silence(phone, house)?["en"]?.plain == Dispute.Refusal.notTaken.words.english)
            try await house.takeDispute(id, at: east)
            let looks = try await Counts(house).rows["phone_view"]
            let name = "Name of \(east.supervisor.login)"
            for (path, member) in Self.numbers(one, east) {
                let answer = try await house.post(path, .object([]), as: member)
                #expect(answer.status == .conflict && answer.text.contains(name), "\(path): \(answer.text)")
                #expect(try answer.text("code") == "dispute.superior-speaks")
                #expect(!answer.text.contains(east.home.owner.phone) && !answer.text.contains("61234567"))
            }
            #expect(try await Counts(house).rows["phone_view"] == looks, "no look, no entry")
            #expect(try await Self.silence(phone, house)?["zh-Hant"]?.plain?.contains(name) == true)
            let order = try await house.look("/orders/\(one.order)", as: east.dispatcher).text
            #expect(order.contains("\(name) speaks with this home") && !order.contains("-views"))
            let visit = try await house.look("/visits/\(one.visit)", as: east.technician).text
            #expect(visit.contains("\(name) speaks with this home") && !visit.contains("callback-views"))
            _ = try await house.officeRound(at: east)
            let door = "/gas?home=\(east.home.id.text)"
            let gas = try await house.look(door, as: east.dispatcher).text
            #expect(gas.contains("\(name) speaks with this home") && !gas.contains("phone-views"))
            #expect(try await house.look(door, as: east.supervisor).text.contains("phone-views"))
            let own = try await house.look("/orders/\(one.order)", as: east.supervisor).text
            #expect(own.contains("callback-views") && own.contains("phone-views"), "who speaks may call")
            let call = try await house.post(
                "/api/v1/people/\(east.home.owner.id.text)/phone-views", .object([]), as: east.supervisor)
            #expect(call.status == .created)
            try await house.settleDispute(id, at: east)
            #expect(try await Self.silence(phone, house) == nil)
            for (path, member) in Self.numbers(one, east) {
                #expect(try await house.post(path, .object([]), as: member).status == .created, "\(path)")
            }
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "a smell of gas at that home, or an emergency that nobody disputes, is spoken of at once",
        arguments: DatabaseKind.allCases)
    func safety(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (one, east) = try await Self.called(house)
            let id = try await house.dispute(about: one)
            try await house.takeDispute(id, at: east)
            let path = "/api/v1/people/\(east.home.owner.id.text)/phone-views"
            #expect(try await house.post(path, .object([]), as: east.dispatcher).status == .conflict)
            for (field, value) in [("dangers", JSON.texts(["gas-smell"])), ("urgency", .string("emergency"))] {
                let report = JSON.object([
                    "channel": .string("phone"), "home": .string(east.home.id.text), "words": .string("爆水管"),
                    "fault": .string("爆水管"), field: value,
                ])
                let made = try await house.post("/api/v1/orders", report, as: east.dispatcher)
                let isAlarm = made.headers[.location]?.hasPrefix("/gas/alarms/") == true
                #expect(isAlarm == (field == "dangers") && (isAlarm || made.status == .created), "\(made.text)")
                #expect(try await house.post(path, .object([]), as: east.dispatcher).status == .created, "\(field)")
                try await house.house.database.write { connection in
                    _ = try connection.run("UPDATE gas_alarm SET cleared_at = reported_at")
                }
                if field == "dangers" {
                    #expect(try await house.post(path, .object([]), as: east.dispatcher).status == .conflict)
                }
            }
        }
    }

    @Test("what began at the door silences the telephone before the office has heard of it; a smell of gas never")
    func offline() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            let before = try #require(phone.jobs[one.visit])
            #expect(before.silence(before.state) == nil)
            try phone.begin(one.visit)
            try phone.tap("disputes", on: one.visit)
            let during = try #require(phone.jobs[one.visit])
            #expect(during.silence(during.state) == Visit.Refusal.disputeIsOpen.words)
            #expect(try Self.asSuperior(during).map { $0.silence($0.state) == nil } == true, "who speaks may call")
            try phone.tap("gas-smells", on: one.visit)
            let smell = try #require(phone.jobs[one.visit])
            #expect(smell.silence(smell.state) == nil)
            let answers = try await house.answers(phone.queue[one.visit] ?? [], to: one.visit, from: phone)
            #expect(Set(answers.map(\.kind)) == ["accepted"])
            let call = try await house.call(.post, "/api/v1/visits/\(one.visit)/phone-views", from: phone, body: [])
            #expect(call.status == .created, "the home with the smell is called")
        }
    }

    /// The same job in the hands of a superior who also repairs.
    private static func asSuperior(_ job: PhoneJob) throws -> PhoneJob? {
        guard case .object(let members) = job.json else { return nil }
        let actor = Actor(id: job.actor.id, name: job.actor.name, roles: [.technician, .supervisor])
        return try PhoneJob(
            JSONReader(.object(members.map { $0.name == "actor" ? JSON.Member("actor", actor.json) : $0 })))
    }

    /// An order of the technician's whose caller left a number.
    private static func called(_ house: TestHouse) async throws -> (Case, TestEstate) {
        let one = try await house.assign(house.report(at: house.east, callback: "61234567"))
        return (one, house.east)
    }

    /// Every door at which a number of that home is told, and who comes there.
    private static func numbers(_ one: Case, _ east: TestEstate) -> [(String, Member)] {
        let person = "/api/v1/people/\(east.home.owner.id.text)/phone-views"
        let callback = "/api/v1/orders/\(one.order)/callback-views"
        return [
            (person, east.dispatcher), (person, east.member(.propertyAssistant)), (callback, east.dispatcher),
            (callback, east.technician), ("/api/v1/visits/\(one.visit)/phone-views", east.technician),
        ]
    }

    /// What the telephone is told of who speaks.
    private static func silence(_ phone: TestPhone, _ house: TestHouse) async throws -> JSON? {
        try await house.call(.get, "/api/v1/phone/jobs", from: phone).json.reach("jobs").items[0].reach("job")[
            "silence"]
    }
}
