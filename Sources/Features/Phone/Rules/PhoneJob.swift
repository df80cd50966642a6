/// One visit as a phone carries it: everything that the rules need to decide without a network, and nothing else.
///
/// The server makes it, the phone keeps it; what happens on the phone is added to `events`. No full telephone number is in it.
public struct PhoneJob: Equatable, Sendable {
    public let visit: ID
    public let order: ID
    public let technician: ID
    public let actor: Actor
    public let brief: Visit.Brief
    public let policy: EstatePolicy
    public let zone: PhoneZone
    public let knownPeople: [ID: HouseholdRole]
    public let estateName: String
    public let orderEvents: [WorkOrder.Event]
    /// Earlier visits of the same order, as they ended.
    public let before: [Past]
    public var events: [Visit.Event]
    public let gas: GasCheck.Facts
    /// Why only a superior speaks with this home, and who it is, as the server knew it; `nil` while nobody is silent.
    public let silence: Words?

    public struct Past: Equatable, Sendable {
        public let technician: ID
        public let events: [Visit.Event]

        public init(technician: ID, events: [Visit.Event]) {
            self.technician = technician
            self.events = events
        }
    }

    public init(
        visit: ID, order: ID, technician: ID, actor: Actor, brief: Visit.Brief, policy: EstatePolicy, zone: PhoneZone,
        knownPeople: [ID: HouseholdRole], estateName: String, orderEvents: [WorkOrder.Event], before: [Past],
        events: [Visit.Event], gas: GasCheck.Facts, silence: Words? = nil
    ) {
        (self.visit, self.order, self.technician, self.actor) = (visit, order, technician, actor)
        (self.brief, self.policy, self.zone, self.knownPeople) = (brief, policy, zone, knownPeople)
        (self.estateName, self.orderEvents, self.before) = (estateName, orderEvents, before)
        (self.events, self.gas, self.silence) = (events, gas, silence)
    }
}

extension PhoneJob {
    /// The visit after everything that has happened.
    public var state: Visit {
        Visit(order: order, technician: technician, service: brief.service).evolved(by: events)
    }

    /// The order as its events have it; `nil` where the phone was handed none.
    public var workOrder: WorkOrder? {
        guard let first = orderEvents.first, let begun = WorkOrder(first) else { return nil }
        return orderEvents.dropFirst().reduce(begun) { $0.evolved(by: $1) }
    }

    /// Why whoever is at the door does not call the household now: what the server said, or a dispute that began here and
    /// that it has not heard of. A superior speaks, and a smell of gas is told to everybody at once (clause D2).
    public func silence(_ visit: Visit) -> Words? {
        if visit.smell != nil { return nil }
        return silence ?? (visit.dispute == nil || actor.isSuperior ? nil : Visit.Refusal.disputeIsOpen.words)
    }

    /// What the household reads before it signs; `nil` before there is anything to check.
    public func paper(_ visit: Visit) -> ServiceOrder? {
        guard visit.acceptance != nil || visit.gas?.isComplete == true, let workOrder else { return nil }
        let earlier = before.map {
            Visit(order: order, technician: $0.technician, service: brief.service).evolved(by: $0.events)
        }
        return ServiceOrder(
            workOrder, visits: earlier + [visit], brief: brief, estate: estateName, currency: policy.currency,
            clock: zone.stamp)
    }

    /// - Parameter hash: SHA-256 of the paper's canonical text, which whoever carries the rules works out.
    public func facts(_ visit: Visit, at now: Instant, hash: String) -> Visit.Facts {
        var facts = Visit.Facts(
            now: now, wall: zone.wall(now), policy: policy, actor: actor, knownPeople: knownPeople,
            serviceOrder: paper(visit), contentHash: hash, gas: gas)
        facts.promisedUntil = workOrder?.promisedUntil
        return facts
    }

    /// What is on the screen now.
    public func screen(at now: Instant, hash: String) -> Screen {
        let visit = state
        return visit.screen(brief, facts(visit, at: now, hash: hash))
    }

    /// Decides what the tap `act` stands for.
    public func perform(
        _ act: String, _ reader: JSONReader, at now: Instant, newID: ID, hash: String
    ) throws(PhoneRefusal) -> [Visit.Event] {
        let visit = state
        let facts = facts(visit, at: now, hash: hash)
        let script = visit.script(brief, facts)
        let commands: [Visit.Command]
        do throws(JSON.Trouble) {
            commands = try visit.commands(act, reader, script: script, policy: policy, newID: newID)
        } catch {
            throw .trouble(error)
        }
        do throws(Visit.Refusal) {
            return try visit.decide(commands, facts)
        } catch {
            throw .refusal(error)
        }
    }
}

/// Why a tap came to nothing on the phone: its fields, or a rule.
public enum PhoneRefusal: Error, Equatable, Sendable {
    case trouble(JSON.Trouble)
    case refusal(Visit.Refusal)

    /// What the page shows, in the same shape as the server's problem.
    public func json(in language: Language) -> JSON {
        switch self {
        case .trouble(let trouble):
            .object([
                "code": .string(trouble.kind.rawValue), "detail": .string(trouble.kind.words.text(in: language)),
                "place": .string(trouble.place),
            ])
        case .refusal(let refusal):
            .object([
                "code": .string(refusal.code), "detail": .string(refusal.words.text(in: language)),
                "gate": .text(refusal.gate?.rawValue),
            ])
        }
    }
}
