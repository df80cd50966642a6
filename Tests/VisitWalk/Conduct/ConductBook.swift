import DoorbellRules

/// A second account of an observation, kept from the procedure's sentences and not from the rules: each event is held
/// against it.
struct ConductBook {
    private let concerned: ID
    /// As what they stood when it was made.
    private let stood: ConductRank
    private var involved: Set<ID>
    private var hasName: Bool
    private var toldAt: Instant?
    private var hasAnswered: Bool
    private(set) var isDecided = false
    /// Whether it lowers a score.
    private(set) var counts = false

    init(_ event: ConductObservation.Event) throws(Violation) {
        guard case .made(let rule, let concerned, let account, let order) = event.fact else {
            throw Violation("begun without anything that was seen")
        }
        try hold(!account.note.isBlank && !account.place.isBlank, "noted without a word or a place")
        let age = event.at.minutes(since: account.seenAt)
        try hold(account.seenAt <= event.at && age <= 30 * 24 * 60, "of tomorrow, or older than a month")
        try hold(account.witness != nil || order == nil, "an unnamed account that tells the order")
        try hold(
            account.source != .checker || ["C5", "C6", "C7"].contains(rule.rawValue), "the checker judged a manner")
        (self.concerned, stood) = (concerned.person, concerned.rank)
        hasName = account.witness != nil
        let isOwn = account.source == .selfReport
        try hold(isOwn == (account.witness == concerned.person), "their own report by another, or another's by them")
        (toldAt, hasAnswered) = (isOwn ? event.at : nil, isOwn)
        involved = isOwn ? [] : Set([account.witness, event.by].compactMap { $0 })
    }

    mutating func note(_ event: ConductObservation.Event, _ facts: ConductObservation.Facts) throws(Violation) {
        try hold(!isDecided, "something after the decision")
        switch event.fact {
        case .made: throw Violation("made twice")
        case .told:
            try hold(toldAt == nil, "told twice")
            toldAt = event.at
        case .answered(let words):
            try hold(event.by == concerned && !words.isBlank, "answered by another, or without a word")
            hasAnswered = true
        case .confirmed(let account):
            guard let witness = account.witness else { throw Violation("a second account without a name") }
            try hold(witness != concerned && event.by != concerned, "seen by the one it is about")
            involved.formUnion([witness, event.by])
            (toldAt, hasAnswered, hasName) = (nil, false, true)
        case .decided(let verdict, let reason, let coaching): try noteEnd(verdict, reason, coaching, event, facts)
        }
    }

    /// The right of reply, nobody about themselves, nobody about what they reported, and nobody below.
    private mutating func noteEnd(
        _ verdict: ConductObservation.Verdict, _ reason: String, _ coaching: String,
        _ event: ConductObservation.Event, _ facts: ConductObservation.Facts
    ) throws(Violation) {
        guard let toldAt else { throw Violation("decided before they knew") }
        let days = event.at.minutes(since: toldAt) / (24 * 60)
        try hold(hasAnswered || days >= 7, "decided before their right of reply was over")
        try hold(event.by != concerned, "decided about oneself")
        try hold(!involved.contains(event.by), "decided by somebody who reported it")
        let roles = facts.actor.roles
        let isHigh = roles.contains(.manager) || roles.contains(.administrator)
        let isAboutSuperior = stood != .colleague || facts.rank != .colleague
        try hold(isAboutSuperior ? isHigh : isHigh || roles.contains(.supervisor), "decided by somebody below")
        try hold(isAboutSuperior || !roles.isDisjoint(with: [.supervisor, .manager]), "decided by no superior")
        try hold(!reason.isBlank, "decided without a reason")
        try hold(verdict != .coaching || !coaching.isBlank, "coaching without what was agreed")
        try hold(verdict != .stands || hasName, "an unnamed account stood alone")
        (isDecided, counts) = (true, verdict == .stands)
    }
}
