/// Clause P3: shoe covers on and the greeting said, or the honest reason why not.
public struct Preparation: Equatable, Sendable {
    public enum ShoeCovers: String, CaseIterable, Sendable {
        case worn
        case notPossible = "not-possible"
    }

    public let shoeCovers: ShoeCovers
    /// Why they could not be worn: a flooded floor, safety shoes. Required where they are not worn.
    public let reason: String?
    public let greeting: Spoken

    public init(_ shoeCovers: ShoeCovers, reason: String? = nil, greeting: Spoken) {
        self.shoeCovers = shoeCovers
        self.reason = reason
        self.greeting = greeting
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        shoeCovers = try reader.choice("shoe-covers")
        reason = try reader.optionalText("reason")
        greeting = try Spoken(reader.requiredObject("greeting"))
        try reader.finish()
    }

    public var json: JSON {
        .object(["shoe-covers": .string(shoeCovers.rawValue), "reason": .text(reason), "greeting": greeting.json])
    }
}
