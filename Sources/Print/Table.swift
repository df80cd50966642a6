/// Rows under common column titles, with a total if there is one. The titles come again on every page.
public struct Table: Equatable, Sendable {
    public struct Column: Equatable, Sendable {
        /// Where a cell's text stands. Money and counts are `trailing`, so that their digits stand in columns.
        public enum Alignment: Sendable {
            case leading, trailing
        }

        public let title: String
        public let alignment: Alignment

        public init(_ title: String, _ alignment: Alignment = .leading) {
            (self.title, self.alignment) = (title, alignment)
        }
    }

    public let columns: [Column]
    public let rows: [[String]]
    /// A last row in bold, as many cells as there are columns; empty for none.
    public let total: [String]

    /// - Precondition: every row, and the total unless empty, has one cell a column.
    public init(columns: [Column], rows: [[String]], total: [String] = []) {
        precondition(!columns.isEmpty, "a table needs a column")
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row has one cell a column")
        precondition(total.isEmpty || total.count == columns.count, "a total has one cell a column")
        (self.columns, self.rows, self.total) = (columns, rows, total)
    }
}
