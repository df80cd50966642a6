import DoorbellRules

extension Walk {
    /// The screen leads on: something can always be done, and the ways that it shows are open to the technician.
    func checkScreen(_ facts: Visit.Facts) throws(Violation) {
        if visit.outcome != nil { return }
        let mine = Visit.Facts(
            now: facts.now, wall: facts.wall, policy: facts.policy,
            actor: Actor(id: visit.technician, name: "Wong", roles: [.technician]), knownPeople: facts.knownPeople,
            contentHash: facts.contentHash, gas: facts.gas)
        let screen = visit.screen(Pool.brief(visit.service), mine)
        let names = Set(screen.acts.map { $0.name })
        try hold(!names.isEmpty, "a screen without a way on")
        let hasOpenThings = !names.isDisjoint(with: ["put-backs", "restorations"])
        for name in names where name != "parting" || !hasOpenThings {
            guard let commands = probes(name) else { continue }
            do throws(Visit.Refusal) {
                _ = try visit.decide(commands, mine)
            } catch {
                throw Violation("the screen “\(screen.title.english)” shows \(name), which is refused: \(error.code)")
            }
        }
    }

    /// What a tap on `name` stands for, filled as it should be; `nil` for what depends on the answers.
    private func probes(_ name: String) -> [Visit.Command]? {
        switch name {
        case "parting": [.cleanUp, .sayFarewell(Spoken(visit.parting, in: .english)), .leave]
        case "steps-out": [.stepOut(reason: "a ladder")]
        case "missing-signature": [.goUnsigned(Unsigned(.declinesToSign, words: "satisfied"))]
        case "gas-makings-safe": [.gas(.makeSafe(at: "valve"))]
        case "gas-notices": [.gas(.handNotice(.refused(words: "no")))]
        case "gas-tellings": GasTold.allCases.map { .gas(.tell($0, reference: "T-1")) }
        case "gas-smells": [.smell(.notice)]
        case "gas-smell-tellings": GasTold.allCases.map { .smell(.tell($0, reference: "T-1")) }
        case "gas-smell-warnings": [.smell(.warn(door: "9C"))]
        case "evacuation": [.smell(.evacuate)]
        default: nil
        }
    }
}
