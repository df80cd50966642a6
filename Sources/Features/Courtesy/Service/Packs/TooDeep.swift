/// A rule file is three levels deep. One that opens hundreds is no rule file, and would only exhaust the YAML reader.
enum TooDeep {
    static let limit = 60

    static func trouble(in yaml: String, name: String) -> PackTrouble? {
        var (line, column, depth) = (1, 0, 0)
        for byte in yaml.utf8 {
            column += 1
            switch byte {
            case UInt8(ascii: "\n"): (line, column, depth) = (line + 1, 0, depth)
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "-") where column > 2 * limit * 8: break
            default: break
            }
            if depth > limit {
                return PackTrouble(file: name, line: line, column: column, message: "more than \(limit) levels deep")
            }
        }
        return nil
    }
}
