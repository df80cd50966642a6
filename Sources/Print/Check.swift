/// Something that was to be done or looked at, and how it went.
public struct Check: Equatable, Sendable {
    public var text: String
    /// Smaller, under the text.
    public var note: String
    /// The outcome in words, at the end of the line: a tick alone is nothing to one who has the paper read out.
    public var answer: String
    public var isTicked: Bool

    public init(_ text: String, note: String = "", answer: String, isTicked: Bool) {
        (self.text, self.note, self.answer, self.isTicked) = (text, note, answer, isTicked)
    }
}
