extension HomeImport {
    /// Why a list is not taken at all. Nothing was written.
    public enum Refusal: Error, Equatable, Sendable {
        case empty
        /// Megabytes that it may have, unpacked.
        case tooLarge(limit: Int)
        case tooManyRows(limit: Int)
        /// Not a spreadsheet, whatever its name says.
        case notASpreadsheet(name: String)
        /// Excel's format of before 2007, or locked with a password: both begin with the same bytes.
        case oldOrLocked
        case damaged
        case noSuchSheet(String, known: [String])
        case encodingUnclear
        case notWritten(in: TextEncoding)
        /// A quotation mark in `row` that is not closed, or stands where none may.
        case strayQuote(row: Int)
        case columnsMissing([ImportColumn])
        case columnTwice(ImportColumn)
        /// A column 单元 beside the building's: unread, it would make one door of two in neighbouring staircases.
        case staircaseApart(title: String)
        case unknownEstate
        case rowsHaveTrouble(rows: Int)
        /// Somebody changed the register between the plan and its carrying out.
        case registerMoved
    }
}
