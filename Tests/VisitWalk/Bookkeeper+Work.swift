import DoorbellRules

extension Bookkeeper {
    /// Clauses P3 to P5 and F5: shoe covers, diagnosis, quiet hours, valves and belongings.
    mutating func noteWork(_ event: Visit.Event, _ facts: Visit.Facts) throws(Violation) {
        switch event.fact {
        case .prepared: isPrepared = true
        case .diagnosed(let diagnosis):
            try hold(place == .inside && isPrepared, "diagnosed before shoe covers and greeting")
            liable = diagnosis.liable
            if diagnosis.liable == .warranty { free() }
        case .workStarted(let isLoud, let emergency):
            try hold(place == .inside && isPrepared && liable != nil, "worked before the diagnosis")
            let isQuiet = facts.wall.isRestDay || !([480..<720, 840..<1_080].contains { $0 ~= facts.wall.minute })
            if isLoud, isQuiet { try hold(emergency.map { !$0.isBlank } ?? false, "drilled in quiet hours") }
            hasStarted = true
        case .shutOffPlanned(let plan): valves[plan.id] = Valve(plan: plan)
        case .shutOffApproved(let id): valves[id]?.isApproved = true
        case .answered(.shutOff, let id, let reply, _):
            if reply.answer == .yes { try checkDecider(reply, "a shut-off") }
            valves[id]?.answers.note(reply)
        case .turnedOff(let id, let emergency): try turnOff(id, emergency)
        case .restored(let id):
            try hold(valves[id]?.isOff == true, "restored what was on")
            valves[id]?.isOff = false
        case .answered(.move, _, let reply, let words): if reply.answer != .yes { forget(words) }
        case .moveAgreed(let names): for name in names where items[name] != .moved { items[name] = .agreed }
        case .moved(let name):
            try hold(place == .inside && items[name] == .agreed, "moved “\(name)” without a yes that names it")
            items[name] = .moved
        case .putBack(let name, _):
            try hold(items[name] == .moved, "put back what was not moved")
            items[name] = .back
        default: break
        }
    }

    private mutating func turnOff(_ id: ID, _ emergency: String?) throws(Violation) {
        guard let valve = valves[id] else { throw Violation("turned off what was never explained") }
        try hold(
            place == .inside && valve.plan.utility != .gas && !valve.isOff, "turned off from outside, or gas, or twice")
        if emergency?.isBlank ?? true {
            try hold(valve.answers.isYes, "turned off without a living yes")
            if valve.plan.extent != .home || valve.plan.reachesVulnerable {
                try hold(valve.isApproved, "turned off beyond the home without a superior")
            }
        }
        valves[id]?.isOff = true
    }

    /// A no ends the yes to everything that it names and that still stands where it stood.
    private mutating func forget(_ words: Spoken) {
        for name in items.keys where items[name] == .agreed && words.text.contains(name) { items[name] = nil }
    }

    func checkDecider(_ reply: Reply, _ what: String) throws(Violation) {
        let role = reply.giver.role
        try hold(role != .helper && role != .visitor && role != .minor, "\(what) agreed to by a \(role.rawValue)")
        try hold(reply.grade != .authority, "authority is no answer of the household")
    }
}
