/// Reads one sheet of an XLSX: a ZIP of XML parts (ECMA-376, part 1, 18).
enum XLSXReader {
    static func read(
        _ bytes: [UInt8], sheet wanted: String?
    ) throws(HomeImport.Refusal) -> (sheet: String, rows: [Spreadsheet.Row]) {
        let archive = try ZipArchive(bytes, budget: Spreadsheet.Limit.bytes)
        guard let workbook = try archive.file("xl/workbook.xml") else { throw .notASpreadsheet(name: ".xlsx") }
        let sheets = try XMLWalk.through(workbook, SheetNames()).sheets
        let links = try XMLWalk.through(try archive.file("xl/_rels/workbook.xml.rels"), PartLinks()).targets
        let sheet = try choose(wanted, from: sheets)
        guard let link = links[sheet.link], let part = try archive.file(path(link)) else { throw .damaged }
        let texts = try XMLWalk.through(try archive.file("xl/sharedStrings.xml"), SharedTexts()).texts
        let dates = try XMLWalk.through(try archive.file("xl/styles.xml"), DateStyles()).dates
        return (sheet.name, try XMLWalk.through(part, SheetRows(texts: texts, dateStyles: dates)).rows)
    }

    private static func choose(
        _ wanted: String?, from sheets: [SheetNames.Sheet]
    ) throws(HomeImport.Refusal) -> SheetNames.Sheet {
        if let wanted {
            let found = sheets.first { $0.name.trimmed == wanted.trimmed }
            guard let found else { throw .noSuchSheet(wanted, known: sheets.map(\.name)) }
            return found
        }
        guard let first = sheets.first else { throw .damaged }
        return first
    }

    /// Where a part lies: links are relative to `xl/` unless they begin with a slash.
    private static func path(_ link: String) -> String {
        link.hasPrefix("/") ? String(link.dropFirst()) : "xl/\(link)"
    }
}
