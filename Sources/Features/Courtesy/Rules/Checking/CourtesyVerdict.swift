/// What the checker thinks of one text.
public struct CourtesyVerdict: Equatable, Sendable {
    /// In the order in which they stand in the text.
    public let findings: [CourtesyFinding]

    /// The gravest finding's level; `nil` where all is well.
    public var level: CourtesyLevel? { findings.map { $0.level }.max() }

    /// `ok`, `advise`, `warn` or `block`.
    public var name: String { level?.rawValue ?? "ok" }

    /// Nothing was found, or nothing was looked for.
    public static let fine = CourtesyVerdict(findings: [])

    /// The verdict with the text it is about, as programs read it.
    public func json(of text: String, in language: Language) -> JSON {
        .object([
            "text": .string(text), "verdict": .string(name),
            "findings": .array(findings.map { $0.json(in: language) }),
        ])
    }
}

extension CourtesyFinding {
    /// What the sender is told, with what moved the tone model.
    public func message(in language: Language) -> String {
        let words = category.words.text(in: language)
        guard !reasons.isEmpty else { return words }
        return "\(words) (\(reasons.joined(separator: " · ")))"
    }

    public func json(in language: Language) -> JSON {
        .object([
            "rule": .string(rule), "clause": .string(clause), "category": .string(category.rawValue),
            "level": .string(level.rawValue), "start": .whole(range.lowerBound), "end": .whole(range.upperBound),
            "message": .string(message(in: language)),
            "proposals": .array(
                proposals.map { .object(["style": .string($0.style.rawValue), "text": .string($0.text)]) }),
        ])
    }
}
