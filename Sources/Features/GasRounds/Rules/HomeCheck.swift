/// One home in one round: contacted, confirmed, called at, and in the end exactly one outcome (clause F1).
///
/// The visit at the door is a `Visit` like any other; this is what the round knows of it.
public struct HomeCheck: Subject {
    /// How the round leaves a home. There is no "skipped".
    public enum Outcome: String, CaseIterable, Sendable {
        case passed
        case defects
        case refused
        case noAccess = "no-access"
        case noGas = "no-gas"
        case vacant
        case byGasCompany = "by-gas-company"
    }

    /// Somebody stood before the door.
    public struct Attempt: Equatable, Sendable {
        public let day: Day
        public let window: Appointment.Window
    }

    public let round: ID
    public let home: ID
    public internal(set) var due: DueDate
    public internal(set) var contacts: [Contact] = []
    public internal(set) var appointment: Appointment?
    /// The order of the free service under which it is called at; its visits hang on it.
    public internal(set) var order: ID?
    /// On a technician's route, and the visit is not over.
    public internal(set) var isOnRoute = false
    /// The day of that route.
    public internal(set) var routeDay: Day?
    public internal(set) var attempts: [Attempt] = []
    public internal(set) var hasRefused = false
    public internal(set) var outcome: Outcome?
    /// What the check came to, where there was one.
    public internal(set) var result: GasResult?
    public internal(set) var checkedOn: Day?
    /// When a defect is looked at again.
    public internal(set) var recheckOn: Day?

    public init(round: ID, home: ID, due: DueDate) {
        self.round = round
        self.home = home
        self.due = due
    }

    public enum Command: Equatable, Sendable {
        case contact(Contact)
        /// On the route of `day`, under `order`, whose visit is made with it.
        case schedule(Day, order: ID)
        /// Off the route again: the household moved it, declined, or wants to talk first. Its order is put on hold with it.
        case takeOff(reason: String)
        /// What follows from the end of a visit.
        case conclude(Visit.Outcome, GasResult?, on: Day, minute: Int)
        /// What the office writes where no visit can decide it, with who said so or under which reference.
        case settle(Outcome, words: String)
        /// Somebody moved in, gas was laid on, the household thinks differently.
        case takeUpAgain(words: String)
    }

    public enum Fact: Equatable, Sendable {
        case entered(round: ID, home: ID, DueDate)
        case contacted(Contact, on: Day)
        case scheduled(Day, order: ID)
        case takenOff(reason: String)
        case concluded(Visit.Outcome, GasResult?, on: Day, window: Appointment.Window)
        case settled(Outcome, words: String)
        case takenUpAgain(words: String)
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

    public struct Facts: Equatable, Sendable {
        public let now: Instant
        /// The estate's day.
        public let today: Day
        public let policy: GasPolicy
        public let actor: Actor
        public let isRoundOpen: Bool

        public init(now: Instant, today: Day, policy: GasPolicy, actor: Actor, isRoundOpen: Bool) {
            self.now = now
            self.today = today
            self.policy = policy
            self.actor = actor
            self.isRoundOpen = isRoundOpen
        }
    }
}
