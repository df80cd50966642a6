import DoorbellRules
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("The signed paper says what was agreed", .serialized)
struct SignedPaperTests {
    @Test(
        "number, part, price, answers and fingerprint stand on it, in fonts that it brings along",
        arguments: DatabaseKind.allCases)
    func words(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.signed(at: house.east)
            let file = try await Self.paper(one, in: house)
            let text = try Tool.run("pdftotext", ["-raw", file, "-"])
            let editions = try await Self.editions(of: one, in: house)
            let hash = try #require(editions.first?.hash)
            let squeezed = text.filter { !$0.isWhitespace }
            let wanted = [
                one.number, "Ceramic cartridge", "HK$68.00", "Worn cartridge", "Yes", "Owner", hash,
                "Ran the water, no drip", house.east.officePhone,
            ]
            for words in wanted {
                #expect(squeezed.contains(words.filter { !$0.isWhitespace }), "\(words) is not in\n\(text)")
            }
            #expect(house.phones.allSatisfy { !squeezed.contains($0.dropFirst(4)) })
            let fonts = try Tool.run("pdffonts", [file]).split(separator: "\n").dropFirst(2)
            #expect(!fonts.isEmpty)
            for font in fonts {
                #expect(font.split(separator: " ").suffix(5).first == "yes", "\(font) is not embedded")
            }
        }
    }

    @Test("there is none before anybody signed")
    func before() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let visit = try await house.assigned(at: house.east)
            let answer = try await house.get(
                "/api/v1/orders/\(visit.order)/service-order.pdf", as: house.east.technician)
            #expect(answer.status == .notFound)
            #expect(try await house.verify(visit) == ["nothing was signed for this order yet"])
        }
    }

    @Test("an amendment is a second edition; the first stays as it was signed", arguments: DatabaseKind.allCases)
    func amendment(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let visit = try await house.assigned(at: house.east)
            try await house.begin(visit)
            try await house.mend(visit)
            try await house.show(visit)
            try await house.sign(visit)
            let first = try await Self.editions(of: visit, in: house)
            let late = try await house.attempt(
                "reductions", ["subject": .string("price"), "amount": .number(5_000)], on: visit)
            #expect(late.status == .conflict)
            try await house.tap("amendments", ["reason": .string("The price was too high")], on: visit)
            try await house.tap("reductions", ["subject": .string("price"), "amount": .number(5_000)], on: visit)
            try await house.show(visit)
            try await house.sign(visit)
            try await house.tap("parting", on: visit)
            let both = try await Self.editions(of: visit, in: house)
            #expect(both.map(\.edition) == [1, 2])
            #expect(both.first?.canonical == first.first?.canonical && both.first?.hash == first.first?.hash)
            #expect(both.last?.canonical.contains("HK$50.00") == true)
            #expect(try await house.verify(visit) == [])
            #expect(try await house.faults == [])
        }
    }

    @Test("who signs another text than stands there now is told so")
    func anotherText() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let visit = try await house.assigned(at: house.east)
            try await house.begin(visit)
            try await house.show(visit)
            try await house.tap("acceptance", ["work": .string("accepted"), "giver": TestHouse.owner], on: visit)
            let answer = try await house.attempt(
                "signature",
                [
                    "strokes": TestHouse.strokes, "giver": TestHouse.owner,
                    "content-hash": .string(String(repeating: "0", count: 64)),
                ], on: visit)
            #expect(answer.status == .conflict)
            #expect(try await Self.editions(of: visit, in: house).isEmpty)
        }
    }

    static func editions(of one: Case, in house: TestHouse) async throws -> [SignedOrder] {
        try await house.house.database.read { try SignedOrder.editions(of: ID(one.order), in: one.estate.id, $0) }
    }

    /// The PDF in a file for the tools that read it.
    private static func paper(_ one: Case, in house: TestHouse) async throws -> String {
        let answer = try await house.get("/api/v1/orders/\(one.order)/service-order.pdf", as: one.estate.technician)
        #expect(answer.status == .ok)
        let file = "\(try TemporaryFolder.make())/paper.pdf"
        try Data(Array(buffer: answer.body)).write(to: URL(fileURLWithPath: file))
        return file
    }
}
