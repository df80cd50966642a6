/// A gas appliance of a home, as the last check saw it.
public struct Appliance: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case stove
        case waterHeater = "water-heater"
        case dryer
        case other

        public var words: Words {
            switch self {
            case .stove: Words("爐具", "灶具", "Stove")
            case .waterHeater: Words("熱水爐", "热水器", "Water heater")
            case .dryer: Words("乾衣機", "干衣机", "Dryer")
            case .other: Words("其他用具", "其他燃具", "Other")
            }
        }
    }

    /// How burnt gas leaves the room.
    public enum Flue: String, CaseIterable, Sendable {
        case none
        case open
        case balanced

        public var words: Words {
            switch self {
            case .none: Words("無煙道", "无烟道", "No flue")
            case .open: Words("開放式煙道", "敞开式烟道", "Open flue")
            case .balanced: Words("平衡式煙道", "平衡式烟道", "Balanced flue")
            }
        }
    }

    public let id: ID
    public let kind: Kind
    public let make: String
    public let model: String
    /// The year in which it was made; `nil` where the plate is not readable.
    public let year: Int?
    /// When its hose was fitted, where it has one.
    public let hoseDay: Day?
    public let flue: Flue
    public let hasAlarm: Bool

    public init(
        id: ID, kind: Kind, make: String, model: String, year: Int?, hoseDay: Day? = nil, flue: Flue = .none,
        hasAlarm: Bool = false
    ) {
        (self.id, self.kind, self.make, self.model) = (id, kind, make, model)
        (self.year, self.hoseDay, self.flue, self.hasAlarm) = (year, hoseDay, flue, hasAlarm)
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        id = try reader.id("id")
        kind = try reader.choice("kind")
        make = try reader.text("make", limit: 100)
        model = try reader.optionalText("model", limit: 100) ?? ""
        year = try reader.optionalNumber("year", in: 1950...2200)
        hoseDay = try reader.optionalDay("hose-day")
        flue = try reader.optionalChoice("flue") ?? .none
        hasAlarm = try reader.flag("alarm")
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "id": .string(id.text), "kind": .string(kind.rawValue), "make": .string(make), "model": .string(model),
            "year": year.map { .whole($0) }, "hose-day": hoseDay.map { .whole($0.number) },
            "flue": .string(flue.rawValue), "alarm": .bool(hasAlarm),
        ])
    }
}
