import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A defect is told in writing", .serialized)
struct WarningNoticeTests {
    private static let leak: [CheckItem: Finding] = [
        .joints: .failed(.immediatelyDangerous, words: "Joint behind the stove leaks")
    ]

    @Test("what was found, closed, told and is to be done stands on the notice", arguments: DatabaseKind.allCases)
    func danger(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.checked(one, but: Self.leak)
            let paper = try await Self.paper(one, in: house)
            let text = try Tool.words(onPDF: paper)
            let recheck = house.today.adding(days: 3).iso
            for words in [
                "Warning notice", "DANGER DO NOT USE", one.visit.number, "Block 1, 1/F, Flat A", "G04",
                "Immediately dangerous", "Joint behind the stove leaks", "Valve before the stove", "Ms Ho", "REF 4711",
                "by \(recheck)", "Owner", house.east.officePhone,
            ] {
                #expect(text.contains(words.filter { !$0.isWhitespace }), "\(words) is not in\n\(text)")
            }
            let link = ResidentLink(house: house.house, order: ID(one.visit.order), estate: house.east.id)
            #expect(try Tool.code(onPDF: paper) == link.address)
            #expect(try Tool.pages(ofPDF: paper) == 1)
            #expect(house.phones.allSatisfy { !text.contains($0.dropFirst(4)) })
        }
    }

    @Test(
        "it is there in each of the three languages",
        arguments: [
            (Language.traditionalChinese, ["隱患告知書", "切勿使用", "即時危險"]),
            (.simplifiedChinese, ["隐患告知书", "请勿使用", "立即危险"]), (.english, ["Warningnotice", "DANGERDONOTUSE"]),
        ])
    func languages(language: Language, wanted: [String]) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.checked(one, but: Self.leak)
            let text = try Tool.words(onPDF: try await Self.paper(one, in: house, "?in=\(language.rawValue)"))
            for words in wanted { #expect(text.contains(words), "\(words) is not in\n\(text)") }
        }
    }

    @Test("it can be read before anybody signs for it, and says so when they would rather not")
    func receipt() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.walkToChecklist(one)
            try await house.measure(one)
            #expect(try await Self.answer(one, in: house).status == .notFound)
            try await house.inspect(one, but: [.hoseAge: .failed(.atRisk, words: "Hose cracked")])
            let before = try Tool.words(onPDF: try await Self.paper(one, in: house))
            #expect(before.contains("Signatureofthehousehold") && before.contains("Hosecracked"))
            #expect(before.contains("by\(house.today.adding(days: 14).iso)") && !before.contains("DANGER"))
            try await house.handNotice(
                one, .object(["receipt": .string("refused"), "words": .string("Wants to ask her husband")]))
            let after = try Tool.words(onPDF: try await Self.paper(one, in: house))
            #expect(after.contains("Receiptrefused") && after.contains("Wantstoaskherhusband"))
        }
    }

    @Test("a household that says no to the closed valve reads that it was reported")
    func refusedTurnOff() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.walkToChecklist(one)
            try await house.measure(one)
            try await house.inspect(one, but: Self.leak)
            try await house.makeSafe(one, isAllowed: false)
            let text = try Tool.words(onPDF: try await Self.paper(one, in: house))
            #expect(text.contains("Thehouseholdsaidno;reportedatonce") && !text.contains("Closedandlabelled"))
        }
    }

    @Test("a check that passed has none, and nobody of another estate sees one", arguments: DatabaseKind.allCases)
    func whose(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (bad, good) = (try await house.gasVisit(at: house.east), try await house.gasVisit(at: house.west))
            try await house.checked(bad, but: Self.leak)
            try await house.checked(good)
            #expect(try await Self.answer(good, in: house).status == .notFound)
            let path = "/visits/\(bad.visit.visit)/warning-notice.pdf"
            for stranger in [house.west.technician, house.west.supervisor, house.east.otherTechnician] {
                #expect(try await house.get(path, as: stranger).status == .notFound)
            }
            let link = ResidentLink(house: house.house, order: ID(bad.visit.order), estate: house.east.id).path
            let own = try await house.call(.get, "\(link)/warning-notice.pdf", as: .nobody)
            #expect(own.status == .ok && own.headers[.contentType] == "application/pdf")
            #expect(try await house.call(.get, link, as: .nobody).text.contains("\(link)/warning-notice.pdf"))
            let wrong = try await house.call(.get, "\(link.dropLast())x/warning-notice.pdf", as: .nobody)
            #expect(wrong.status == .notFound)
            let none = ResidentLink(house: house.house, order: ID(good.visit.order), estate: house.west.id).path
            #expect(try await house.call(.get, "\(none)/warning-notice.pdf", as: .nobody).status == .notFound)
        }
    }

    private static func answer(_ one: GasCase, in house: TestHouse, _ query: String = "") async throws -> TestResponse {
        try await house.get(
            "/visits/\(one.visit.visit)/warning-notice.pdf\(query)", as: one.visit.estate.technician)
    }

    private static func paper(_ one: GasCase, in house: TestHouse, _ query: String = "") async throws -> [UInt8] {
        let answer = try await answer(one, in: house, query)
        #expect(answer.status == .ok, "\(answer.text)")
        return Array(buffer: answer.body)
    }
}
