import Glibc

/// A short list of homes as an office keeps it, and the ways in which an office's programs write it.
struct SmallList {
    var rows: [[String]] = [
        ["座", "樓層", "單位", "姓氏", "名", "英文姓氏", "稱呼", "身份", "電話", "語言", "備註"],
        ["第12座", "08樓", "C室", "歐陽", "子晴", "Au Yeung", "女士", "業主", "9123 4567", "繁體中文", "門鈴壞了，請敲門\n有小狗"],
        ["12", "08", "C", "周", "", "Chow", "先生", "家人", "+852 6234-5678", "", ""],
        ["12", "09", "01", "陳", "大文", "", "", "租客", "０９１２３４５６７８", "英文", ""],
        ["12", "10", "02", "", "", "", "", "", "", "", "聽障，請\"按燈\"鈴"],
    ]

    /// Separated text; a cell with anything special in it is quoted.
    func csv(_ separator: String = ",") -> String {
        rows.map { $0.map { SmallList.quoted($0, separator) }.joined(separator: separator) }.joined(separator: "\r\n")
    }

    /// The same in one of iconv's encodings.
    func bytes(_ encoding: String, _ separator: String = ",") -> [UInt8] {
        SmallList.encoded(csv(separator), encoding)
    }

    /// The same as a workbook, with shared or with inline texts.
    func xlsx(shared: Bool = true) throws -> [UInt8] {
        var workbook = Workbook()
        workbook.hasSharedTexts = shared
        workbook.rows = rows.map { $0.map { .text($0) } }
        return try workbook.bytes
    }

    static func encoded(_ text: String, _ encoding: String) -> [UInt8] {
        guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return [] }
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: text.utf8.count * 4)
        var (left, free) = (input.count, output.count)
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                _ = iconv(converter, &from, &left, &to, &free)
            }
        }
        precondition(left == 0, "the list has characters that \(encoding) does not have")
        return output.prefix(output.count - free).map { UInt8(bitPattern: $0) }
    }

    private static func quoted(_ cell: String, _ separator: String) -> String {
        let isPlain = cell.allSatisfy { $0 != "\"" && !$0.isNewline } && !cell.contains(separator)
        let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return isPlain ? cell : "\"\(doubled)\""
    }
}
