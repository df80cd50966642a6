import DoorbellRules
import Storage

/// How often what was found at which door: numbers by month, and never whose text it was or what it said.
struct CourtesyTally: Sendable {
    enum Outcome: String, CaseIterable, Sendable {
        /// A text was looked at.
        case looked
        case advised
        case warned
        case blocked
        /// It had been blocked, and came again without what blocked it.
        case changed
        /// A superior sent it for a reason.
        case reasoned
        /// It had been said at a door before anybody could look.
        case said
    }

    struct Place: Hashable, Sendable {
        let door: String
        /// Empty for the text itself.
        let rule: String
        let outcome: Outcome
    }

    private(set) var times: [Place: Int] = [:]

    /// A call that goes on: what it says is kept.
    init(passed hearing: Hearing) {
        self.init(hearing, blocksAs: .reasoned)
        let blocks = Set(hearing.blocks.map(\.rule))
        for rule in Set(hearing.before).subtracting(blocks) { add(1, hearing.door, rule, .changed) }
    }

    /// A call that was stopped.
    init(stopped hearing: Hearing) { self.init(hearing, blocksAs: .blocked) }

    /// What a phone brings has been said already.
    init(said hearing: Hearing) { self.init(hearing, blocksAs: .said) }

    private init(_ hearing: Hearing, blocksAs outcome: Outcome) {
        if !hearing.said.isEmpty { add(hearing.said.count, hearing.door, "", .looked) }
        for finding in hearing.findings {
            switch finding.level {
            case .advise: add(1, hearing.door, finding.rule, .advised)
            case .warn: add(1, hearing.door, finding.rule, .warned)
            case .block: add(1, hearing.door, finding.rule, outcome)
            }
        }
    }

    private mutating func add(_ count: Int, _ door: String, _ rule: String, _ outcome: Outcome) {
        times[Place(door: door, rule: rule, outcome: outcome), default: 0] += count
    }

    /// The last thing of its transaction, always in the same order: two of them never wait for each other.
    func keep(for caller: Caller, at now: Instant, _ connection: any Connection) throws {
        let month = EstateClock(zone: caller.zone).wall(now).day.number / 100
        let sorted = times.sorted {
            ($0.key.door, $0.key.rule, $0.key.outcome.rawValue) < ($1.key.door, $1.key.rule, $1.key.outcome.rawValue)
        }
        for (place, count) in sorted {
            try connection.run(
                """
                INSERT INTO courtesy_tally (estate, month, door, rule, outcome, part, times)
                VALUES (\(caller.estate), \(month), \(place.door), \(place.rule), \(place.outcome.rawValue),
                    \(now.milliseconds % 16), \(count))
                ON CONFLICT (estate, month, door, rule, outcome, part)
                DO UPDATE SET times = courtesy_tally.times + excluded.times
                """)
        }
    }
}
