/// A rule file is a few levels deep, and its names are words. One that opens hundreds of levels, or names something by a
/// list of lists of lists, is no rule file: it would only keep the YAML reader busy for ever.
struct TooDeep {
    private static let limit = 60
    private static let newline = UInt8(ascii: "\n")
    /// Behind these something new begins.
    private static let openers = Set("\n[{,:-?".utf8)

    private var (line, column, depth) = (1, 0, 0)
    /// Blanks and dashes at the beginning of the line: each dash, and each blank, may open a level.
    private var opened = 0
    private var isBeginning = true
    /// The mark that ends what is quoted, and whether the next byte stands for itself.
    private var quote: UInt8?
    private var isEscaped = false
    /// The last byte that is no blank.
    private var last = newline
    /// Within `*name`, or behind it with blanks between.
    private var isAlias = false
    /// Behind a `#`, up to the end of the line.
    private var isRemark = false
    private var before = newline

    /// The first place where it is; `nil` in a file that can be read.
    static func trouble(in yaml: String, name: String) -> PackTrouble? {
        var reader = TooDeep()
        let bytes = Array(yaml.utf8)
        for (at, byte) in bytes.enumerated() {
            if byte >= 0x80 {
                reader.pass(byte)
                continue
            }
            let next = at + 1 < bytes.count ? bytes[at + 1] : newline
            guard let message = reader.read(byte, before: next) else { continue }
            return PackTrouble(file: name, line: reader.line, column: max(1, reader.column), message: message)
        }
        return nil
    }

    /// Goes past a byte of a character beyond ASCII, which opens and names nothing.
    private mutating func pass(_ byte: UInt8) {
        (column, before, isEscaped) = (column + 1, byte, false)
        if isRemark || quote != nil { return }
        (last, isBeginning) = (byte, false)
    }

    private mutating func read(_ byte: UInt8, before next: UInt8) -> String? {
        column += 1
        defer { before = byte }
        if byte == TooDeep.newline { (line, column, opened, isBeginning, isRemark) = (line + 1, 0, 0, true, false) }
        if isRemark { return nil }
        if let quote {
            if isEscaped {
                isEscaped = false
            } else if quote == UInt8(ascii: "\"") ? byte == UInt8(ascii: "\\") : byte == quote && next == quote {
                isEscaped = true  // \" within double, '' within single marks
            } else if byte == quote {
                self.quote = nil
            }
            return nil
        }
        isRemark = byte == UInt8(ascii: "#") && before <= 32
        if isRemark { return nil }
        let isNew = TooDeep.openers.contains(last)
        if isNew, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        if isName(byte, isNew, before: next) {
            return "a name here is a word, not a list, nor what stands behind a `*`"
        }
        return level(byte)
    }

    /// Whether `byte` says that what stands before or behind it is a name, and no word.
    private mutating func isName(_ byte: UInt8, _ isNew: Bool, before next: UInt8) -> Bool {
        let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
        let isFound =
            switch byte {
            case UInt8(ascii: ":"): isAlias || last == UInt8(ascii: "]") || last == UInt8(ascii: "}")
            case UInt8(ascii: "?"): isNew && (next <= 32)
            default: false
            }
        if byte == UInt8(ascii: "*"), isNew {
            isAlias = true
        } else if isAlias, "\n,]}".utf8.contains(byte) {
            isAlias = false
        }
        if !isBlank { last = byte }
        return isFound
    }

    private mutating func level(_ byte: UInt8) -> String? {
        switch byte {
        case TooDeep.newline: break
        case UInt8(ascii: "["), UInt8(ascii: "{"): (depth, isBeginning) = (depth + 1, false)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): (depth, isBeginning) = (max(0, depth - 1), false)
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
            if isBeginning { opened += 1 }
        default: isBeginning = false
        }
        return depth > TooDeep.limit || opened > 2 * TooDeep.limit ? "more than \(TooDeep.limit) levels deep" : nil
    }
}
