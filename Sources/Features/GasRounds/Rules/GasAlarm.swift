/// Somebody smelled gas: out first, everybody told, the doors around warned by hand, and no gas until the gas company says so.
///
/// It is kept although no repair is ordered. A visit that smells gas has `GasSmell`; this is what the office hears on the
/// telephone. Source: procedure 2.5.
public struct GasAlarm: Subject {
    /// Who has to hear of it from the office.
    public enum Informed: String, CaseIterable, Sendable {
        case supervisor
        case gasCompany = "gas-company"
        case guards

        public var words: Words {
            switch self {
            case .supervisor: GasTold.supervisor.words
            case .gasCompany: GasTold.gasCompany.words
            case .guards: Words("保安", "保安人员", "Guards")
            }
        }
    }

    /// The home where it was smelled; `nil` for a staircase, a car park, a garden.
    public let home: ID?
    public let place: String
    public let callersWords: String
    public let reportedAt: Instant
    public internal(set) var told: [Informed: String] = [:]
    public internal(set) var doorsWarned: [String] = []
    public internal(set) var isEverybodyOut = false
    /// The gas company's reference under which gas may be used again; `nil` while the alarm goes on.
    public internal(set) var clearance: String?

    public var isCleared: Bool { clearance != nil }

    public enum Command: Equatable, Sendable {
        case tell(Informed, reference: String)
        /// Knocked on by hand: a bell may spark.
        case warn(door: String)
        case evacuate
        case clear(reference: String)
    }

    public enum Fact: Equatable, Sendable {
        case reported(home: ID?, place: String, words: String)
        case told(Informed, reference: String)
        case warned(door: String)
        case evacuated
        case cleared(reference: String)
    }

    public struct Event: SubjectEvent {
        public let fact: Fact
        public let at: Instant
        public let by: ID

        public init(_ fact: Fact, at: Instant, by: ID) {
            self.fact = fact
            self.at = at
            self.by = by
        }
    }

    /// The alarm that begins with `event`; `nil` for an event that begins none.
    public init?(_ event: Event) {
        guard case .reported(let home, let place, let words) = event.fact else { return nil }
        (self.home, self.place, callersWords, reportedAt) = (home, place, words, event.at)
    }

    /// This alarm after `event`. Events are facts: they are never refused.
    public func evolved(by event: Event) -> GasAlarm {
        var next = self
        switch event.fact {
        case .reported: break
        case .told(let who, let reference): next.told[who] = reference
        case .warned(let door): if !doorsWarned.contains(door) { next.doorsWarned.append(door) }
        case .evacuated: next.isEverybodyOut = true
        case .cleared(let reference): next.clearance = reference
        }
        return next
    }
}
