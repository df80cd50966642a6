/// A QR code at the top right of the first page.
public struct Code: Equatable, Sendable {
    /// What a phone reads.
    public var text: String
    /// What a person reads, under the code.
    public var caption: String

    public init(text: String, caption: String = "") {
        (self.text, self.caption) = (text, caption)
    }
}
