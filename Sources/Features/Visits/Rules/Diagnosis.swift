/// Clause P4: what is wrong, why, whose it is, and how long mending takes.
public struct Diagnosis: Equatable, Sendable {
    /// Who has to answer for the fault; a warranty repair is free of charge.
    public enum LiableParty: String, CaseIterable, Sendable {
        case household
        case estate
        case utilityCompany = "utility-company"
        case warranty

        public var words: Words {
            switch self {
            case .household: Words("住戶負責", "住户负责", "The household's")
            case .estate: Words("屋苑公用部分", "小区公共部分", "The estate's common part")
            case .utilityCompany: Words("公用事業公司", "公用事业公司", "The utility company's")
            case .warranty: Words("保修期內，免費", "保修期内，免费", "Under our warranty, free of charge")
            }
        }
    }

    public let fault: String
    public let place: String
    public let cause: String
    public let liable: LiableParty
    /// Minutes that the repair is expected to take.
    public let minutes: Int

    public init(fault: String, place: String, cause: String, liable: LiableParty, minutes: Int) {
        self.fault = fault
        self.place = place
        self.cause = cause
        self.liable = liable
        self.minutes = minutes
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        fault = try reader.text("fault", limit: 200)
        place = try reader.text("place", limit: 200)
        cause = try reader.text("cause", limit: 500)
        liable = try reader.choice("liable")
        minutes = try reader.number("minutes", in: 1...1_440)
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "fault": .string(fault), "place": .string(place), "cause": .string(cause),
            "liable": .string(liable.rawValue), "minutes": .whole(minutes),
        ])
    }
}
