/// Exactly what was said or shown to the household, and which line it was: a consent is worth what its words were.
public struct Spoken: Equatable, Sendable {
    public let line: String
    public let language: Language
    public let text: String

    public init(_ line: Line, in language: Language) {
        self.line = line.id
        self.language = language
        text = line.words.text(in: language)
    }

    /// Whether it began with the sorry-line.
    public var isApology: Bool { line.hasPrefix(Line.sorryToKeepYouWaiting.id) }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        line = try reader.text("line", limit: 64)
        language = try reader.choice("language")
        text = try reader.text("text", limit: 40_000)
        try reader.finish()
    }

    public var json: JSON {
        .object(["line": .string(line), "language": .string(language.rawValue), "text": .string(text)])
    }
}
