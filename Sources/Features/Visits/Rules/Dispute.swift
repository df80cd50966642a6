/// A disagreement, in both parties' own words. While it is open a superior speaks (clause D2).
public struct Dispute: Equatable, Sendable {
    public let topic: String
    public let householdWords: String
    public let staffWords: String

    public init(topic: String, householdWords: String, staffWords: String) {
        self.topic = topic
        self.householdWords = householdWords
        self.staffWords = staffWords
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        topic = try reader.text("topic", limit: 200)
        householdWords = try reader.text("household-words", limit: 1_000)
        staffWords = try reader.text("staff-words", limit: 1_000)
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "topic": .string(topic), "household-words": .string(householdWords), "staff-words": .string(staffWords),
        ])
    }
}
