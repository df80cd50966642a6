/// One measurement and what it was taken with. A reading of an instrument out of calibration is none.
public struct Reading: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// The leak detector at the door and along the pipe.
        case detector
        /// Loss of pressure over the time of the tightness test.
        case tightness
        case carbonMonoxide = "carbon-monoxide"

        public var words: Words {
            switch self {
            case .detector: Words("檢漏儀", "检漏仪", "Leak detector")
            case .tightness: Words("氣密試驗", "气密试验", "Tightness test")
            case .carbonMonoxide: Words("一氧化碳", "一氧化碳浓度", "Carbon monoxide")
            }
        }

        /// Parts per million by volume, or pascals lost.
        public var unit: String { self == .tightness ? "Pa" : "ppm" }
    }

    public let kind: Kind
    /// In the unit of its kind.
    public let value: Int
    public let instrument: Instrument
    /// The estate's day on which it was taken.
    public let on: Day
    /// Up to which its item may pass, as the checklist of that day had it; `nil` where the estate has set no limit.
    public let limit: Int?

    public init(_ kind: Kind, _ value: Int, with instrument: Instrument, on day: Day, limit: Int? = nil) {
        self.kind = kind
        self.value = value
        self.instrument = instrument
        on = day
        self.limit = limit
    }

    public var isInCalibration: Bool { instrument.isInCalibration(on: on) }

    /// A value on the limit is still within it.
    public var isWithinLimit: Bool { limit.map { value <= $0 } ?? true }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        kind = try reader.choice("kind")
        value = try reader.number("value", in: 0...1_000_000)
        instrument = try Instrument(reader.requiredObject("instrument"))
        on = try reader.day("on")
        limit = try reader.optionalNumber("limit", in: 0...1_000_000)
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "kind": .string(kind.rawValue), "value": .whole(value), "instrument": instrument.json,
            "on": .whole(on.number), "limit": limit.map { .whole($0) },
        ])
    }
}
