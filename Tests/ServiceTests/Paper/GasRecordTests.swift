import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Every check leaves a record, also when the home is not safe", .serialized)
struct GasRecordTests {
    @Test("all 26 items stand on it, and that it costs nothing", arguments: DatabaseKind.allCases)
    func passed(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.checked(one)
            let paper = try await Self.paper(one, in: house)
            let text = try Tool.words(onPDF: paper)
            for item in CheckItem.allCases { #expect(text.contains(item.rawValue), "\(item.rawValue)") }
            #expect(text.contains("Freeofcharge") && !text.contains("HK$"))
            #expect(text.contains("D-100"))
            #expect(try Tool.pages(ofPDF: paper) <= 2)
        }
    }

    @Test("an immediate danger stands on it with what was done", arguments: DatabaseKind.allCases)
    func danger(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.checked(one, but: [.flue: .failed(.immediatelyDangerous, words: "Flue ends indoors")])
            let text = try Tool.words(onPDF: try await Self.paper(one, in: house))
            for words in ["Immediatelydangerous", "Flueendsindoors", "Closedandlabelled", "REF4711", "Receiptsigned"] {
                #expect(text.contains(words), "\(words) is not in\n\(text)")
            }
        }
    }

    @Test(
        "it reads in every language on two pages at most",
        arguments: zip(Language.allCases, ["免費", "免费", "Freeofcharge"]))
    func languages(language: Language, free: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            try await house.house.database.write { connection in
                _ = try connection.run("UPDATE person SET language = \(language.rawValue)")
            }
            let one = try await house.gasVisit(at: house.east)
            try await house.checked(
                one,
                but: [
                    .joints: .failed(.immediatelyDangerous, words: "Leaks"),
                    .hoseAge: .failed(.atRisk, words: "Cracked"),
                    .stoveAge: .failed(.advice, words: "Nine years old"),
                    .alarmLink: .notInspected(reason: "No ladder"),
                ])
            let paper = try await Self.paper(one, in: house)
            #expect(try Tool.words(onPDF: paper).contains(free))
            #expect(try Tool.pages(ofPDF: paper) <= 2)
        }
    }

    private static func paper(_ one: GasCase, in house: TestHouse) async throws -> [UInt8] {
        let answer = try await house.get(
            "/orders/\(one.visit.order)/service-order.pdf", as: one.visit.estate.technician)
        #expect(answer.status == .ok, "\(answer.text)")
        return Array(buffer: answer.body)
    }
}
