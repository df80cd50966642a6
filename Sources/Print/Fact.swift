/// A label and what it stands for.
public struct Fact: Equatable, Sendable {
    /// How much of the line a fact takes. Two halves that follow each other share a line, if both values
    /// fit on it without a break.
    public enum Width: Sendable {
        case half, full
    }

    public var label: String
    public var value: String
    /// Smaller, under the value: a reason, a time, who agreed.
    public var note: String
    public var width: Width
    /// Printed larger and bold: the sum that is due, the day that counts.
    public var isStrong: Bool

    public init(_ label: String, _ value: String, note: String = "", width: Width = .full, isStrong: Bool = false) {
        (self.label, self.value, self.note) = (label, value, note)
        (self.width, self.isStrong) = (width, isStrong)
    }
}
