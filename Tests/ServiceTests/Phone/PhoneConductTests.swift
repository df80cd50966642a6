import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("The rules of conduct come with the day's jobs and are read before it (C1 to C7)", .serialized)
struct PhoneConductTests {
    @Test(
        "all seven in three languages, until they were read; dated when it was tapped", arguments: DatabaseKind.allCases
    )
    func read(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (technician, phone) = try await Self.newcomer(house)
            let before = try await Self.conduct(phone, house)
            #expect(before["read-at"] == nil && before["edition"]?.plain == "\(ConductRule.edition)")
            let rules = try before.reach("rules").items
            #expect(rules.map { $0["zh-Hant"]?.plain } == ConductRule.ofConduct.map(\.words.traditionalChinese))
            #expect(rules.map { $0["zh-Hans"]?.plain } == ConductRule.ofConduct.map(\.words.simplifiedChinese))
            #expect(rules.map { $0["en"]?.plain } == ConductRule.ofConduct.map(\.words.english))
            house.clock.moveOn(minutes: 40)
            let tapped = house.clock.now
            house.clock.moveOn(minutes: 300)
            #expect(try await Self.tell(at: tapped, phone, house).status == .created)
            #expect(try await Self.conduct(phone, house)["read-at"] == .number(tapped.milliseconds))
            #expect(
                try await house.look("/today", as: technician).status == .ok, "once is enough, wherever it was read")
            #expect(try await house.faults == [])
        }
    }

    @Test("of two readings the earlier counts, in whichever order they arrive", arguments: DatabaseKind.allCases)
    func earlier(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (technician, phone) = try await Self.newcomer(house)
            house.clock.moveOn(minutes: 10)
            let inTheLift = house.clock.now
            house.clock.moveOn(minutes: 60)
            let onThePage = try await house.send(
                "edition=\(ConductRule.edition)&read=true", to: "/conduct/acknowledgements", as: .session(technician))
            #expect(onThePage.status == .seeOther)
            #expect(try await Self.conduct(phone, house)["read-at"] == .number(house.clock.now.milliseconds))
            #expect(try await Self.tell(at: inTheLift, phone, house).status == .created)
            #expect(try await Self.conduct(phone, house)["read-at"] == .number(inTheLift.milliseconds))
            house.clock.moveOn(minutes: 60)
            #expect(try await Self.tell(at: house.clock.now, phone, house).status == .created)
            #expect(try await Self.conduct(phone, house)["read-at"] == .number(inTheLift.milliseconds))
        }
    }

    @Test("a wrong clock reads neither in the future nor before the telephone was there; no edition is made up")
    func clocks() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (_, phone) = try await Self.newcomer(house)
            let registered = house.clock.now
            house.clock.moveOn(minutes: 30)
            let unheard = try await Self.tell(at: house.clock.now, edition: ConductRule.edition + 1, phone, house)
            #expect(unheard.status == .conflict)
            #expect(try await Self.conduct(phone, house)["read-at"] == nil)
            let ahead = house.clock.now.adding(minutes: 500)
            #expect(try await Self.tell(at: ahead, phone, house).status == .created)
            #expect(try await Self.conduct(phone, house)["read-at"] == .number(house.clock.now.milliseconds))
            #expect(try await Self.tell(at: Instant(milliseconds: 0), phone, house).status == .created)
            #expect(try await Self.conduct(phone, house)["read-at"] == .number(registered.milliseconds))
        }
    }

    @Test("a telephone that was shut out reads in nobody's name")
    func shutOut() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (technician, phone) = try await Self.newcomer(house)
            _ = try await house.send(
                "", to: "/phone/devices/\(phone.device)/revocations", as: .session(house.east.dispatcher))
            house.clock.moveOn(milliseconds: 5_000)
            let answer = try await Self.tell(at: house.clock.now, phone, house)
            #expect(try "\(answer.status.code) \(answer.text("code"))" == "401 device-revoked")
            #expect(try await house.look("/today", as: technician).status == .seeOther)
        }
    }

    /// The estate's technician, who has read nothing yet, and their telephone.
    private static func newcomer(_ house: TestHouse) async throws -> (Member, TestPhone) {
        let technician = house.east.technician
        try await house.house.database.write { connection in
            _ = try connection.run("DELETE FROM conduct_acknowledgement WHERE staff = \(technician.id)")
        }
        return (technician, try await house.phone(of: technician))
    }

    private static func conduct(_ phone: TestPhone, _ house: TestHouse) async throws -> JSON {
        try await house.call(.get, "/api/v1/phone/jobs", from: phone).json.reach("conduct")
    }

    private static func tell(
        at tapped: Instant, edition: Int = ConductRule.edition, _ phone: TestPhone, _ house: TestHouse
    ) async throws -> TestResponse {
        let body = JSON.object(["edition": .whole(edition), "read": .bool(true), "at": .instant(tapped)])
        return try await house.call(
            .post, "/api/v1/conduct/acknowledgements", from: phone, body: Array(body.text.utf8))
    }
}
