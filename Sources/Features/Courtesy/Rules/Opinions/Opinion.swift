/// What somebody of the staff thinks of a text: it is fine although a rule found something in it, or it was rude.
///
/// Who thought so is not kept: nobody needs courage to say it.
public struct Opinion: Equatable, Sendable {
    public enum Verdict: String, CaseIterable, Sendable {
        case fine
        case rude
    }

    public let verdict: Verdict
    public let text: String
    /// Whose finding it is about; `nil` where nothing was found.
    public let rule: String?

    /// - Throws: `Refusal.nothingFound` for "this is fine" where no rule said otherwise.
    public init(_ verdict: Verdict, _ text: String, rule: String?) throws(Refusal) {
        if verdict == .fine, rule == nil { throw .nothingFound }
        self.verdict = verdict
        self.text = text
        self.rule = rule
    }

    /// What a superior may make of it.
    ///
    /// - Parameter level: Of the rule, as the house has it; `nil` for the tone model, whose advice no estate changes.
    public func decisions(level: CourtesyLevel?) -> [Decision] {
        switch verdict {
        case .rude: return [.pattern, .left]
        case .fine:
            guard let level else { return [.left] }
            return level.milder == nil ? [.sentence, .off, .left] : [.sentence, .milder, .off, .left]
        }
    }

    /// Whether `decision` may be made; taking one back always may.
    public func decide(_ decision: Decision, level: CourtesyLevel?, by actor: Actor) throws(Refusal) {
        if !actor.isSuperior { throw .superiorNeeded }
        if decision != .open, !decisions(level: level).contains(decision) { throw .doesNotFit }
    }
}
