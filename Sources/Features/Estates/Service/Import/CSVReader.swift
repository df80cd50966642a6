import SwiftCSV

/// Reads separated text, whichever of the three separators it uses.
enum CSVReader {
    /// The rows that have anything in them.
    static func read(_ text: String) throws(HomeImport.Refusal) -> [Spreadsheet.Row] {
        var (rows, number) = ([Spreadsheet.Row](), 0)
        do {
            let table = try CSV<Nothing>(string: text, delimiter: separator(of: text), loadColumns: false)
            try table.enumerateAsArray(startAt: 0, rowLimit: Spreadsheet.Limit.rows + 1) { cells in
                number += 1
                if cells.allSatisfy(\.isEmpty) { return }
                rows.append(Spreadsheet.Row(number: number, cells: Array(cells.prefix(Spreadsheet.Limit.columns))))
            }
        } catch {
            throw .strayQuote(row: number + 1)
        }
        if number > Spreadsheet.Limit.rows { throw .tooManyRows(limit: Spreadsheet.Limit.rows) }
        // The parser takes an open quotation as one long cell up to the end: nobody would notice what it swallowed.
        let quotes = text.utf8.count { $0 == UInt8(ascii: "\"") }
        if !quotes.isMultiple(of: 2) { throw .strayQuote(row: number) }
        return rows
    }

    /// The separator that parts the first lines into the most titles of columns.
    private static func separator(of text: String) -> CSVDelimiter {
        let lines = text.split(maxSplits: 20, omittingEmptySubsequences: true) { $0.isNewline }.prefix(20)
        let delimiters: [CSVDelimiter] = [.comma, .semicolon, .tab]
        let titles = delimiters.map { delimiter in
            lines.map { line in
                line.split(separator: delimiter.rawValue).count {
                    ImportColumn(header: $0.filter { $0 != "\"" }) != nil
                }
            }.max() ?? 0
        }
        let best = titles.indices.max { titles[$0] < titles[$1] } ?? 0
        return titles[best] == 0 ? .comma : delimiters[best]
    }

    /// A view that keeps nothing: the ready-made ones pad every row to the longest, which a hostile file can abuse.
    private struct Nothing: CSVView {
        let rows: [[String]] = []
        let columns: [String]? = nil

        init(header: [String], text: String, delimiter: CSVDelimiter, loadColumns: Bool, rowLimit: Int?) throws {}

        func serialize(header: [String], delimiter: CSVDelimiter) -> String { "" }
    }
}
