import DoorbellRules

extension HomeImport {
    /// Why one row cannot be taken as it stands, and where in it that lies.
    public struct RowTrouble: Equatable, Sendable {
        public enum Kind: Error, Equatable, Sendable {
            case missing(known: [String])
            case unknownWord(String, known: [String])
            /// The spreadsheet program made a number, a date or a failed formula of it.
            case spoilt(String)
            case notAPhone(String)
            /// Nine digits without a zero or a plus before them: no number of our places has so many.
            case firstZeroLost(String)
            case digitsLost(String, digits: Int)
            case unreadable
            case tooLong(limit: Int)
            case titleInSurname(String)
            case samePerson(asRow: Int)
            case movedOut
        }

        /// As the spreadsheet program numbers it; the first row of the file is 1.
        public let row: Int
        public let column: ImportColumn
        /// The column's title as it stands in the file.
        public let columnTitle: String
        public let kind: Kind

        /// The row, the column and what can be done.
        public var words: Words {
            let what = kind.words
            return Words(
                "第 \(row) 行「\(columnTitle)」：\(what.traditionalChinese)",
                "第 \(row) 行“\(columnTitle)”：\(what.simplifiedChinese)",
                "Row \(row), “\(columnTitle)”: \(what.english)")
        }
    }
}
