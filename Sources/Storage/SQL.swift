/// One statement whose `\(…)` are bound values, never text: user input has no way to become SQL.
///
/// Values are numbered in the order in which they stand. The text is built once, while the literal is interpolated,
/// in SQLite's spelling; PostgreSQL's differs in one byte a place-holder.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// Which database's place-holders are wanted.
    public enum Dialect: Sendable {
        case sqlite, postgres
    }

    /// The text with SQLite's place-holders, `?1`, `?2` …
    var text: String

    /// Where the place-holders' question marks stand, in UTF-8 bytes; a `?` inside a literal is not among them.
    var marks: [Int] = []

    /// The bound values; the first is number 1.
    public internal(set) var values: [Value] = []

    /// A statement without values. Takes *trusted* text only: source code and shipped migrations.
    public init(stringLiteral text: String) {
        self.text = text
    }

    public init(stringInterpolation builder: Builder) {
        self = builder.sql
    }

    /// The statement with its place-holders: `?1` for SQLite, `$1` for PostgreSQL.
    public func text(for dialect: Dialect) -> String {
        if dialect == .sqlite || marks.isEmpty { return text }
        var bytes = Array(text.utf8)
        for mark in marks { bytes[mark] = UInt8(ascii: "$") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
