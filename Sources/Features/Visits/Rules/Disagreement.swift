/// A disagreement at the door, in both parties' own words. One tap opens it, the words may follow; from then on a superior
/// speaks (clause D2).
public struct Disagreement: Equatable, Sendable {
    /// One of the topics of a dispute, or a few words; empty for a call with one tap.
    public let topic: String
    public let householdWords: String
    public let staffWords: String

    public init(topic: String, householdWords: String = "", staffWords: String = "") {
        self.topic = topic
        self.householdWords = householdWords
        self.staffWords = staffWords
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        topic = try reader.optionalText("topic", limit: 200) ?? ""
        householdWords = try reader.optionalText("household-words", limit: 1_000) ?? ""
        staffWords = try reader.optionalText("staff-words", limit: 1_000) ?? ""
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "topic": .string(topic), "household-words": .string(householdWords), "staff-words": .string(staffWords),
        ])
    }

    /// Whether anybody's words are in it, or only the call for help.
    var hasWords: Bool { !householdWords.isBlank || !staffWords.isBlank }
}

extension Disagreement {
    /// With words that came later; what was said before stays.
    func adding(_ later: Disagreement) -> Disagreement {
        func both(_ a: String, _ b: String) -> String { a.isBlank ? b : b.isBlank ? a : "\(a)\n\(b)" }
        return Disagreement(
            topic: topic, householdWords: both(householdWords, later.householdWords),
            staffWords: both(staffWords, later.staffWords))
    }

    /// As it stands in the visit's history.
    var sentence: Words {
        if topic.isEmpty { return Words("請主管協助。", "请主管协助。", "Asked a superior for help.") }
        return Words("請主管協助：\(topic)。", "请主管协助：\(topic)。", "Asked a superior for help: \(topic).")
    }
}

extension Visit.Command {
    /// What a household would read or hear from the technician: while a superior speaks with them, nothing.
    ///
    /// What makes a home safe is not among it, and leaving is done with the house's own words.
    public var speaksToHousehold: Bool {
        switch self {
        case .quote, .explainMaterial, .refuseOwnPart, .amend: true
        case .hold(let deferral), .rebook(let deferral): !deferral.isLeftToSuperior
        default: false  // everything else is done, or answered by the household itself
        }
    }
}
