extension SQL {
    /// Collects the pieces of an interpolated statement.
    public struct Builder: StringInterpolationProtocol {
        var sql: SQL = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount * 3)
            sql.values.reserveCapacity(interpolationCount)
            sql.marks.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ text: String) {
            sql.text += text
        }

        /// Binds a value.
        public mutating func appendInterpolation(_ value: some Storable) {
            sql.bind(value.stored)
        }

        /// Binds a value, or `NULL` for nothing.
        public mutating func appendInterpolation(_ value: (some Storable)?) {
            sql.bind(value.stored)
        }

        /// Splices another statement's text in here; its values are numbered on from those before.
        public mutating func appendInterpolation(sql fragment: SQL) {
            sql.append(fragment)
        }

        /// Writes a name that stands in our own source code, such as a table's.
        public mutating func appendInterpolation(name: StaticString) {
            sql.text += name.description
        }
    }

    /// Adds the next place-holder and its value.
    mutating func bind(_ value: Value) {
        values.append(value)
        marks.append(text.utf8.count)
        text += values.count < SQL.usualMarks.count ? SQL.usualMarks[values.count] : "?\(values.count)"
    }

    /// The first place-holders, made once: numbers take longer to write than to look up.
    private static let usualMarks = (0...64).map { "?\($0)" }

    /// Adds `fragment` with its place-holders renumbered.
    mutating func append(_ fragment: SQL) {
        let bytes = fragment.text.utf8
        var copied = bytes.startIndex
        for (mark, value) in zip(fragment.marks, fragment.values) {
            let start = bytes.index(bytes.startIndex, offsetBy: mark)
            text += fragment.text[copied..<start]
            bind(value)
            let digits = bytes[bytes.index(after: start)...]
            copied = digits.firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? bytes.endIndex
        }
        text += fragment.text[copied...]
    }
}
