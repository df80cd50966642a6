import DoorbellRules

/// One observation wandering at random: no score moves before the right of reply, nobody decides about themselves or what
/// they reported, and nothing unnamed stands alone.
struct ConductWalk: Wanderer {
    static let (steps, lingering) = (60, 20)
    static let people: [Actor] = [
        Actor(id: ID("chan"), name: "陳志明", roles: [.technician]),
        Actor(id: ID("ho"), name: "何小姐", roles: [.propertyAssistant]),
        Actor(id: ID("cheung"), name: "張主管", roles: [.supervisor]),
        Actor(id: ID("wong"), name: "黃主管", roles: [.supervisor]),
        Actor(id: ID("lam"), name: "林經理", roles: [.manager]),
        Actor(id: ID("tse"), name: "謝經理", roles: [.manager]),
        Actor(id: ID("admin"), name: "系統管理員", roles: [.administrator]),
        Actor(id: ID("home"), name: "王小姐", roles: [], isHousehold: true),
    ]
    private static let texts = ["", " ", "高聲叫人", "已當面談過", "情有可原"]

    private var track: Track<ConductObservation>
    private var book: ConductBook
    private var now = Instant(milliseconds: 1_790_000_000_000)
    private var dice: Dice

    private var observation: ConductObservation { track.subject }
    var isOver: Bool { observation.decision != nil }
    var tracks: [Track<ConductObservation>] { [track] }

    /// Begins with something that was seen; what is refused is counted and tried again.
    init(seed: UInt64, _ tally: inout WanderTally<ConductWalk>) throws(Violation) {
        var dice = Dice(seed: seed)
        while true {
            let (actor, moment) = (dice.pick(Self.people), now)
            let other = dice.pick(Self.people.filter { !$0.isHousehold })
            let concerned = ConductObservation.Concerned(other.id, ConductRank(other.roles))
            let source = dice.pick(ConductObservation.Source.allCases)
            let witness: ID? =
                source == .selfReport && dice.chance(80)
                ? other.id : dice.chance(25) ? nil : dice.pick(Self.people).id
            let account = Self.account(source, witness: witness, at: now, &dice)
            let writer = source == .selfReport && dice.chance(80) ? other : actor
            let (rule, order) = (dice.pick(ConductRule.allCases), dice.chance(30) ? ID("order") : nil)
            let event = tally.take { () throws(ConductObservation.Refusal) in
                try ConductObservation.make(rule, account, about: concerned, order: order, by: writer, at: moment)
            }
            guard let event else { continue }
            (track, book) = (try Track(event), try ConductBook(event))
            self.dice = dice
            tally.note(event)
            return
        }
    }

    private static func account(
        _ source: ConductObservation.Source, witness: ID?, at now: Instant, _ dice: inout Dice
    ) -> ConductObservation.Account {
        .init(
            source, witness: witness, seenAt: now.adding(minutes: 600 - dice.below(46_000)),
            place: dice.chance(90) ? "大堂" : " ", note: dice.chance(90) ? "高聲叫人" : "")
    }

    /// One command, decided, compared with the second account, and evolved.
    mutating func step(_ tally: inout WanderTally<ConductWalk>) throws(Violation) {
        now = now.adding(minutes: dice.chance(20) ? dice.below(8_000) : dice.below(60))
        let actor = dice.chance(25) ? concerned : dice.pick(Self.people)
        // Somebody may have become a superior meanwhile.
        let rank = dice.chance(90) ? observation.concerned.rank : dice.pick(ConductRank.allCases)
        let facts = ConductObservation.Facts(actor: actor, at: now, rank: rank)
        let (command, before) = (wish(actor), observation)
        let new = tally.take { () throws(ConductObservation.Refusal) in try before.decide(command, facts) }
        guard let new else { return }
        for event in new {
            try book.note(event, facts)
            track.note(event)
            tally.note(event)
        }
        try hold(observation.counts == book.counts, "a score moved that should not have, or stood still")
        try hold((observation.decision != nil) == book.isDecided, "the two accounts disagree about the end")
    }

    private var concerned: Actor {
        Self.people.first { $0.id == observation.concerned.person } ?? Self.people[0]
    }

    private mutating func wish(_ actor: Actor) -> ConductObservation.Command {
        let text = dice.pick(Self.texts)
        switch dice.below(10) {
        case 0: return .read
        case 1, 2: return .tell
        case 3, 4: return .answer(words: text)
        case 5:
            let witness: ID? = dice.chance(80) ? dice.chance(80) ? actor.id : dice.pick(Self.people).id : nil
            return .confirm(Self.account(.walk, witness: witness, at: now, &dice))
        default:
            return .decide(
                dice.pick(ConductObservation.Verdict.allCases), reason: dice.chance(85) ? "情有可原" : text,
                coaching: dice.chance(70) ? "先打電話" : "")
        }
    }
}
