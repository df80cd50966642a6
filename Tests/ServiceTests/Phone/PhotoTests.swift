import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A photograph arrives whole, belongs to a yes, and is shown to the people of its order", .serialized)
struct PhotoTests {
    /// The smallest thing that begins and ends like a photograph.
    private static func jpeg(_ count: Int = 1_000) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0] + Array(repeating: 31, count: count) + [0xFF, 0xD9]
    }

    private func put(
        _ bytes: [UInt8], under hash: String? = nil, _ phone: TestPhone, _ house: TestHouse
    ) async throws -> TestResponse {
        let hash = hash ?? Keys.digest(bytes)
        return try await house.call(
            .put, "/api/v1/phone/blobs/\(hash)", from: phone, body: bytes, headers: [.contentType: "image/jpeg"])
    }

    @Test("each once, under the hash of its bytes", arguments: DatabaseKind.allCases)
    func once(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let phone = try await house.phone(of: house.east.technician)
            #expect(try await put(Self.jpeg(), phone, house).status == .created)
            #expect(try await put(Self.jpeg(), phone, house).status == .ok)
            #expect(
                try await put(Self.jpeg(), under: String(repeating: "0", count: 64), phone, house).status.code == 422)
            #expect(try await put(Array("<svg>".utf8), phone, house).status == .badRequest)
            #expect(try await put([], phone, house).status == .badRequest)
            #expect(try await put(Self.jpeg(PhotoDesk.largest - 6), phone, house).status == .created)
            #expect(try await put(Self.jpeg(PhotoDesk.largest - 5), phone, house).status == .contentTooLarge)
            #expect(try await put(Self.jpeg(50_000_000), phone, house).status == .contentTooLarge)
            #expect(try await DeliveryTests.count("SELECT COUNT(*) AS n FROM phone_blob", house) == 2)
            #expect(try await house.faults == [])
            try await house.house.database.write { connection in
                try connection.run(
                    "UPDATE phone_blob SET hash = \(String(repeating: "a", count: 64)) WHERE at > 0 AND hash = \(Keys.digest(Self.jpeg()))"
                )
            }
            #expect(try await house.faults.count == 1, "the doctor looks at every photograph")
        }
    }

    @Test(
        "forty without a step from one phone are enough; another phone and those with a step go on",
        arguments: DatabaseKind.allCases)
    func unnamed(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            let other = try await house.phone(of: house.east.technician)
            for count in 1...PhotoDesk.mostUnnamed {
                #expect(try await put(Self.jpeg(count), phone, house).status == .created)
            }
            let refused = try await put(Self.jpeg(1_000), phone, house)
            #expect(refused.status == .conflict)
            #expect(try refused.text("code") == "too-many-photographs")
            #expect(try await put(Self.jpeg(1), phone, house).status == .ok, "it is there already")
            #expect(try await put(Self.jpeg(1_000), other, house).status == .created)
            let named = Self.jpeg(1_001)
            let photo = phone.operation(
                "photos", .object(["hash": .string(Keys.digest(named)), "subject": .string("tap")]), on: one.visit)
            #expect(try await house.answers([photo], to: one.visit, from: phone).map(\.kind) == ["clash"])
            #expect(try await put(named, phone, house).status == .created, "a step names it, whatever became of that")
        }
    }

    @Test("asked, allowed, taken, sent, seen; and gone after 180 days", arguments: DatabaseKind.allCases)
    func allowed(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.assigned(at: house.east)
            var phone = try await house.phone(of: house.east.technician)
            try await house.fetchJobs(into: &phone)
            try phone.begin(one.visit)
            let picture = Self.jpeg()
            let photo: KeyValuePairs<String, JSON?> = [
                "hash": .string(Keys.digest(picture)), "subject": .string("the broken tap"),
            ]
            let unasked = phone.operation("photos", .object(photo), on: one.visit)
            house.clock.moveOn(minutes: 60)
            let first = try await house.answers((phone.queue[one.visit] ?? []) + [unasked], to: one.visit, from: phone)
            #expect(first.last?.kind == "clash" && first.last?.code == "visit.consent-missing")
            phone.queue[one.visit]?.append(unasked)
            phone.now = house.clock.now
            try phone.tap(
                "photo-answers", ["subject": .string("the broken tap"), "reply": Self.yes], on: one.visit)
            try phone.tap("photos", photo, on: one.visit)
            house.clock.moveOn(minutes: 60)
            let second = try await house.answers(phone.queue[one.visit] ?? [], to: one.visit, from: phone)
            #expect(second.suffix(2).map(\.kind) == ["accepted", "accepted"])
            let path = "/orders/\(one.order)/photos/\(Keys.digest(picture))"
            let office = Entrance.session(house.east.dispatcher)
            #expect(try await house.call(.get, path, as: office).status == .notFound, "it has not arrived yet")
            #expect(try await put(picture, phone, house).status == .created)
            let seen = try await house.call(.get, path, as: office)
            #expect(seen.status == .ok && seen.headers[.contentType] == "image/jpeg")
            #expect(Array(buffer: seen.body) == picture)
            #expect(try await house.call(.get, path, as: .session(house.west.dispatcher)).status == .notFound)
            #expect(try await house.call(.get, path, as: .session(house.east.otherTechnician)).status == .notFound)
            let page = try await house.call(.get, "/orders/\(one.order)", as: office).text
            #expect(page.contains("the broken tap") && page.contains(path))
            house.clock.moveOn(minutes: 181 * 24 * 60)
            #expect(
                try await house.get("/orders/\(one.order)/photos/\(Keys.digest(picture))", as: house.east.dispatcher)
                    .status == .notFound)
        }
    }

    private static let yes = JSON.object([
        "answer": .string("yes"), "grade": .string("B"), "giver": TestHouse.owner,
    ])
}
