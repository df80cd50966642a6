import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A matter is handed over to somebody with a name, and the resident sees to whom (L-e)", .serialized)
struct HandOffTests {
    @Test(
        "refused twice it is the manager's; the resident sees every hand and says the last word",
        arguments: DatabaseKind.allCases)
    func twice(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, office) = (house.east, house.east.assistant)
            let id = try await house.enquiry("樓下的樹擋住窗口", at: east)
            let task: KeyValuePairs<String, JSON?> = ["desk": .string("cleaning"), "words": .string("請看一看")]
            let past = try await house.attemptEnquiry("hand-overs", task, on: id, by: east.dispatcher)
            #expect(try past.text("code") == "enquiry.through-assistant")
            for desk in ["cleaning", "gardens"] {
                try await Self.make(
                    "hand-overs", ["desk": .string(desk), "words": .string("請看一看")], on: id, by: office, in: house)
                try await Self.make("returns", ["reason": .string("不屬我們")], on: id, by: office, in: house)
            }
            #expect(try await house.enquiryState(id, as: office) == "with-manager")
            let third = try await house.attemptEnquiry("hand-overs", task, on: id, by: office)
            #expect(try third.text("code") == "enquiry.manager-decides")
            let manager = east.member(.manager)
            try await Self.make("hand-overs", task, on: id, by: manager, in: house)
            try await Self.make("acceptances", ["person": .string("黃主任")], on: id, by: office, in: house)
            let link = EnquiryLink(house: house.house, enquiry: ID(id), estate: east.id).path
            let before = try await Self.asker(link, house)
            #expect(before.text.contains("黃主任 is looking after it") && before.text.contains("Gardens"))
            try await Self.make(
                "answers", ["words": .string("明天修剪"), "basis": .string("holder")], on: id, by: office, in: house)
            #expect(try await !Self.asker(link, house).text.contains("明天修剪"), "looking is not being told")
            try await Self.make("tellings", ["channel": .string("phone")], on: id, by: office, in: house)
            #expect(try await Self.asker(link, house).text.contains("明天修剪"))
            let bare = try await house.send("", to: "\(link)/confirmations", as: .nobody)
            #expect(bare.status == .conflict, "what is missing is asked for")
            let yes = try await house.send("settled=true", to: "\(link)/confirmations", as: .nobody)
            #expect(yes.status == .seeOther)
            #expect(try await house.enquiryState(id, as: office) == "closed")
            #expect(try await house.faults.isEmpty)
        }
    }

    @Test("every other link is the same 404, whatever is wrong with it")
    func links() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let id = try await house.enquiry(at: house.east)
            let right = EnquiryLink(house: house.house, enquiry: ID(id), estate: house.east.id).path
            #expect(try await Self.asker(right, house).status == .ok)
            var bodies: Set<String> = []
            for wrong in [
                "\(right)0", String(right.dropLast()), right.replacingEast, "/e/east/nothing/\(right.suffix(32))",
            ] {
                let answer = try await Self.asker(wrong, house)
                #expect(answer.status == .notFound, "\(wrong)")
                bodies.insert(answer.text)
            }
            #expect(bodies.count == 1)
        }
    }

    private static func asker(_ path: String, _ house: TestHouse) async throws -> TestResponse {
        try await house.call(.get, path, as: .nobody, headers: [.acceptLanguage: "en"])
    }

    private static func make(
        _ noun: String, _ fields: KeyValuePairs<String, JSON?>, on id: String, by member: Member, in house: TestHouse
    ) async throws {
        let answer = try await house.attemptEnquiry(noun, fields, on: id, by: member)
        #expect(answer.status == .created, "\(noun): \(answer.status) \(answer.text)")
    }
}

extension String {
    /// The same address at the other estate.
    fileprivate var replacingEast: String { "/e/west/\(dropFirst("/e/east/".count))" }
}
