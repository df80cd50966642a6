import DoorbellRules

/// A second account of a dispute, kept from the procedure's sentences and not from the rules: each event is held against it.
struct DisputeBook {
    private var household = false
    private var staff = false
    private(set) var speaker: ID?
    private var hasOutcome = false
    private(set) var isOutside = false
    private(set) var isTold = false
    private(set) var isClosed = false
    /// The lines that were named; nothing is asked for while there are none.
    private(set) var lines: Set<ID> = []

    /// Nobody else speaks, and nothing in question is asked for, until the household was told how it was settled.
    var isOpen: Bool { !isClosed && !(isTold && !isOutside) }

    init(_ event: Dispute.Event, _ actor: Actor) throws(Violation) {
        guard case .raised(_, _, _, _, let household, let staff) = event.fact else {
            throw Violation("begun without being raised")
        }
        (self.household, self.staff) = (!household.isBlank, !staff.isBlank)
        let isTechnician = actor.roles.contains(.technician)
        try hold(isTechnician || self.household || self.staff, "raised without a word by somebody who has time for one")
    }

    mutating func note(_ event: Dispute.Event, _ facts: Dispute.Facts) throws(Violation) {
        try hold(!isClosed, "something after the end")
        let actor = facts.actor
        let isSuperior = actor.roles.contains(.supervisor) || actor.roles.contains(.manager)
        switch event.fact {
        case .raised: throw Violation("raised twice")
        case .positioned(let party, let words):
            try hold(!words.isBlank, "a side without words")
            try hold(!actor.isHousehold || party == .household, "the household spoke for us")
            if party == .household { household = true } else { staff = true }
        case .attached(let one):
            try hold(facts.evidence.contains(one) && !actor.isHousehold, "pointed to what is not on record")
            if one.kind == .charge { lines.insert(one.reference) }
        case .taken(let next, _):
            try hold(isSuperior && speaker != actor.id, "taken by nobody who may")
            try holdNext(next, event)
            speaker = actor.id
        case .contacted(_, let words, let next):
            try hold(actor.id == speaker && !words.isBlank && isOpen, "somebody else spoke with the household")
            try holdNext(next, event)
        case .proposed(let words, let next):
            try hold(actor.id == speaker && !words.isBlank && isOpen, "somebody else proposed something")
            try holdNext(next, event)
        case .settled(let words, _):
            try hold(actor.id == speaker && !words.isBlank, "settled by somebody else, or without a word")
            try hold(household && staff, "decided before both sides were heard")
            try hold(!hasOutcome || isOutside, "decided twice")
            (hasOutcome, isOutside, isTold) = (true, false, false)
        case .wentFurther(let body, let reference, _, let next):
            try hold(actor.id == speaker && household && staff && !hasOutcome, "taken further by nobody who may")
            try hold(!body.isBlank && !reference.isBlank, "taken further without a reference")
            try holdNext(next, event)
            (hasOutcome, isOutside, isTold) = (true, true, false)
        case .told:
            try hold(actor.id == speaker && hasOutcome && !isTold, "told what nobody decided")
            isTold = true
        case .agreed: try end(if: isTold && (actor.isHousehold || actor.id == speaker), "agreed to before it was told")
        case .closed(let reason):
            try end(
                if: isTold && !isOutside && actor.id == speaker && !reason.isBlank,
                "closed untold, or by nobody who may")
        case .reopened(let words, let next):
            try hold(isTold && !words.isBlank && next > event.at, "opened again before it was told")
            (hasOutcome, isOutside, isTold, household) = (false, false, false, true)
        }
    }

    private func holdNext(_ next: Instant, _ event: Dispute.Event) throws(Violation) {
        try hold(next > event.at, "the next word lies in the past")
        try hold(next <= event.at.adding(minutes: 14 * 24 * 60), "the household waits for more than two weeks")
    }

    private mutating func end(if mayEnd: Bool, _ words: String) throws(Violation) {
        try hold(mayEnd, words)
        isClosed = true
    }
}
