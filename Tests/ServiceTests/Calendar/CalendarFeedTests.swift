import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Appointments are in the calendars of those who keep them", .serialized)
struct CalendarFeedTests {
    @Test("a household follows its gas check: agreed, moved, called off", arguments: DatabaseKind.allCases)
    func household(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.openRound(at: house.east)
            let check = try await house.check(of: 0, at: house.east)
            let path = try await Self.household(0, in: house).path
            #expect(try await Self.events(path, in: house).isEmpty)
            let day = house.today.adding(days: 2)
            try await house.confirm(check, on: day, .morning, at: house.east)
            let agreed = try #require(try await Self.events(path, in: house).first)
            #expect(agreed["DTSTART"] == "20261125T010000Z" && agreed["DTEND"] == "20261125T040000Z")
            #expect(agreed["STATUS"] == "CONFIRMED" && agreed["SUMMARY"] == "Free gas check")
            house.clock.moveOn(minutes: 5)
            try await house.confirm(check, on: day, .afternoon, at: house.east)
            let moved = try #require(try await Self.events(path, in: house).first)
            #expect(moved["UID"] == agreed["UID"] && moved["DTSTART"] == "20261125T060000Z")
            #expect(try Self.sequence(moved) > Self.sequence(agreed))
            #expect(moved["LAST-MODIFIED"] == "20261123T020500Z")
            try await house.contact(check, .declined(words: "Not this time"), at: house.east)
            let off = try #require(try await Self.events(path, in: house).first)
            #expect(off["UID"] == agreed["UID"] && off["STATUS"] == "CANCELLED")
            #expect(try Self.sequence(off) > Self.sequence(moved))
            try await house.confirm(check, on: day.adding(days: 1), .evening, at: house.east)
            let both = try await Self.events(path, in: house)
            #expect(both.map { $0["STATUS"] } == ["CANCELLED", "CONFIRMED"] && both[0]["UID"] != both[1]["UID"])
            house.clock.moveOn(minutes: 31 * 24 * 60)
            #expect(try await Self.events(path, in: house).map { $0["STATUS"] } == ["CONFIRMED"])
        }
    }

    @Test(
        "a technician follows doors and times, and reads no name and no number there", arguments: DatabaseKind.allCases)
    func technician(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            _ = try await house.gasVisit(at: house.east, home: 0)
            let repair = try await house.assigned(at: house.east, home: 1)
            let path = try await Self.technician(house.east.technician, in: house).path
            let feed = try await Self.feed(path, in: house)
            let text = try ICalendarTests.unfolded(feed)
            let events = Self.events(text)
            #expect(
                events.map { $0["SUMMARY"] } == [
                    "Block 1\\, 1/F\\, Flat A · Free gas check", "Block 1\\, 2/F\\, Flat A · Kitchen tap drips",
                ])
            #expect(events[0]["DTSTART"] == "20261124T010000Z" && events[0]["DTEND"] == "20261124T040000Z")
            for hidden in ["Chan", "陳", "9123", "6234", "all night"] { #expect(!text.contains(hidden), "\(hidden)") }
            let before = try Self.sequence(events[1])
            house.clock.moveOn(minutes: 1)
            _ = try await house.assign(repair, to: house.east.otherTechnician)
            let after = try await Self.events(path, in: house)
            #expect(after[1]["STATUS"] == "CANCELLED" && after[1]["UID"] == events[1]["UID"])
            #expect(try Self.sequence(after[1]) > before)
            let other = try await Self.technician(house.east.otherTechnician, in: house).path
            #expect(try await Self.events(other, in: house).map { $0["STATUS"] } == ["CONFIRMED"])
        }
    }

    @Test("a household's repairs are there until the office cancels them, and then say so")
    func repairs() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            let path = try await Self.household(0, in: house).path
            let open = try #require(try await Self.events(path, in: house).first)
            #expect(open["STATUS"] == "CONFIRMED" && open["SUMMARY"]?.contains(one.number) == true)
            try await house.tapOffice("cancellations", ["reason": .string("Mended it")], on: one)
            let off = try #require(try await Self.events(path, in: house).first)
            #expect(off["STATUS"] == "CANCELLED" && off["UID"] == open["UID"])
            #expect(try Self.sequence(off) > Self.sequence(open))
        }
    }

    @Test("who asks again gets nothing new for nothing new", arguments: DatabaseKind.allCases)
    func unchanged(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            let path = try await Self.household(0, in: house).path
            let first = try await house.call(.get, path, as: .nobody)
            #expect(first.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(first.headers[.cacheControl] == "private, no-cache")
            let mark = try #require(first.headers[.eTag])
            house.clock.moveOn(minutes: 60)
            let again = try await house.call(.get, path, as: .nobody, headers: [.ifNoneMatch: mark])
            #expect(again.status == .notModified && again.text.isEmpty && again.headers[.eTag] == mark)
            try await house.ring(one)
            let changed = try await house.call(.get, path, as: .nobody, headers: [.ifNoneMatch: mark])
            #expect(changed.status == .ok && changed.headers[.eTag] != mark)
        }
    }

    @Test("an address that does not fit is the same 404, and one ends with the move or the post")
    func links() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (home, post) = (
                try await Self.household(0, in: house), try await Self.technician(house.east.technician, in: house)
            )
            let other = try await Self.household(1, in: house)
            let mark = String(home.path.split(separator: "/")[4])
            let wrong = [
                other.path.replacing(String(other.path.split(separator: "/")[4]), with: mark),
                home.path.replacing("/east/", with: "/west/"), home.path.replacing("homes", with: "technicians"),
                "/calendar/homes/east/nothing/\(mark)/visits.ics", home.path.replacing(mark, with: mark.uppercased()),
            ]
            var bodies: Set<String> = []
            for path in wrong {
                let answer = try await house.call(.get, path, as: .nobody)
                #expect(answer.status == .notFound, "\(path)")
                bodies.insert(answer.text)
            }
            #expect(bodies.count == 1)
            try await house.house.database.write { connection in
                try connection.run("UPDATE person SET moved_out = 20261101 WHERE id = \(house.east.home.owner.id)")
                try connection.run("UPDATE staff SET password_hash = 'new' WHERE id = \(house.east.technician.id)")
            }
            for path in [home.path, post.path] {
                #expect(try await house.call(.get, path, as: .nobody).status == .notFound)
            }
        }
    }

    @Test("the way to it stands on the technician's day and on the household's page")
    func ways() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            let today = try await house.call(.get, "/today", as: .session(house.east.technician))
            #expect(today.text.contains(try await Self.technician(house.east.technician, in: house).path))
            let link = ResidentLink(house: house.house, order: ID(one.order), estate: house.east.id).path
            let page = try await house.call(.get, link, as: .nobody)
            #expect(page.text.contains("webcal://doorbell.example\(try await Self.household(0, in: house).path)"))
        }
    }

    private static func household(_ home: Int, in house: TestHouse) async throws -> CalendarLink {
        try await house.house.database.read {
            try .household(of: house.east.homes[home].id, at: house.east.id, house.house.keys, $0)
        }
    }

    private static func technician(_ member: Member, in house: TestHouse) async throws -> CalendarLink {
        try await house.house.database.read { try .technician(member.id, at: member.estate, house.house.keys, $0) }
    }

    private static func feed(_ path: String, in house: TestHouse) async throws -> [UInt8] {
        let answer = try await house.call(.get, path, as: .nobody)
        if answer.status != .ok { throw Missing(name: path, in: answer.text) }
        return Array(buffer: answer.body)
    }

    private static func events(_ path: String, in house: TestHouse) async throws -> [[String: String]] {
        events(try ICalendarTests.unfolded(try await feed(path, in: house)))
    }

    /// Name and value of every line, event by event.
    private static func events(_ text: String) -> [[String: String]] {
        text.components("BEGIN:VEVENT\r\n").dropFirst().map { event in
            Dictionary(
                event.split(separator: "\r\n").compactMap { line in
                    line.firstIndex(of: ":").map { (String(line[..<$0]), String(line[line.index(after: $0)...])) }
                }
            ) { first, _ in first }
        }
    }

    private static func sequence(_ event: [String: String]) throws -> Int {
        guard let number = event["SEQUENCE"].flatMap({ Int($0) }) else {
            throw Missing(name: "SEQUENCE", in: "\(event)")
        }
        return number
    }
}

extension String {
    /// The pieces between each `mark`.
    fileprivate func components(_ mark: String) -> [String] {
        split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    }
}
