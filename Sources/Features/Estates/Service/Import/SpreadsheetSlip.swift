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

    /// `5-Mar` and `3月5日`: the unit 3-5, as the program shows and exports it.
    static func isDate(_ text: String) -> Bool {
        let months: Set<String> = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
        let parts = text.uppercased().split(separator: "-").map(String.init)
        let isEnglish = parts.contains(where: months.contains) && parts.contains { Int($0) != nil }
        return parts.count == 2 && isEnglish || text.hasSuffix("日") && text.contains("月")
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
