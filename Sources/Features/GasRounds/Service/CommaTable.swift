import HTTPTypes

/// A table for a spreadsheet, to be downloaded.
///
/// UTF-8 with a byte order mark, so that spreadsheets read Chinese; a cell that would begin a formula begins with an
/// apostrophe. Whoever fills it writes doors as people say them, so that none is taken for a date.
struct CommaTable {
    /// Of the file.
    let name: String
    let rows: [[String]]

    var text: String { "\u{FEFF}\(rows.map { "\($0.map(Self.quoted).joined(separator: ","))\r\n" }.joined())" }

    var answer: Answer {
        Answer(.ok, "text/csv; charset=utf-8", Array(text.utf8)).with(
            .contentDisposition, "attachment; filename=\"\(name)\"")
    }

    private static func quoted(_ cell: String) -> String {
        let starts: [Character] = ["=", "+", "-", "@", "\t", "\r"]
        let safe = cell.first.map { starts.contains($0) } == true ? "'\(cell)" : cell
        return "\"\(safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}
