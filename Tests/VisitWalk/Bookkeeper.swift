import DoorbellRules

/// A second account of the same visit, kept from the events alone: it never asks the visit what it thinks.
///
/// `note` writes one event down and throws where the procedure did not allow it. What a rule forgets, this remembers.
struct Bookkeeper {
    enum Place { case away, door, inside, out, gone }

    var technician: ID
    var place = Place.away
    var placeSince = Instant(milliseconds: 0)
    var hasRung = false
    var hasStatedPurpose = false
    var met: HouseholdRole?
    var entry = Answers()
    var wasYesFromAfar = false

    var isPrepared = false
    var liable: Diagnosis.LiableParty?
    var hasStarted = false
    var valves: [ID: Valve] = [:]
    var parts: [ID: Piece] = [:]
    var prices: [ID: Price] = [:]
    var items: [String: Item] = [:]

    var hasFailingTest: [String: Bool] = [:]
    var isAccepted = false
    var isInDispute = false
    var isSettled = false
    var isClean = false
    var hasSaidGoodbye = false
    var isStopping = false
    var deferral: Deferral?

    struct Valve {
        let plan: ShutOff.Plan
        var answers = Answers()
        var isApproved = false
        var isOff = false
    }

    struct Piece {
        var supply: Part.Supply?
        var isFitted = false
    }

    struct Price {
        let charge: Charge
        var amount: Int
        /// The amount to which somebody with the power said yes; `nil` while nobody has.
        var ceiling: Int?
        var isAnswered = false
        var isDropped = false
        /// Asked for before it turned out to be under warranty: it waits for no answer and counts for nothing.
        var isFreed = false

        var counts: Bool { ceiling != nil && !isDropped && !isFreed }
        var waits: Bool { !isAnswered && !isDropped && !isFreed }
    }

    enum Item { case agreed, moved, back }

    /// What a free gas check has come to; a repair has none.
    var gas: GasBook?
    var smell = SmellBook()
    var photos: [ID: Answers] = [:]

    init(technician: ID, isFree: Bool) {
        self.technician = technician
        if isFree { gas = GasBook() }
    }

    mutating func note(_ event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        try checkTime(event, facts)
        try checkActor(event, facts)
        if isStopping { try hold(event.fact.onlyMakesSafe, "after a withdrawal only making safe") }
        if isSettled { try hold(!event.fact.isContent, "after the signature nothing changes without an amendment") }
        if event.fact.makesMess { (isClean, hasSaidGoodbye) = (false, false) }
        if event.fact.isContent, !event.fact.isSettling { isAccepted = false }
        try noteGas(event, facts)
        try noteSmell(event, facts)
        try noteDoor(event, facts)
        try notePhotos(event, facts)
        try noteWork(event, facts)
        try noteMoney(event, facts)
        try noteEnd(event, facts)
        try noteDispute(event)
    }

    /// A superior speaks: the technician offers and explains nothing to the household (clause D2).
    private mutating func noteDispute(_ event: Visit.Event) throws(Violation) {
        switch event.fact {
        case .disputeOpened, .damaged: isInDispute = true
        case .reviewed(let acceptance): if acceptance.cost == .disputed { isInDispute = true }
        case .disputeSettled: isInDispute = false
        case .quoted, .materialExplained, .ownPartRefused, .amended:
            try hold(!isInDispute, "the technician goes on talking while a superior speaks")
        default: break
        }
    }

    private func checkTime(_ event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        try hold(event.at == facts.now && event.by == facts.actor.id, "an event bears the time and person handed in")
        if place == .gone {
            switch event.fact {
            case .contested, .disputeOpened, .disputeSettled, .gasCleared: break
            default: throw Violation("nothing is recorded after leaving")
            }
        }
    }

    private func checkActor(_ event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        let isTechnician = event.by == technician
        let isSuperior = facts.actor.roles.contains(.supervisor) || facts.actor.roles.contains(.manager)
        switch event.fact {
        case .contested: break
        case .disputeSettled, .shutOffApproved, .enteredInEmergency, .gasCleared:
            try hold(isSuperior, "a superior decides this")
        case .disputeOpened:
            let isOffice = facts.actor.roles.contains(.dispatcher) || facts.actor.roles.contains(.propertyAssistant)
            try hold(isTechnician || isSuperior || isOffice || facts.actor.isHousehold, "not their visit")
        case .handedOver:
            try hold(isTechnician || isSuperior || facts.actor.roles.contains(.dispatcher), "not their visit")
        default: try hold(isTechnician, "only the technician of the visit records work")
        }
    }
}
