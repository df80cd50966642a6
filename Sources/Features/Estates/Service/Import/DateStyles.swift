/// Which cell styles show a number as a date or a time, `xl/styles.xml`.
///
/// A unit typed as 3-5 is such a cell, if the program took it for the fifth of March: it must be asked about.
struct DateStyles: XMLPart {
    private(set) var dates: Set<Int> = []
    private var customDates: Set<Int> = []
    private var isInCellFormats = false
    private var next = 0

    /// The built-in formats of dates and times, those of Chinese editions among them (ECMA-376, part 1, 18.8.30).
    private static let builtIn: [ClosedRange<Int>] = [14...22, 27...36, 45...47, 50...58]

    mutating func opened(_ name: String, _ attributes: [String: String]) {
        let format = attributes["numFmtId"].flatMap { Int($0) }
        switch name {
        case "numFmt":
            if let format, DateStyles.isDate(attributes["formatCode"] ?? "") { customDates.insert(format) }
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            if let format, customDates.contains(format) || DateStyles.builtIn.contains(where: { $0 ~= format }) {
                dates.insert(next)
            }
            next += 1
        default: break  // fonts, fills and borders
        }
    }

    mutating func closed(_ name: String, _ text: String) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    /// Letters of a date outside quoted and bracketed text, such as a colour's name.
    private static func isDate(_ code: String) -> Bool {
        var closing: Character?
        for character in code.lowercased() {
            if let mark = closing {
                if character == mark { closing = nil }
                continue
            }
            switch character {
            case "\"": closing = "\""
            case "[": closing = "]"
            case "y", "d", "h", "s": return true
            default: break
            }
        }
        return false
    }
}
