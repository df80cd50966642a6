import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A phone carries its own jobs of today and no full number", .serialized)
struct PhoneDayTests {
    @Test("the jobs in the order of their promises", arguments: DatabaseKind.allCases)
    func jobs(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let first = try await house.assigned(at: house.east)
            house.clock.moveOn(minutes: 10)
            let second = try await house.assigned(at: house.east, home: 1)
            _ = try await house.assign(house.report(at: house.east, home: 2), to: house.east.otherTechnician)
            _ = try await house.assigned(at: house.west)
            let phone = try await house.phone(of: house.east.technician)
            let answer = try await house.call(.get, "/api/v1/phone/jobs", from: phone)
            let jobs = try answer.json.reach("jobs").items
            #expect(jobs.map { $0["visit"]?.plain } == [first.visit, second.visit])
            #expect(try answer.json.reach("staff").reach("name").plain == "Name of east-technician-0")
            #expect(try answer.json.reach("done-today").plain == "0")
            for number in house.phones { #expect(!answer.text.contains(number)) }
            let job = try PhoneJob(JSONReader(jobs[0].reach("job")))
            #expect(job.visit.text == first.visit && job.state.stage == .planned)
            try await known(answer, phone, house)
        }
    }

    /// Asked again, nothing is sent again, unless something happened.
    private func known(_ answer: TestResponse, _ phone: TestPhone, _ house: TestHouse) async throws {
        let mark = try #require(answer.headers[.eTag])
        house.clock.moveOn(minutes: 3)
        let same = try await house.call(.get, "/api/v1/phone/jobs", from: phone, headers: [.ifNoneMatch: mark])
        #expect(same.status == .notModified && same.text.isEmpty)
        let visit = try #require(try answer.json.reach("jobs").items[0]["visit"]?.plain)
        var other = phone
        let departure = other.operation("departure", .object([]), on: visit)
        _ = try await house.answers([departure], to: visit, from: phone)
        let changed = try await house.call(.get, "/api/v1/phone/jobs", from: phone, headers: [.ifNoneMatch: mark])
        #expect(changed.status == .ok)
    }

    @Test("tomorrow's job stays at home until tomorrow")
    func tomorrow() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let tomorrow = HandClock.monday.adding(minutes: 24 * 60)
            guard case .object(let members) = TestHouse.report(house.east.home) else { return }
            let report = JSON.object(members + [.init("wished-for", .number(tomorrow.milliseconds))])
            let order = try await house.post("/api/v1/orders", report, as: house.east.dispatcher)
            let one = try await house.assign(
                Case(estate: house.east, order: order.text("id"), number: order.text("number")))
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            #expect(phone.jobs.isEmpty)
            house.clock.moveOn(minutes: 14 * 60)
            try await house.fetchJobs(into: &phone)
            #expect(Array(phone.jobs.keys) == [one.visit])
        }
    }

    @Test(
        "what is reported in the evening is today's, although its promise ends after midnight",
        arguments: DatabaseKind.allCases)
    func evening(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            house.clock.moveOn(minutes: 12 * 60)
            let one = try await house.assigned(at: house.east)
            let phone = try await house.phone(of: house.east.technician)
            let jobs = try await house.call(.get, "/api/v1/phone/jobs", from: phone).json.reach("jobs").items
            #expect(jobs.map { $0["visit"]?.plain } == [one.visit])
            let midnight = HandClock.monday.adding(minutes: 14 * 60).milliseconds
            #expect(try Int64(jobs[0].reach("promised-until").plain ?? "") ?? 0 > midnight)
        }
    }

    @Test(
        "what was reported from the same home before comes along, and nothing of its neighbours",
        arguments: DatabaseKind.allCases)
    func earlier(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let before = try await house.report(at: house.east)
            _ = try await house.report(at: house.east, home: 1)
            house.clock.moveOn(minutes: 30)
            let one = try await house.assigned(at: house.east)
            house.clock.moveOn(minutes: 30)
            _ = try await house.report(at: house.east)
            let phone = try await house.phone(of: house.east.technician)
            let job = try await house.call(.get, "/api/v1/phone/jobs", from: phone).json.reach("jobs").items[0]
            #expect(job["visit"]?.plain == one.visit)
            let earlier = try job.reach("earlier").items
            #expect(earlier.map { $0["number"]?.plain } == [before.number])
            #expect(earlier[0]["on"]?.plain == "2026-11-23")
            #expect(try earlier[0].reach("state")["en"]?.plain == OrderState.received.words.english)
            #expect(earlier[0]["words"] == nil, "how the household put it then stays in the office")
        }
    }

    @Test("the number is told to be dialled, and the look is written down")
    func dial() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            let phone = try await house.phone(of: house.east.technician)
            let path = "/api/v1/visits/\(one.visit)/phone-views"
            let before = try await Counts(house).rows["phone_view"] ?? 0
            let answer = try await house.call(.post, path, from: phone, body: [])
            #expect(answer.status == .created)
            #expect(try answer.text("phone") == house.east.home.owner.phone)
            #expect(try await Counts(house).rows["phone_view"] == before + 1)
            let foreign = try await house.phone(of: house.east.otherTechnician)
            #expect(try await house.call(.post, path, from: foreign, body: []).status == .notFound)
        }
    }
}
