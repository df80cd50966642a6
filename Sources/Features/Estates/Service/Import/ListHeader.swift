import DoorbellRules

/// Which column of a list means what, read from the titles that the office gave them.
struct ListHeader: Sendable {
    /// The row of the titles.
    let row: Int
    let ignored: [String]
    private let places: [ImportColumn: Int]
    private let titles: [ImportColumn: String]

    /// Looks for the titles in the first rows: lists often begin with the estate's name and a date.
    ///
    /// - Returns: Also the rows below the titles.
    static func find(
        in rows: [Spreadsheet.Row]
    ) throws(HomeImport.Refusal) -> (header: ListHeader, below: ArraySlice<Spreadsheet.Row>) {
        func known(_ row: Spreadsheet.Row) -> Int { row.cells.count { ImportColumn(header: $0) != nil } }
        let candidates = rows.prefix(20)
        let best = candidates.indices.max { known(candidates[$0]) < known(candidates[$1]) }
        guard let best else { throw .empty }
        return (try ListHeader(candidates[best]), rows[(best + 1)...])
    }

    private init(_ row: Spreadsheet.Row) throws(HomeImport.Refusal) {
        var (places, titles): ([ImportColumn: Int], [ImportColumn: String]) = ([:], [:])
        var ignored: [String] = []
        for (place, cell) in row.cells.enumerated() where !cell.isBlank {
            guard let column = ImportColumn(header: cell) else {
                if ["单元", "單元"].contains(cell.wordKey) { throw .staircaseApart(title: cell.trimmed) }
                ignored.append(cell.trimmed)
                continue
            }
            if places.updateValue(place, forKey: column) != nil { throw .columnTwice(column) }
            titles[column] = cell.trimmed
        }
        let hasPeople = ImportColumn.person.contains { places[$0] != nil }
        // What somebody may allow follows from their role, so it is not assumed for a whole list.
        let needed = ImportColumn.door + (hasPeople ? [.role] : [])
        let missing = needed.filter { places[$0] == nil }
        if !missing.isEmpty { throw .columnsMissing(missing) }
        (self.row, self.places, self.titles, self.ignored) = (row.number, places, titles, ignored)
    }

    /// The column's title as it stands in the file.
    func title(_ column: ImportColumn) -> String { titles[column] ?? column.words.english }

    /// The text of `row` in `column`, without blanks around it; empty where there is none.
    func text(_ column: ImportColumn, of row: Spreadsheet.Row) -> String {
        guard let place = places[column], place < row.cells.count else { return "" }
        return row.cells[place].trimmed
    }
}
