import DoorbellRules

/// A visit in play: every step goes through `decide`, by one person, at one minute, under one policy.
struct Played {
    var visit = Visit(order: Sample.order, technician: Sample.wong.id)
    var events: [Visit.Event] = []
    var now = Instant(milliseconds: 1_790_000_000_000)
    var wall = Sample.wall(minute: 600)
    var policy = EstatePolicy()
    var actor = Sample.wong
    var knownPeople: [ID: HouseholdRole] = [ID("chan"): .owner, ID("chan-2"): .coOwner, ID("maria"): .helper]
    var contentHash = Sample.text
    var gas = GasCheck.Facts.none
    var obstacles: [Fitness.Obstacle] = []

    var facts: Visit.Facts {
        var facts = Visit.Facts(
            now: now, wall: wall, policy: policy, actor: actor, knownPeople: knownPeople, contentHash: contentHash,
            gas: gas)
        facts.obstacles = obstacles
        return facts
    }

    mutating func play(_ commands: Visit.Command...) throws {
        for command in commands {
            let new = try visit.decide(command, facts)
            events += new
            visit = visit.evolved(by: new)
        }
    }

    /// The same step by somebody else.
    mutating func play(as other: Actor, _ command: Visit.Command) throws {
        let usual = actor
        actor = other
        defer { actor = usual }
        try play(command)
    }

    mutating func wait(minutes: Int) { now = now.adding(minutes: minutes) }

    /// Why `command` may not happen now; `nil` where it may.
    func refusal(of command: Visit.Command) -> Visit.Refusal? {
        do throws(Visit.Refusal) {
            _ = try visit.decide(command, facts)
            return nil
        } catch {
            return error
        }
    }

    func refusal(of command: Visit.Command, as other: Actor) -> Visit.Refusal? {
        var played = self
        played.actor = other
        return played.refusal(of: command)
    }
}

extension Played {
    /// The bell was rung and the purpose stated.
    static func asking() throws -> Played {
        var played = Played()
        try played.play(.setOff, .arrive, .ring(.bell), .statePurpose(Sample.script.purpose))
        return played
    }

    static func inside() throws -> Played {
        var played = try asking()
        try played.play(.answerEntry(yes, words: Sample.script.purpose), .enter)
        return played
    }

    static func diagnosed(_ diagnosis: Diagnosis = Sample.diagnosis) throws -> Played {
        var played = try inside()
        try played.play(.prepare(Preparation(.worn, greeting: Sample.script.greeting)), .diagnose(diagnosis))
        return played
    }

    static func working() throws -> Played {
        var played = try diagnosed()
        try played.play(.startWork(isLoud: false, emergency: nil))
        return played
    }

    /// The water of this home is off, with the owner's yes.
    static func waterOff() throws -> Played {
        var played = try working()
        try played.play(.planShutOff(Sample.water), answer(Sample.valve), .turnOff(Sample.valve, emergency: nil))
        return played
    }

    static func accepted() throws -> Played {
        var played = try working()
        try played.play(.showTest(ShownTest(what: "放水五分鐘", hasPassed: true)), .review(acceptance))
        return played
    }

    static func signed() throws -> Played {
        var played = try accepted()
        try played.play(.sign(Sample.signature))
        return played
    }

    static let yes = Reply(.yes, by: Sample.owner)
    static let no = Reply(.no, by: Sample.owner)
    static let acceptance = Acceptance(work: .accepted, by: Sample.owner)

    static func enter(_ reply: Reply) -> Visit.Command { .answerEntry(reply, words: Sample.script.purpose) }
    static func answer(_ valve: ID, _ reply: Reply = yes) -> Visit.Command {
        .answerShutOff(valve, reply, words: Sample.script.shutOff(Sample.water))
    }
    static func pay(_ charge: Charge, _ reply: Reply = yes) -> Visit.Command {
        .answerCharge(charge.id, reply, words: Sample.script.price(charge, .hongKongDollar))
    }
    static func ask(_ items: [String], _ reply: Reply = yes, isSacredOrFixed: Bool = false) -> Visit.Command {
        .askMove(items, reply, words: Sample.script.move(items), isSacredOrFixed: isSacredOrFixed)
    }
}
