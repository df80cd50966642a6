import DoorbellRules
import Storage

extension CaseFile {
    /// What happened at a visit opens a dispute, or adds to the one that is open: a call for a superior, a charge that is not
    /// agreed to, something damaged, a yes that is contested. Pages, programs and phones come through here alike.
    ///
    /// - Parameter newID: The id of the dispute, where one begins.
    func openDispute(
        after events: [Visit.Event], as newID: ID, by actor: Actor, _ connection: any Connection
    ) throws {
        for event in events {
            guard let call = DisputeCall(event.fact, isAboutPrice: isPriceOpen) else { continue }
            let known = try DisputeFile.unfinished(about: id, in: estate.id, connection)
            if var file = known.first(where: \.dispute.isOpen) {
                for (party, words) in [(Dispute.Party.household, call.household), (.staff, call.staff)]
                where !words.isBlank {
                    file.record(
                        try file.dispute.decide(
                            .add(party, words: words), Dispute.Facts(actor: actor, at: event.at)))
                }
                try file.save(connection)
            } else {
                let raised = try Dispute.raise(
                    .order(id), home: home.id, topic: call.topic, household: call.household, staff: call.staff,
                    by: actor, at: event.at)
                var file = DisputeFile(raised, id: newID, estate: estate.id)
                try file.save(connection)
            }
        }
    }

    /// A dispute that began elsewhere stands on the visit too, so that the technician's phone knows of it.
    mutating func noteDispute(
        _ words: Disagreement, _ caller: Caller, at now: Instant, _ connection: any Connection
    ) throws {
        guard let latest, latest.visit.dispute == nil else { return }
        let desk = try desk(for: latest.visit, caller, at: now, connection)
        record(try latest.visit.decide(.openDispute(words), desk.facts), on: latest.id)
    }

    /// What the household was told holds from then on: lower prices, and the end of the disagreement.
    mutating func settleDispute(
        _ prices: [Dispute.Price], words: String, by actor: Actor, at now: Instant
    ) throws {
        for file in visits {
            let own = prices.filter { $0.visit == file.id }
            let events = try file.visit.settling(own, words: words, by: actor, at: now)
            if !events.isEmpty { record(events, on: file.id) }
        }
    }

    /// The latest visit named a price last, and the household has not agreed to it.
    private var isPriceOpen: Bool {
        latest?.visit.charges.last.map { $0.state == .asked || $0.state == .declined } ?? false
    }

    /// Everything of this order that can be pointed to.
    var evidence: Set<Dispute.Evidence> { Set(visits.flatMap { $0.visit.evidence(as: $0.id) }) }
}

/// What of a visit's fact calls for a superior.
private struct DisputeCall {
    let topic: Dispute.Topic
    let household: String
    let staff: String

    /// - Parameter isAboutPrice: Whether a price was asked for last and is not agreed to: what a call with one tap is about.
    init?(_ fact: Visit.Fact, isAboutPrice: Bool) {
        switch fact {
        case .disputeOpened(let words):
            household = words.householdWords
            if words.topic.isBlank {
                (topic, staff) = (isAboutPrice ? .price : .other, words.staffWords)
            } else if let known = Dispute.Topic(rawValue: words.topic) {
                (topic, staff) = (known, words.staffWords)
            } else {  // in words of their own
                (topic, staff) = (
                    .other, words.staffWords.isBlank ? words.topic : "\(words.topic)\n\(words.staffWords)"
                )
            }
        case .reviewed(let acceptance) where acceptance.cost == .disputed:
            (topic, household, staff) = (.price, acceptance.remarks ?? "", "")
        case .damaged(let name, let words): (topic, household, staff) = (.damage, "", "\(name)\n\(words)")
        case .contested(_, _, let words): (topic, household, staff) = (.consent, words, "")
        default: return nil  // nothing else is a disagreement
        }
    }
}
