extension JSON {
    /// Reads one JSON value; what is not JSON, has a name twice, a fraction or more than 32 levels is refused with its place.
    public init(parsing bytes: [UInt8]) throws(Trouble) {
        var parser = Parser(bytes: bytes)
        self = try parser.document()
    }

    public init(parsing text: String) throws(Trouble) { try self.init(parsing: Array(text.utf8)) }

    private struct Parser {
        let bytes: [UInt8]
        var at = 0

        mutating func document() throws(Trouble) -> JSON {
            let value = try value(depth: 0)
            skipBlanks()
            if at < bytes.count { throw trouble(.notJSON) }
            return value
        }

        private mutating func value(depth: Int) throws(Trouble) -> JSON {
            skipBlanks()
            guard at < bytes.count else { throw trouble(.notJSON) }
            switch bytes[at] {
            case UInt8(ascii: "{"): return try object(depth: depth)
            case UInt8(ascii: "["): return try array(depth: depth)
            case UInt8(ascii: "\""): return .string(try string())
            case UInt8(ascii: "t"): return try word("true", .bool(true))
            case UInt8(ascii: "f"): return try word("false", .bool(false))
            case UInt8(ascii: "n"): return try word("null", .null)
            default: return .number(try number())
            }
        }

        private mutating func object(depth: Int) throws(Trouble) -> JSON {
            if depth == 32 { throw trouble(.tooDeep) }
            var members: [Member] = []
            var names = Names()
            at += 1
            if took("}") { return .object([]) }
            repeat {
                skipBlanks()
                let start = at
                let name = try string()
                if !names.insert(name, beside: members) {
                    at = start
                    throw trouble(.nameTwice)
                }
                if !took(":") { throw trouble(.notJSON) }
                members.append(Member(name, try value(depth: depth + 1)))
            } while took(",")
            if !took("}") { throw trouble(.notJSON) }
            return .object(members)
        }

        private mutating func array(depth: Int) throws(Trouble) -> JSON {
            if depth == 32 { throw trouble(.tooDeep) }
            var items: [JSON] = []
            at += 1
            if took("]") { return .array([]) }
            repeat { items.append(try value(depth: depth + 1)) } while took(",")
            if !took("]") { throw trouble(.notJSON) }
            return .array(items)
        }

        private mutating func word(_ word: StaticString, _ value: JSON) throws(Trouble) -> JSON {
            let end = at + word.utf8CodeUnitCount
            guard end <= bytes.count else { throw trouble(.notJSON) }
            for offset in 0..<word.utf8CodeUnitCount where bytes[at + offset] != word.utf8Start[offset] {
                throw trouble(.notJSON)
            }
            at = end
            return value
        }

        private mutating func number() throws(Trouble) -> Int64 {
            let isNegative = bytes[at] == UInt8(ascii: "-")
            if isNegative { at += 1 }
            let start = at
            var number: Int64 = 0
            while at < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[at] {
                let digit = Int64(bytes[at] - UInt8(ascii: "0"))
                // Compared before it is multiplied: the phone has no 128 bits to find an overflow with.
                if number > Int64.max / 10 || number < Int64.min / 10 { throw trouble(.outOfRange) }
                let (sum, isOver) = (number &* 10).addingReportingOverflow(isNegative ? -digit : digit)
                if isOver { throw trouble(.outOfRange) }
                number = sum
                at += 1
            }
            if at == start || (bytes[start] == UInt8(ascii: "0") && at - start > 1) { throw trouble(.notJSON) }
            if at < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[at]) {
                throw trouble(.fraction)
            }
            return number
        }

