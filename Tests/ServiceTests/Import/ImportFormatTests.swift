import DoorbellRules
import DoorbellService
import TestDatabases
import Testing

@Suite("A list reads the same, whichever program wrote it")
struct ImportFormatTests {
    static let files: [(String, [UInt8])] = {
        let list = SmallList()
        return [
            ("UTF-8", Array(list.csv().utf8)), ("semicolons", Array(list.csv(";").utf8)),
            ("tabs", Array(list.csv("\t").utf8)), ("GB18030", list.bytes("GB18030")),
            ("Big5", list.bytes("BIG5-HKSCS")), ("Big5 with tabs", list.bytes("BIG5-HKSCS", "\t")),
            ("UTF-16", list.bytes("UTF-16", "\t")),
        ]
    }()

    @Test("UTF-8, GB18030, Big5, semicolons and tabs give the same plan as UTF-8 with its mark", arguments: files)
    func text(name: String, bytes: [UInt8]) async throws {
        let estate = try await EmptyEstate(.sqlite)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let marked = try await estate.homeImport.plan(mark + Array(SmallList().csv().utf8), name: "a.csv")
        let plan = try await estate.homeImport.plan(bytes, name: "b.csv")
        #expect(plan.troubles.isEmpty)
        #expect(plan.changes.count == 6)
        #expect(plan.changes == marked.changes)
    }

    @Test("a workbook gives the same plan, with shared and with inline texts", arguments: [true, false])
    func workbook(shared: Bool) async throws {
        let estate = try await EmptyEstate(.sqlite)
        let text = try await estate.plan(SmallList().csv())
        let plan = try await estate.homeImport.plan(try SmallList().xlsx(shared: shared), name: "a.xlsx", sheet: "住戶")
        #expect(plan.troubles.isEmpty)
        #expect(plan.changes == text.changes)
        #expect(plan.sheet == "住戶")
    }

    @Test("an encoding that is said is used, and refused where the file is not in it")
    func said() async throws {
        let estate = try await EmptyEstate(.sqlite)
        let big5 = SmallList().bytes("BIG5-HKSCS")
        #expect(try await estate.homeImport.plan(big5, name: "a.csv", encoding: .big5).changes.count == 6)
        await #expect(throws: HomeImport.Refusal.notWritten(in: .utf8)) {
            try await estate.homeImport.plan(big5, name: "a.csv", encoding: .utf8)
        }
    }

    @Test("English titles that could be Big5 or GB18030 are asked about, not guessed")
    func unclear() async throws {
        let estate = try await EmptyEstate(.sqlite)
        let list = "Block,Floor,Unit,Surname,Role\n1,2,A,陳,owner"
        await #expect(throws: HomeImport.Refusal.encodingUnclear) {
            try await estate.homeImport.plan(SmallList.encoded(list, "BIG5"), name: "a.csv")
        }
    }

    @Test("titles are found in three languages, two at once, and below the estate's name")
    func titles() async throws {
        let estate = try await EmptyEstate(.sqlite)
        let headers = [
            "Building,Floor,Flat,Surname,Role", "楼栋,楼层,房号,姓氏,身份", "座 Block,樓層/Floor,單位(Unit),姓氏 Surname,身份",
        ]
        for header in headers {
            let plan = try await estate.plan("海濱花園,,,,\n2026 年 11 月,,,,\n\n\(header),姓名\n1,2,A,陳,Owner,陳大文")
            #expect(plan.changes.map(\.kind) == [.homeAdded, .personAdded])
            #expect(plan.changes.map(\.row) == [5, 5])
            #expect(plan.ignoredColumns == ["姓名"], "a full name is not taken apart")
        }
    }

    @Test("zeros at the front stay, of text; numbers of a workbook lose their fraction")
    func zeros() async throws {
        let estate = try await EmptyEstate(.sqlite)
        var workbook = Workbook()
        workbook.rows = [
            ["座", "樓層", "單位", "身份", "電話"].map { .text($0) },
            [.number("12"), .text("05"), .number("3.0"), .text("業主"), .text("0223456789")],
            [.number("12"), .text("05"), .text("03"), .text("業主"), .number("91234567")],
        ]
        let plan = try await estate.homeImport.plan(try workbook.bytes, name: "a.xlsx", sheet: "住戶")
        try await estate.homeImport.carryOut(plan, by: EmptyEstate.clerk)
        #expect(try await estate.people() == ["12/05/03 1 owner 91234567", "12/05/3 1 owner 0223456789"])
    }
}
