extension String {
    /// Nothing that a person could read.
    public var isBlank: Bool { allSatisfy { $0.isWhitespace } }
}
