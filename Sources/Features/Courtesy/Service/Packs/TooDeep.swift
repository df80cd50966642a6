/// A rule file is a few levels deep. One that opens hundreds is no rule file, and would only exhaust the YAML reader.
enum TooDeep {
    private static let limit = 60

    static func trouble(in yaml: String, name: String) -> PackTrouble? {
        var (line, column, depth) = (1, 0, 0)
        /// Blanks and dashes at the beginning of the line: each dash, and each blank, may open a level.
        var opened = 0
        var isBeginning = true
        for byte in yaml.utf8 {
            column += 1
            switch byte {
            case UInt8(ascii: "\n"): (line, column, opened, isBeginning) = (line + 1, 0, 0, true)
            case UInt8(ascii: "["), UInt8(ascii: "{"): (depth, isBeginning) = (depth + 1, false)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): (depth, isBeginning) = (max(0, depth - 1), false)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
                if isBeginning { opened += 1 }
            default: isBeginning = false
            }
            if depth > limit || opened > 2 * limit {
                return PackTrouble(file: name, line: line, column: column, message: "more than \(limit) levels deep")
            }
        }
        return nil
    }
}
