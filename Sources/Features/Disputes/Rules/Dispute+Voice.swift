extension Dispute {
    /// Whether `actor` may write to the home now. The household itself always may.
    ///
    /// A smell of gas and what makes a home safe is asked of nobody: those doors do not come here.
    public func requireVoice(of actor: Actor) throws(Refusal) {
        if !isOpen || actor.isHousehold { return }
        if superior == nil { throw .notTaken }
        if superior != actor.id { throw .anotherSpeaks }
    }

    /// Whether money for `charge` may not be asked for now. In doubt nothing may: where no line is named, none.
    public func holds(_ charge: ID) -> Bool {
        if !isOpen { return false }
        let lines = evidence.filter { $0.kind == .charge }
        return lines.isEmpty || lines.contains { $0.reference == charge }
    }
}

extension Visit {
    /// What a settlement changes on a visit, in the superior's name: prices that become lower, and the end of the dispute.
    ///
    /// Nothing rises: more than was agreed needs a new price and the household's yes (gate G6).
    public func settling(
        _ prices: [Dispute.Price], words: String, by actor: Actor, at now: Instant
    ) throws(Refusal) -> [Event] {
        if !actor.isSuperior { throw .superiorNeeded }
        var events: [Event] = []
        for price in prices {
            guard let charge = charge(price.charge) else { throw .unknownSubject }
            if charge.state != .agreed { throw .priceNotAccepted }
            if price.amount > charge.amount || price.amount < 0 { throw .aboveCeiling }
            events.append(Event(.chargeLowered(price.charge, to: price.amount), at: now, by: actor.id))
        }
        if dispute != nil { events.append(Event(.disputeSettled(words: words), at: now, by: actor.id)) }
        return events
    }
}
