/// A place to sign, or what was signed there.
public struct Signature: Equatable, Sendable {
    /// Who signs, printed over the box.
    public var label: String
    /// `nil` leaves the box empty, to be signed with a pen.
    public var drawing: Drawing?
    /// Under the box: the name in print, the time, why somebody did not sign.
    public var caption: [String]

    public init(label: String, drawing: Drawing?, caption: [String] = []) {
        (self.label, self.drawing, self.caption) = (label, drawing, caption)
    }
}
