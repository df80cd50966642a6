/// Clause P5: one valve or breaker, how far it reaches, and where it stands.
public struct ShutOff: Equatable, Sendable {
    /// Whose taps or lamps go off.
    public enum Extent: String, CaseIterable, Sendable {
        case home
        case riser
        case floor
        case building

        public var words: Words {
            switch self {
            case .home: Words("只限這一戶", "仅限这一户", "This home only")
            case .riser: Words("同一立管的住戶", "同一立管的住户", "Homes on the same riser")
            case .floor: Words("這一層", "这一层", "This floor")
            case .building: Words("整座大廈", "整栋楼", "The whole building")
            }
        }
    }

    public struct Plan: Equatable, Sendable {
        public let id: ID
        public let utility: Utility
        public let extent: Extent
        /// Homes that it reaches, this one included.
        public let homes: Int
        /// Somebody in these homes depends on it: oxygen, dialysis, an infant's feed.
        public let reachesVulnerable: Bool
        public let minutes: Int
        public let reason: String

        public init(
            id: ID, utility: Utility, extent: Extent, homes: Int = 1, reachesVulnerable: Bool = false, minutes: Int,
            reason: String
        ) {
            self.id = id
            self.utility = utility
            self.extent = extent
            self.homes = homes
            self.reachesVulnerable = reachesVulnerable
            self.minutes = minutes
            self.reason = reason
        }

        public init(_ reader: JSONReader) throws(JSON.Trouble) {
            id = try reader.id("id")
            utility = try reader.choice("utility")
            extent = try reader.choice("extent")
            homes = try reader.optionalNumber("homes", in: 1...10_000) ?? 1
            reachesVulnerable = try reader.flag("reaches-vulnerable")
            minutes = try reader.number("minutes", in: 1...1_440)
            reason = try reader.text("reason", limit: 500)
            try reader.finish()
        }

        public var json: JSON {
            .object([
                "id": .string(id.text), "utility": .string(utility.rawValue), "extent": .string(extent.rawValue),
                "homes": .whole(homes), "reaches-vulnerable": .flag(reachesVulnerable), "minutes": .whole(minutes),
                "reason": .string(reason),
            ])
        }
    }

    public enum State: Equatable, Sendable {
        case explained
        case off(since: Instant)
        case restored(at: Instant)
        case notWanted
    }

    public let plan: Plan
    public var state = State.explained
    /// A superior has agreed and the other homes were told; wanted where it reaches beyond this home.
    public var isApproved = false
    /// When it was turned off before anybody could be asked; it is explained at once afterwards.
    public var emergencyAt: Instant?
    /// Minutes that the household has agreed to, extensions included.
    public var agreedMinutes: Int

    public init(_ plan: Plan) {
        self.plan = plan
        agreedMinutes = plan.minutes
    }

    public var isOff: Bool { if case .off = state { true } else { false } }

    /// Whether the agreed time is used up at `now` while it is still off: the household has to be asked again.
    public func hasOverrun(at now: Instant) -> Bool {
        if case .off(let since) = state { now.minutes(since: since) >= agreedMinutes } else { false }
    }
}
