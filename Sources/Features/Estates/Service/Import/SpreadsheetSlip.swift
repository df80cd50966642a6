/// What a spreadsheet program makes of something that it took for a number or a date.
enum SpreadsheetSlip {
    /// What the reader of XLSX puts for a cell that is shown as a date. No list has such a text by itself.
    static let dateMark = "#DATE"

    /// `9.12E+10`: the digits of a long number are gone. `3E5` without a sign is a unit's name.
    static func isScientific(_ text: String) -> Bool {
        let halves = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard halves.count == 2, let sign = halves[1].first, sign == "+" || sign == "-" else { return false }
        return isDecimal(halves[0]) && halves[1].dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// `#N/A`, `#REF!`, `####`: a formula that failed, or a column that was too narrow to show its number.
    static func isFailure(_ text: String) -> Bool {
        text == dateMark || text.hasPrefix("##")
            || ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"].contains(text)
    }

    /// Digits with at most one point among them.
    static func isDecimal(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}
