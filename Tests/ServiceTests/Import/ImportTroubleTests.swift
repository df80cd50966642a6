import DoorbellRules
import DoorbellService
import TestDatabases
import Testing

@Suite("A row that cannot be taken is named, with what can be done")
struct ImportTroubleTests {
    static let head = "座,樓層,單位,姓氏,名,稱呼,身份,電話,語言"
    static let bad: [(String, ImportColumn, String)] = [
        (",2,A,陳,,先生,業主,91234567,", .building, "empty"),
        ("1,,A,陳,,先生,業主,91234567,", .floor, "empty"),
        ("1,2,3.00E+05,陳,,先生,業主,91234567,", .unit, "as text"),
        ("1,2,5-Mar,陳,,先生,業主,91234567,", .unit, "as text"),
        ("1,2,3月5日,陳,,先生,業主,91234567,", .unit, "as text"),
        ("1,2,#REF!,陳,,先生,業主,91234567,", .unit, "as text"),
        ("1,2,A,陳,,博士,業主,91234567,", .title, "先生"),
        ("1,2,A,陳,,先生,租霸,91234567,", .role, "租客"),
        ("1,2,A,陳,,先生,,91234567,", .role, "業主"),
        ("1,2,A,陳先生,,,業主,91234567,", .surname, "Title column"),
        ("1,2,A,陳\u{FFFD},,,業主,91234567,", .surname, "cannot be read"),
        ("1,2,A,陳,,先生,業主,9.1234567E+10,", .phone, "as text"),
        ("1,2,A,陳,,先生,業主,91234567.0,", .phone, "as text"),
        ("1,2,A,陳,,先生,業主,912345678,", .phone, "first 0"),
        ("1,2,A,陳,,先生,業主,4567,", .phone, "4 digits"),
        ("1,2,A,陳,,先生,業主,91234567/61234567,", .phone, "one number"),
        ("1,2,A,陳,,先生,業主,2345 6789 ext 12,", .phone, "one number"),
        ("1,2,A,陳,,先生,業主,######,", .phone, "as text"),
        ("1,2,A,陳,,先生,業主,91234567,火星文", .language, "English"),
        ("1,1,A,何,,先生,業主,61234567,", .surname, "row 2"),
    ]

    @Test("its row, its column and a way out are said in three languages, and nothing is stored", arguments: bad)
    func named(row: String, column: ImportColumn, way: String) async throws {
        let estate = try await EmptyEstate(.sqlite)
        let list = "\(Self.head)\n1,1,A,何,,先生,業主,61234567,\n\(row)\n"
        let plan = try await estate.plan(list)
        let trouble = try #require(plan.troubles.first)
        #expect(plan.troubles.count == 1)
        #expect((trouble.row, trouble.column) == (3, column))
        #expect(trouble.words.english.hasPrefix("Row 3, “\(trouble.columnTitle)”"))
        #expect(trouble.words.english.contains(way), "\(trouble.words.english)")
        #expect(trouble.words.traditionalChinese.hasPrefix("第 3 行「\(trouble.columnTitle)」"))
        await #expect(throws: HomeImport.Refusal.rowsHaveTrouble(rows: 1)) { try await estate.take(list) }
        #expect(try await estate.count("home") == 0)
        let outcome = try await estate.take(list, skippingErrors: true)
        #expect((outcome.homesAdded, outcome.peopleAdded, outcome.rowsSkipped) == (1, 1, 1))
    }

    @Test("a corrected row takes its own place in the household afterwards")
    func corrected() async throws {
        let estate = try await EmptyEstate(.sqlite)
        try await estate.take("\(Self.head)\n1,2,A,陳,,博士,業主,,\n1,2,A,何,,女士,家人,,", skippingErrors: true)
        try await estate.take("\(Self.head)\n1,2,A,陳,,教授,業主,,\n1,2,A,何,,女士,家人,,")
        #expect(try await estate.people() == ["1/2/A 1 owner 陳 professor", "1/2/A 2 family 何 ms"])
    }

    @Test("a unit that a workbook took for a date is asked about")
    func date() async throws {
        let estate = try await EmptyEstate(.sqlite)
        var workbook = Workbook()
        workbook.rows = [["座", "樓層", "單位"].map { .text($0) }, [.number("1"), .number("2"), .date("45721")]]
        let plan = try await estate.homeImport.plan(try workbook.bytes, name: "a.xlsx", sheet: "住戶")
        #expect(plan.troubles.map(\.column) == [.unit])
        #expect(plan.changes.isEmpty)
    }

    @Test("a title is never guessed from a name, nor a surname from a full name")
    func noGuess() async throws {
        let estate = try await EmptyEstate(.sqlite)
        try await estate.take("\(Self.head)\n1,2,A,歐陽,美玲,,業主,,")
        #expect(try await estate.people() == ["1/2/A 1 owner 歐陽 美玲"])
    }
}
