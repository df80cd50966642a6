import Storage
import Testing

@Suite("SQL binds what is interpolated")
struct SQLTests {
    @Test("the same query is spelled for either database", arguments: [(SQL.Dialect.sqlite, "?"), (.postgres, "$")])
    func placeholders(dialect: SQL.Dialect, mark: String) {
        let sql: SQL = "SELECT '?' FROM visit WHERE id = \("7") AND minute = \(90)"
        #expect(sql.text(for: dialect) == "SELECT '?' FROM visit WHERE id = \(mark)1 AND minute = \(mark)2")
        #expect(sql.values == [.text("7"), .integer(90)])
    }

    @Test("a spliced fragment's values are numbered on", arguments: [(SQL.Dialect.sqlite, "?"), (.postgres, "$")])
    func splice(dialect: SQL.Dialect, mark: String) {
        let mine: SQL = "staff = \("chan") AND estate = \("e")"
        let sql: SQL = "SELECT 1 WHERE id = \(1) AND (\(sql: mine)) AND day = \(2)"
        let (one, two, three, four) = ("\(mark)1", "\(mark)2", "\(mark)3", "\(mark)4")
        #expect(
            sql.text(for: dialect)
                == "SELECT 1 WHERE id = \(one) AND (staff = \(two) AND estate = \(three)) AND day = \(four)")
        #expect(sql.values == [.integer(1), .text("chan"), .text("e"), .integer(2)])
    }

    @Test("twelve spliced values keep their order")
    func manyDigits() {
        var all: SQL = "0"
        for number in 1...12 { all = "\(sql: all), \(number)" }
        let sql: SQL = "SELECT \(sql: all)"
        #expect(sql.text(for: .postgres) == "SELECT 0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12")
        #expect(sql.values == (1...12).map { .integer($0) })
    }

    @Test("a table's name from our own source is written as it is")
    func names() {
        let sql: SQL = "SELECT count(*) FROM \(name: "visit")"
        #expect(sql.text(for: .sqlite) == "SELECT count(*) FROM visit")
        #expect(sql.values.isEmpty)
    }
}
