import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A closed door gets a card", .serialized)
struct NoAccessCardTests {
    @Test(
        "of a gas check: when we came, whom to call, where to rebook, and nobody's name",
        arguments: DatabaseKind.allCases)
    func gasCheck(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.ring(one.visit)
            try await house.tap("no-access-card", on: one.visit)
            let paper = try await Self.paper(one.visit, in: house)
            let text = try Tool.words(onPDF: paper)
            for words in ["Sorrywemissedyou", one.visit.number, "2026-11-2410:04", "+85225550100"] {
                #expect(text.contains(words), "\(words) is not in\n\(text)")
            }
            for words in ["免費煤氣檢查", "免费燃气检查", "freegascheck"] { #expect(text.contains(words), "\(words)") }
            #expect(!text.contains("陳") && !text.contains("Chan"))
            let link = GasLink(house: house.house, check: one.check, estate: house.east.id)
            #expect(try Tool.code(onPDF: paper) == link.address)
            #expect(link.mark.count == 32 && link.isRight(link.mark) && !link.isRight(String(link.mark.reversed())))
            #expect(try Tool.pages(ofPDF: paper) == 1)
        }
    }

    @Test("of a repair: the order's page, and not what is broken inside")
    func repair() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            let path = "/visits/\(one.visit)/no-access-card.pdf"
            #expect(try await house.get(path, as: house.east.technician).status == .notFound)
            try await house.ring(one)
            let paper = try await Self.paper(one, in: house)
            let text = try Tool.words(onPDF: paper)
            #expect(!text.contains("tapdrips") && !text.contains("Chan"))
            let link = ResidentLink(house: house.house, order: ID(one.order), estate: house.east.id)
            #expect(try Tool.code(onPDF: paper) == link.address)
            #expect(try await house.get(path, as: house.west.supervisor).status == .notFound)
            #expect(try await house.get(path, as: house.east.otherTechnician).status == .notFound)
            try await house.tap("entry", ["giver": TestHouse.owner], on: one)
            #expect(try await house.get(path, as: house.east.technician).status == .notFound)
        }
    }

    @Test("in the household's language first, or in the one that is asked for")
    func languages() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assigned(at: house.east)
            try await house.ring(one)
            let text = try Tool.words(onPDF: try await Self.paper(one, in: house, "?in=zh-Hant"))
            #expect(text.contains("到訪不遇通知單"))
            let first = try #require(text.ranges(of: "繁體中文").first)
            let last = try #require(text.ranges(of: "English").first)
            #expect(first.lowerBound < last.lowerBound)
        }
    }

    private static func paper(_ one: Case, in house: TestHouse, _ query: String = "") async throws -> [UInt8] {
        let path = "/visits/\(one.visit)/no-access-card.pdf\(query)"
        let answer = try await house.get(path, as: one.estate.technician)
        #expect(answer.status == .ok, "\(answer.text)")
        return Array(buffer: answer.body)
    }
}
