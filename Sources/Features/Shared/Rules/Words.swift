/// One text in the three languages. All three must be written for it to compile; Simplified is written, not converted.
public struct Words: Equatable, Sendable {
    public let traditionalChinese: String
    public let simplifiedChinese: String
    public let english: String

    public init(_ traditionalChinese: String, _ simplifiedChinese: String, _ english: String) {
        self.traditionalChinese = traditionalChinese
        self.simplifiedChinese = simplifiedChinese
        self.english = english
    }

    /// A text that reads the same in every language: a name, a number, what somebody said.
    public init(verbatim text: String) { self.init(text, text, text) }

    public func text(in language: Language) -> String {
        switch language {
        case .traditionalChinese: traditionalChinese
        case .simplifiedChinese: simplifiedChinese
        case .english: english
        }
    }
}
