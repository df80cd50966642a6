import DoorbellRules

extension HomeImport.Refusal {
    /// What can be done now.
    public var words: Words {
        switch self {
        case .empty:
            Words(
                "檔案是空的，請檢查是否選對檔案。",
                "文件是空的，请检查是否选对文件。",
                "The file is empty; please check that it is the right one.")
        case .tooLarge(let limit):
            Words(
                "檔案解開後超過 \(limit) MB，請分成幾個較小的檔案。",
                "文件解开后超过 \(limit) MB，请分成几个较小的文件。",
                "Unpacked, the file has more than \(limit) MB; please split it into smaller ones.")
        case .tooManyRows(let limit):
            Words(
                "超過 \(limit) 行，請分成幾個檔案。",
                "超过 \(limit) 行，请分成几个文件。",
                "It has more than \(limit) rows; please split it into several files.")
        case .notASpreadsheet(let name):
            Words(
                "「\(name)」的內容不是試算表，請另存為 XLSX 或 CSV。",
                "“\(name)”的内容不是电子表格，请另存为 XLSX 或 CSV。",
                "“\(name)” does not hold a spreadsheet; please save the list as XLSX or CSV.")
        case .oldOrLocked:
            Words(
                "這是舊版 Excel（.xls）或有密碼的檔案，請除去密碼並另存為 XLSX。",
                "这是旧版 Excel（.xls）或有密码的文件，请去掉密码并另存为 XLSX。",
                """
                This is an old Excel file (.xls) or locked with a password; please take the password off and \
                save it as XLSX.
                """)
        case .damaged:
            Words(
                "檔案不完整或已損壞，請重新匯出或重新複製一次。",
                "文件不完整或已损坏，请重新导出或重新复制一次。",
                "The file is incomplete or damaged; please export or copy it once more.")
        case .noSuchSheet(let name, let known):
            Words(
                "沒有名為「\(name)」的工作表；檔案裏有：\(known.joined(separator: "、"))。",
                "没有名为“\(name)”的工作表；文件里有：\(known.joined(separator: "、"))。",
                "There is no sheet called “\(name)”; the file has: \(known.joined(separator: ", ")).")
        case .encodingUnclear:
            Words(
                "看不出文字編碼，請指明是 UTF-8、GB18030 還是 Big5，或另存為 XLSX。",
                "看不出文字编码，请指明是 UTF-8、GB18030 还是 Big5，或另存为 XLSX。",
                """
                The text encoding is unclear; please say whether it is UTF-8, GB18030 or Big5, or save the list \
                as XLSX.
                """)
        case .notWritten(let encoding):
            Words(
                "檔案不是 \(encoding.rawValue) 編碼，請換一個，或不指明。",
                "文件不是 \(encoding.rawValue) 编码，请换一个，或不指明。",
                "The file is not written in \(encoding.rawValue); please give another encoding, or none.")
        case .strayQuote(let row):
            Words(
                "第 \(row) 行的引號沒有成對，請補上或刪去。",
                "第 \(row) 行的引号没有成对，请补上或删去。",
                "Row \(row) has a quotation mark without its partner; please add or remove one.")
        case .columnsMissing(let columns): missing(columns)
        case .columnTwice(let column):
            Words(
                "有兩欄都是「\(column.words.traditionalChinese)」，請只留一欄。",
                "有两栏都是“\(column.words.simplifiedChinese)”，请只留一栏。",
                "Two columns are both “\(column.words.english)”; please keep one of them.")
        case .staircaseApart(let title):
            Words(
                "請把「\(title)」併入座號一欄，例如 12-2，否則不同單元的同號房屋會被當成一戶。",
                "请把“\(title)”并入楼栋一栏，例如 12-2，否则不同单元的同号房屋会被当成一户。",
                "Please join “\(title)” to the Block column, as in 12-2; otherwise doors of two staircases would be one."
            )
        case .unknownEstate:
            Words(
                "沒有這個屋苑，請檢查編號。",
                "没有这个小区，请检查编号。",
                "There is no such estate; please check its id.")
        case .rowsHaveTrouble(let rows):
            Words(
                "有 \(rows) 行需要更正，所以全部未匯入；請更正後再試，或選擇略過這些行。",
                "有 \(rows) 行需要更正，所以全部未导入；请更正后再试，或选择略过这些行。",
                """
                \(rows) rows need correcting, so nothing was taken in; please correct them and try again, or \
                choose to skip them.
                """)
        case .registerMoved:
            Words(
                "預覽之後登記冊有了改動，所以全部未匯入；請重新預覽。",
                "预览之后登记册有了改动，所以全部未导入；请重新预览。",
                "The register has changed since the preview, so nothing was taken in; please preview again.")
        }
    }

    private func missing(_ columns: [ImportColumn]) -> Words {
        let examples = columns.map { $0.names.prefix(3).joined(separator: "/") }
        return Words(
            "找不到這些欄的標題：\(columns.map(\.words.traditionalChinese).joined(separator: "、"))。請在標題行寫上，例如 \(examples.joined(separator: "、"))。",
            "找不到这些栏的标题：\(columns.map(\.words.simplifiedChinese).joined(separator: "、"))。请在标题行写上，例如 \(examples.joined(separator: "、"))。",
            """
            These columns are not there: \(columns.map(\.words.english).joined(separator: ", ")). Please give them a \
            title in the header row, for example \(examples.joined(separator: ", ")).
            """)
    }
}
