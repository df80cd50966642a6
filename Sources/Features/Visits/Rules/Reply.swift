/// What the household answered to one question, who answered, and how well it can be shown.
public struct Reply: Equatable, Sendable {
    public enum Answer: String, CaseIterable, Sendable {
        case yes
        case no
        case notNow = "not-now"
    }

    public let answer: Answer
    public let giver: Giver
    public let grade: EvidenceGrade

    public init(_ answer: Answer, by giver: Giver, grade: EvidenceGrade = .spoken) {
        self.answer = answer
        self.giver = giver
        self.grade = grade
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        answer = try reader.choice("answer")
        giver = try Giver(reader.requiredObject("giver"))
        grade = try reader.optionalChoice("grade") ?? .spoken
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "answer": .string(answer.rawValue), "giver": giver.json, "grade": .string(grade.rawValue),
        ])
    }
}
