import DoorbellRules

/// One visit from its beginning until it is over or nobody wants to go on, watched at every step.
struct Walk {
    private(set) var visit: Visit
    private(set) var events: [Visit.Event] = []
    private var book: Bookkeeper
    private var offer: Offer
    private let guide: Guide
    private let policy: EstatePolicy
    private let gas: GasPool
    /// How many of a hundred commands follow the guide.
    private let diligence: Int
    private var minutes: Int
    private let day: Day

    init(seed: UInt64, on day: Day) {
        offer = Offer(dice: Dice(seed: seed))
        let service: Service = offer.dice.chance(50) ? .gasCheck : .paidRepair
        visit = Visit(order: Pool.order, technician: Pool.technician, service: service)
        book = Bookkeeper(technician: Pool.technician, isFree: service == .gasCheck)
        offer.trouble = offer.dice.pick([0, 2, 10, 30])
        gas = GasPool(on: day, checklist: offer.dice.pick(GasPool.checklists))
        guide = Guide(goal: offer.dice.pick([.done, .done, .done] + Visit.Outcome.allCases))
        policy = EstatePolicy(
            steppedOutLimit: offer.dice.pick([5, 30]), spokenCostLimit: offer.dice.pick([10_000, 100_000]),
            allowsEmergencyEntry: offer.dice.chance(20))
        diligence = 50 + offer.dice.below(48)
        minutes = 29_000_000 + offer.dice.below(10_000)
        self.day = day
    }

    /// Offers one command and checks what came of it.
    mutating func step(_ tally: inout Tally) throws(Violation) {
        minutes += offer.dice.chance(3) ? offer.dice.below(400) : offer.dice.below(4)
        let isGuided = offer.dice.chance(diligence)
        let kind = isGuided ? guide.next(visit, &offer.dice) : offer.dice.pick(Kind.allCases)
        offer.visit = visit
        let command = offer.command(kind)
        let facts = facts(for: kind)
        tally.steps += 1
        let new: [Visit.Event]
        do throws(Visit.Refusal) {
            new = try visit.decide(command, facts)
        } catch {
            tally.refused[error.code, default: 0] += 1
            tally.gates[error.gate?.rawValue ?? "none", default: 0] += 1
            return
        }
        tally.accepted[Kind(command), default: 0] += 1
        for event in new { try account(for: event, facts) }
        if offer.dice.chance(10) { try checkScreen(facts) }
    }

    /// The log, written as JSON and read again, is the same visit.
    func replay() throws(Violation) {
        var again = Visit(order: Pool.order, technician: Pool.technician, service: visit.service)
        for event in events {
            do {
                again = again.evolved(by: try Visit.Event(JSON(parsing: event.json.text), at: event.at, by: event.by))
            } catch {
                throw Violation(
                    "an event that was recorded can't be read back, \(error.kind) at \(error.place): \(event)")
            }
        }
        try hold(again == visit, "the log read again is another visit")
    }

    private mutating func account(for event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        events.append(event)
        visit = visit.evolved(by: event)
        try book.note(event, facts)
        try book.checkBill(visit.billedCharges)
        try hold(
            (visit.passedCheck != nil) == (book.gas?.allPassed == true && !book.smell.isNoticed),
            "the visit and the book disagree about the safe line")
        try hold(visit.isInside == (book.place == .inside), "the visit and the book disagree about who is inside")
        try hold((visit.outcome != nil) == (book.place == .gone), "the visit and the book disagree about the end")
    }

    private mutating func facts(for kind: Kind) -> Visit.Facts {
        let wall = WallTime(day: day, minute: minutes % 1_440, isRestDay: minutes / 1_440 % 7 < 2)
        var facts = Visit.Facts(
            now: Instant(milliseconds: Int64(minutes) * 60_000), wall: wall, policy: policy, actor: actor(for: kind),
            knownPeople: [Pool.listedHelper: .helper, ID("owner"): .owner], contentHash: "hash",
            gas: gas.facts(&offer.dice))
        if case .handOver = kind, offer.dice.chance(30) { facts.obstacles = [.lacksSkill] }
        return facts
    }

    private mutating func actor(for kind: Kind) -> Actor {
        let supervisor = Actor(id: Pool.supervisor, name: "Cheung", roles: [.supervisor])
        switch kind {
        case .approveShutOff, .settleDispute, .enterInEmergency, .clearGas:
            if offer.dice.chance(85) { return supervisor }
        default: break
        }
        switch offer.dice.below(100) {
        case 0: return supervisor
        case 1: return Actor(id: Pool.dispatcher, name: "Ng", roles: [.dispatcher])
        case 2, 3: return Actor(id: Pool.colleague, name: "Lee", roles: [.technician])
        default: return Actor(id: visit.technician, name: "Wong", roles: [.technician])
        }
    }
}
