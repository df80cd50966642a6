/// The cells of one sheet as text: text as it stands, numbers as they were typed, no formatting.
struct SheetRows: XMLPart {
    private(set) var rows: [Spreadsheet.Row] = []
    private let texts: [String]
    private let dateStyles: Set<Int>

    private var row = Spreadsheet.Row(number: 0, cells: [])
    private var column = 0
    private var kind = "n"
    private var isDate = false
    private var content = ""
    private var isReadingAid = false

    init(texts: [String], dateStyles: Set<Int>) {
        self.texts = texts
        self.dateStyles = dateStyles
    }

    mutating func opened(_ name: String, _ attributes: [String: String]) throws(HomeImport.Refusal) {
        switch name {
        case "row":
            row = Spreadsheet.Row(number: attributes["r"].flatMap { Int($0) } ?? row.number + 1, cells: [])
            column = 0
        case "c":
            column = attributes["r"].flatMap(SheetRows.column) ?? column + 1
            kind = attributes["t"] ?? "n"
            isDate = attributes["s"].flatMap { Int($0) }.map(dateStyles.contains) ?? false
            content = ""
        case "rPh": isReadingAid = true
        default: break  // widths, merges, links
        }
    }

    mutating func closed(_ name: String, _ text: String) throws(HomeImport.Refusal) {
        switch name {
        case "v": content = text
        case "t": if !isReadingAid { content += text }
        case "rPh": isReadingAid = false
        case "c": place(try cell())
        case "row": try finishRow()
        default: break  // formulas: their last value stands in `v`
        }
    }

    private func cell() throws(HomeImport.Refusal) -> String {
        switch kind {
        case "s":
            guard let number = Int(content), texts.indices.contains(number) else { throw .damaged }
            return texts[number].withoutEscapes
        case "n":
            if isDate, !content.isEmpty { return SpreadsheetSlip.dateMark }
            return content.hasSuffix(".0") ? String(content.dropLast(2)) : content
        default: return content.withoutEscapes
        }
    }

    private mutating func place(_ text: String) {
        if text.isEmpty || column > Spreadsheet.Limit.columns || column < 1 { return }
        while row.cells.count < column { row.cells.append("") }
        row.cells[column - 1] = text
    }

    private mutating func finishRow() throws(HomeImport.Refusal) {
        if row.cells.isEmpty { return }
        if rows.count == Spreadsheet.Limit.rows { throw .tooManyRows(limit: Spreadsheet.Limit.rows) }
        rows.append(row)
    }

    /// `AB12` as 28.
    private static func column(_ place: String) -> Int? {
        let letters = place.utf8.prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
        if letters.isEmpty || letters.count > 3 { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1) - 64 }
    }
}

extension String {
    /// Excel writes a carriage return as `_x000D_`.
    fileprivate var withoutEscapes: String {
        utf8.contains(UInt8(ascii: "_")) ? split(separator: "_x000D_").joined() : self
    }
}
