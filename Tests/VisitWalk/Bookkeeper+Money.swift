import DoorbellRules

extension Bookkeeper {
    /// Clause P6: the reason, the owner's choice, a price agreed to by somebody who may, and only then the part.
    mutating func noteMoney(_ event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        switch event.fact {
        case .materialExplained(let need): parts[need.id] = Piece()
        case .supplyChosen(let id, let supply, let giver):
            try hold(parts[id] != nil, "a choice about a part nobody explained")
            if supply != .nobody { try checkDecider(Reply(.yes, by: giver), "a part") }
            parts[id]?.supply = supply
            if supply != .department { drop(pricesOf: id) }
        case .ownPartRefused(let id, _): parts[id]?.supply = nil
        case .quoted(let charge):
            if let part = charge.part { drop(pricesOf: part) }
            prices[charge.id] = Price(charge: charge, amount: charge.amount)
        case .answered(.cost, let id, let reply, _): try noteCost(id, reply, facts)
        case .chargeLowered(let id, let amount):
            try hold(prices[id]?.ceiling.map { amount <= $0 } ?? false, "lowered to more than was agreed")
            prices[id]?.amount = amount
        case .fitted(let id): try fit(id)
        default: break
        }
    }

    /// Whatever is billed was explained, decided and agreed, and is not above what was agreed.
    func checkBill(_ billed: [Charge]) throws(Violation) {
        for charge in billed {
            guard let price = prices[charge.id], let ceiling = price.ceiling, !price.isDropped else {
                throw Violation("billed “\(charge.what)” without an accepted price")
            }
            try hold(charge.amount <= ceiling && charge.amount == price.amount, "billed above the ceiling")
            try hold(charge.kind != .material || charge.part != nil, "material billed for no part")
            try hold(liable != .warranty || charge.amount == 0, "billed under warranty")
            try hold(place != .gone || charge.kind != .labour || hasStarted, "labour billed that was never begun")
            guard let part = charge.part else { continue }
            try hold(
                parts[part]?.supply == .department && parts[part]?.isFitted == true, "billed for a part not fitted")
        }
    }

    private mutating func noteCost(_ id: ID, _ reply: Reply, _ facts: Visit.Facts) throws(Violation) {
        guard let price = prices[id], !price.isDropped else { throw Violation("an answer to no open price") }
        prices[id]?.isAnswered = true
        if reply.answer != .yes {
            prices[id]?.ceiling = nil
            return
        }
        try checkDecider(reply, "a price")
        let others = prices.filter { $0.key != id && $0.value.counts }
        let total = others.values.reduce(price.amount) { $0 + $1.amount }
        if reply.giver.role == .tenant { try hold(total <= facts.policy.tenantCostLimit, "beyond the tenant's limit") }
        if reply.giver.role == .family { try hold(total <= facts.policy.familyCostLimit, "beyond the family's limit") }
        if total > facts.policy.spokenCostLimit {
            try hold(reply.grade != .spoken, "a large sum agreed to by word only")
        }
        prices[id]?.ceiling = price.amount
    }

    private mutating func fit(_ id: ID) throws(Violation) {
        try hold(place == .inside && hasStarted, "fitted before the work began")
        switch parts[id]?.supply {
        case .owner: break
        case .department:
            let isAgreed = prices.values.contains { $0.charge.part == id && !$0.isDropped && $0.ceiling != nil }
            try hold(isAgreed || liable == .warranty, "fitted without an accepted price")
        case .nobody, nil: throw Violation("fitted without the owner's choice")
        }
        parts[id]?.isFitted = true
    }

    /// What turns out to be under warranty is free, whatever was asked before.
    mutating func free() {
        for id in prices.keys where prices[id].map({ $0.amount > 0 }) ?? false { prices[id]?.isFreed = true }
    }

    private mutating func drop(pricesOf part: ID) {
        for id in prices.keys where prices[id]?.charge.part == part { prices[id]?.isDropped = true }
    }
}
