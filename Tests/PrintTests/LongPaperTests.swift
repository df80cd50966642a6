import Print
import Testing

@Suite("A long document goes on overleaf")
struct LongPaperTests {
    @Test("nothing is lost between pages, whatever is too long", arguments: Paper.allCases)
    func overleaf(_ paper: Paper) throws {
        let marks = (1...900).map { "第\($0)項" }
        let columns = [Table.Column("項目"), Table.Column("金額", .trailing)]
        let parts: [Section] = [
            .paragraph(heading: "說明", marks.joined(separator: ",")),
            .facts(heading: "事實", [Fact("長", marks.joined(separator: "、"), note: marks.joined(separator: " "))]),
            .table(
                heading: "表", Table(columns: columns, rows: marks.map { [$0, "HK$1.00"] }, total: ["合計", "HK$260.00"])),
            .table(heading: "格", Table(columns: columns, rows: [[marks.joined(separator: ";"), "HK$2.00"]])),
            .notice(heading: "提醒", marks.joined(separator: "\n")),
            .checks(heading: "檢查", marks.map { Check($0, answer: "完成", isTicked: true) }),
            .signatures(heading: "簽名", [Signature(label: "住戶", drawing: .example, caption: marks)]),
        ]
        for part in parts {
            let pdf = try Sheet(
                language: "zh-Hant-HK", paper: paper, title: "長單", number: "L-1", sections: [part], footer: ["頁腳"],
                madeAt: 0
            ).pdf()
            // A mark may begin on one page and end on the next; what stands between is the other cell, the
            // foot and the head.
            let text = try Tool.text(of: pdf).replacing(/(HK\$2\.00)?頁腳\d+\/\d+(長單L-1)?(項目金額)?/, with: "")
            #expect(try Tool.pageCount(of: pdf) >= 2)
            #expect(marks.filter { !text.contains($0) } == [])
            try Self.staysOnPaper(pdf, paper)
        }
    }

    @Test("type is made smaller before a page is turned")
    func smaller() throws {
        func sheet(_ lines: Int) -> Sheet {
            let text = (1...lines).map { "第 \($0) 行" }.joined(separator: "\n")
            return Sheet(
                language: "zh-Hant-HK", paper: .a5, title: "", sections: [.paragraph(heading: "", text)], madeAt: 0)
        }
        func bodyHeight(_ pdf: [UInt8]) throws -> Double {
            try #require(try Tool.wordBoxes(of: pdf).first { $0.text == "第" }.map { $0.bottom - $0.top })
        }
        let (short, long, longer) = (try sheet(10).pdf(), try sheet(36).pdf(), try sheet(60).pdf())
        #expect(try Tool.pageCount(of: long) == 1)
        #expect(try bodyHeight(long) < bodyHeight(short))
        #expect(try Tool.pageCount(of: longer) == 2)
        #expect(try bodyHeight(longer) == bodyHeight(short), "once it takes two pages, it need not be small")
    }

    @Test("a heading goes with what it heads, and a total with its last row")
    func kept() throws {
        for count in 1...60 {
            let rows = (1...count).map { ["第 \($0) 項", "HK$1.00"] }
            let table = Table(columns: [.init("項目"), .init("金額", .trailing)], rows: rows, total: ["合計", "HK$9.00"])
            let pdf = try Sheet(
                language: "zh-Hant-HK", paper: .a5, title: "單", sections: [.table(heading: "標題", table)], madeAt: 0
            ).pdf()
            let pages = String(decoding: try Tool.run("pdftotext", "-raw", "FILE", "-", on: pdf), as: UTF8.self)
                .split(separator: "\u{0C}").map { $0.filter { !$0.isWhitespace } }
            #expect(pages.contains { $0.contains("標題項目") && $0.contains("第1項") })
            #expect(pages.contains { $0.contains("合計") && $0.contains("第\(count)項") })
        }
    }

    private static func staysOnPaper(_ pdf: [UInt8], _ paper: Paper) throws {
        let (width, height) = paper == .a4 ? (595.3, 841.9) : (419.6, 595.3)
        for word in try Tool.wordBoxes(of: pdf) {
            #expect(word.left > 0 && word.right < width && word.top > 0 && word.bottom < height, "\(word.text)")
        }
    }
}
