import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A late arrival is apologised for at the door, on the telephone and on the page alike (L-f)", .serialized)
struct LateAtDoorTests {
    @Test(
        "the telephone without a network and the house say the same, and the order keeps it",
        arguments: DatabaseKind.allCases)
    func late(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, one) = (house.east, try await house.assigned(at: house.east))
            var phone = try await house.phone(of: east.technician)
            try await house.fetchJobs(into: &phone)
            phone.now = phone.now.adding(minutes: 300)  // routine: within four hours
            try phone.tap("departure", on: one.visit)
            try phone.tap("arrival", on: one.visit)
            try phone.tap("door-calls", ["sound": .string("bell")], on: one.visit)
            let job = try #require(phone.jobs[one.visit])
            let seen = job.screen(at: phone.now, hash: "")
            let line = try #require(seen.line)
            #expect(line.isApology && seen.items.count == 1)
            house.clock.moveOn(minutes: 310)
            let rung = try await house.answers(phone.queue[one.visit] ?? [], to: one.visit, from: phone)
            #expect(rung.allSatisfy { $0.kind == "accepted" })
            let page = try await house.look("/visits/\(one.visit)", as: east.technician).text.replacing(
                "&#39;", with: "'")
            #expect(page.contains(line.text) && page.contains("Later than promised"))
            try phone.tap("entry", ["giver": TestHouse.owner], on: one.visit)
            house.clock.moveOn(minutes: 10)
            let entry = try #require(phone.queue[one.visit]?.last)
            #expect(try await house.answers([entry], to: one.visit, from: phone).map(\.kind) == ["accepted"])
            let order = try await house.look("/orders/\(one.order)", as: east.dispatcher).text
            #expect(
                order.contains(
                    "<small>\(Line.sorryToKeepYouWaiting.words.text(in: line.language))</small>".replacing(
                        "'", with: "&#39;")))
            #expect(try await house.faults == [])
        }
    }
}
