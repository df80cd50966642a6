import DoorbellRules
import DoorbellService
import TestDatabases
import Testing

@Suite("A file that cannot be read is refused with a sentence")
struct ImportRefusalTests {
    static let files: [(String, [UInt8], HomeImport.Refusal)] = [
        ("empty.csv", [], .empty),
        ("blank.csv", Array("\n\n,,\n".utf8), .empty),
        ("list.xlsx", Array("%PDF-1.7\n".utf8), .notASpreadsheet(name: "list.xlsx")),
        ("list.csv", Array("%PDF-1.7\n".utf8), .notASpreadsheet(name: "list.csv")),
        ("list.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .oldOrLocked),
        ("list.xlsx", Array("PK\u{3}\u{4}".utf8), .damaged),
        ("list.csv", Array("座,樓層,單位\n1,2,\"A\n1,3,B".utf8), .strayQuote(row: 2)),
        ("list.csv", Array("座,樓層,單位\n1,2,A\n1,3,\"B\"b".utf8), .strayQuote(row: 3)),
        ("list.csv", Array("座,單位,姓名\n1,A,陳".utf8), .columnsMissing([.floor])),
        ("list.csv", Array("座,樓層,單位,姓氏\n1,2,A,陳".utf8), .columnsMissing([.role])),
        ("list.csv", Array("楼栋,单元,楼层,房号\n1,2,5,501".utf8), .staircaseApart(title: "单元")),
        ("list.csv", Array("座,樓層,單位,室\n1,2,A,B".utf8), .columnTwice(.unit)),
    ]

    @Test("what it is and what can be done is said in three languages", arguments: files)
    func refused(name: String, bytes: [UInt8], refusal: HomeImport.Refusal) async throws {
        let estate = try await EmptyEstate(.sqlite)
        await #expect(throws: refusal) { try await estate.homeImport.plan(bytes, name: name) }
        for language in Language.allCases { #expect(refusal.words.text(in: language).count > 8) }
    }

    @Test("a workbook that was cut off anywhere is refused, never read in part")
    func truncated() async throws {
        let estate = try await EmptyEstate(.sqlite)
        let whole = try SmallList().xlsx()
        for share in [10, 50, 90, 99] {
            let part = Array(whole.prefix(whole.count * share / 100))
            await #expect(throws: HomeImport.Refusal.damaged) {
                try await estate.homeImport.plan(part, name: "a.xlsx", sheet: "住戶")
            }
        }
    }

    @Test("a workbook that grows beyond 64 MB is refused while it grows")
    func bomb() async throws {
        let estate = try await EmptyEstate(.sqlite)
        var workbook = Workbook()
        workbook.padding = String(repeating: " ", count: 70 << 20)
        let bytes = try workbook.bytes
        #expect(bytes.count < 200_000)
        await #expect(throws: HomeImport.Refusal.tooLarge(limit: 64)) {
            try await estate.homeImport.plan(bytes, name: "a.xlsx", sheet: "住戶")
        }
    }

    @Test("a workbook whose text declares entities is refused")
    func entities() async throws {
        let estate = try await EmptyEstate(.sqlite)
        var workbook = Workbook()
        workbook.prolog = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
        workbook.padding = "<row><c t=\"inlineStr\"><is><t>座</t></is></c></row>"
        await #expect(throws: HomeImport.Refusal.damaged) {
            try await estate.homeImport.plan(try workbook.bytes, name: "a.xlsx", sheet: "住戶")
        }
    }

    @Test("a sheet that is not there is answered with those that are")
    func sheet() async throws {
        let estate = try await EmptyEstate(.sqlite)
        await #expect(throws: HomeImport.Refusal.noSuchSheet("Flats", known: ["說明", "住戶"])) {
            try await estate.homeImport.plan(try SmallList().xlsx(), name: "a.xlsx", sheet: "Flats")
        }
    }

    @Test("a text of more than 64 MB is refused")
    func large() async throws {
        let estate = try await EmptyEstate(.sqlite)
        await #expect(throws: HomeImport.Refusal.tooLarge(limit: 64)) {
            try await estate.homeImport.plan(Array(repeating: UInt8(ascii: "a"), count: 65 << 20), name: "a.csv")
        }
    }

    @Test("more than 200,000 rows are refused")
    func rows() async throws {
        let estate = try await EmptyEstate(.sqlite)
        let list = "座,樓層,單位\n\(String(repeating: "1\n", count: 200_001))"
        await #expect(throws: HomeImport.Refusal.tooManyRows(limit: 200_000)) { try await estate.plan(list) }
    }
}