        private mutating func string() throws(Trouble) -> String {
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw trouble(.notJSON) }
            at += 1
            let start = at
            skipPlain()
            if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {  // nearly every text: taken as it lies there
                at += 1
                return try text(bytes[start..<at - 1])
            }
            var unescaped = Array(bytes[start..<at])
            while at < bytes.count {
                switch bytes[at] {
                case UInt8(ascii: "\""):
                    at += 1
                    return try text(unescaped[...])
                case UInt8(ascii: "\\"): unescaped += String(try escape()).utf8
                case 0..<32: throw trouble(.notJSON)
                default:
                    let start = at
                    skipPlain()
                    unescaped += bytes[start..<at]
                }
            }
            throw trouble(.notJSON)
        }

        /// Goes on to the next byte that is not simply part of a text.
        private mutating func skipPlain() {
            while at < bytes.count, bytes[at] >= 32, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
                at += 1
            }
        }

        private func text(_ utf8: ArraySlice<UInt8>) throws(Trouble) -> String {
            guard let text = String(validating: utf8, as: UTF8.self) else { throw trouble(.notJSON) }
            return text
        }

        private mutating func escape() throws(Trouble) -> Character {
            at += 1
            guard at < bytes.count else { throw trouble(.notJSON) }
            let mark = bytes[at]
            at += 1
            switch mark {
            case UInt8(ascii: "\""): return "\""
            case UInt8(ascii: "\\"): return "\\"
            case UInt8(ascii: "/"): return "/"
            case UInt8(ascii: "b"): return "\u{8}"
            case UInt8(ascii: "f"): return "\u{c}"
            case UInt8(ascii: "n"): return "\n"
            case UInt8(ascii: "r"): return "\r"
            case UInt8(ascii: "t"): return "\t"
            case UInt8(ascii: "u"): return Character(try unicode())
            default: throw trouble(.notJSON)
            }
        }

        private mutating func unicode() throws(Trouble) -> Unicode.Scalar {
            var code = try fourHex()
            if 0xD800..<0xDC00 ~= code {
                guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
                    throw trouble(.notJSON)
                }
                at += 2
                let low = try fourHex()
                guard 0xDC00..<0xE000 ~= low else { throw trouble(.notJSON) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code), scalar != "\0" else { throw trouble(.notJSON) }
            return scalar
        }

        private mutating func fourHex() throws(Trouble) -> UInt32 {
            var code: UInt32 = 0
            for _ in 0..<4 {
                guard at < bytes.count else { throw trouble(.notJSON) }
                switch bytes[at] {
                case let digit where UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit:
                    code = code * 16 + UInt32(digit - 48)
                case let digit where UInt8(ascii: "a")...UInt8(ascii: "f") ~= digit:
                    code = code * 16 + UInt32(digit - 87)
                case let digit where UInt8(ascii: "A")...UInt8(ascii: "F") ~= digit:
                    code = code * 16 + UInt32(digit - 55)
                default: throw trouble(.notJSON)
                }
                at += 1
            }
            return code
        }

        private mutating func took(_ mark: Unicode.Scalar) -> Bool {
            skipBlanks()
            guard at < bytes.count, bytes[at] == UInt8(ascii: mark) else { return false }
            at += 1
            return true
        }

        private mutating func skipBlanks() {
            while at < bytes.count, bytes[at] <= 32,
                bytes[at] == 32 || bytes[at] == 10 || bytes[at] == 13 || bytes[at] == 9
            {
                at += 1
            }
        }

        private func trouble(_ kind: Kind) -> Trouble {
            let before = bytes.prefix(at)
            let line = before.count { $0 == 10 } + 1
            let column = at - (before.lastIndex(of: 10).map { $0 + 1 } ?? 0) + 1
            return Trouble(kind, at: "line \(line), column \(column)")
        }
    }

    /// The names of one object. A few are compared one by one; a set is for those who send thousands.
    private struct Names {
        private static let few = 16
        private var many: Set<String> = []

        /// - Returns: Whether `name` is new beside those of `members`.
        mutating func insert(_ name: String, beside members: [Member]) -> Bool {
            if members.count < Names.few { return !members.contains { $0.name == name } }
            if many.isEmpty { many = Set(members.map { $0.name }) }
            return many.insert(name).inserted
        }
    }
}
