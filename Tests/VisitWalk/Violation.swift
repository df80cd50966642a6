/// A promise of the procedure that did not hold.
struct Violation: Error {
    let words: String

    init(_ words: String) { self.words = words }
}

/// Says `words` where something that must hold does not.
func hold(_ condition: Bool, _ words: @autoclosure () -> String) throws(Violation) {
    if !condition { throw Violation(words()) }
}
