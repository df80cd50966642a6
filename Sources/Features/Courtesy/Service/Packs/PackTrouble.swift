/// Something in a rule file that is not as it should be: where, and what to do about it.
public struct PackTrouble: Error, Equatable, Sendable, CustomStringConvertible {
    public let file: String
    /// From 1 on.
    public let line: Int
    public let column: Int
    public let message: String

    public init(file: String, line: Int, column: Int, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    public var description: String { "\(file):\(line):\(column): \(message)" }
}

/// All that is wrong with the rule files: one round of corrections is enough.
public struct PackTroubles: Error, Equatable, Sendable, CustomStringConvertible {
    public let all: [PackTrouble]

    public var description: String { all.map(\.description).joined(separator: "\n") }
}
