import DoorbellRules

/// One dispute wandering at random: none closes untold, nobody but the superior speaks while one is open, and nothing in
/// question is asked for.
struct DisputeWalk: Wanderer {
    static let (steps, lingering) = (200, 20)
    static let people: [Actor] = [
        Actor(id: ID("chan"), name: "陳師傅", roles: [.technician]),
        Actor(id: ID("ng"), name: "吳小姐", roles: [.dispatcher]),
        Actor(id: ID("ho"), name: "何小姐", roles: [.propertyAssistant]),
        Actor(id: ID("cheung"), name: "張主管", roles: [.supervisor]),
        Actor(id: ID("lam"), name: "林經理", roles: [.manager]),
        Actor(id: ID("home"), name: "王小姐", roles: [], isHousehold: true),
    ]
    private static let texts = ["", " ", "太貴", "上次已修過", "It was agreed.", "減半"]
    private static let charges = (0..<4).map {
        Charge(id: ID("c\($0)"), kind: .labour, what: "人工", amount: 1_000 + $0 * 777)
    }

    private var track: Track<Dispute>
    private var book: DisputeBook
    private var now = Instant(milliseconds: 1_790_000_000_000)
    private var dice: Dice

    private var dispute: Dispute { track.subject }
    var isOver: Bool { dispute.isClosed }
    var tracks: [Track<Dispute>] { [track] }

    init(seed: UInt64, _ tally: inout WanderTally<DisputeWalk>) throws(Violation) {
        var dice = Dice(seed: seed)
        while true {
            let actor = dice.pick(Self.people)
            let (topic, household, staff) = (
                dice.pick(Dispute.Topic.allCases), dice.pick(Self.texts), dice.pick(Self.texts)
            )
            let about = dice.pick([Dispute.About.order(ID("o")), .enquiry(ID("e")), .gasCheck(ID("g"))])
            let moment = now
            let event = tally.take { () throws(Dispute.Refusal) in
                try Dispute.raise(
                    about, home: ID("h"), topic: topic, household: household, staff: staff, by: actor, at: moment)
            }
            guard let event else { continue }
            (track, book) = (try Track(event), try DisputeBook(event, actor))
            self.dice = dice
            return
        }
    }

    /// One command, decided, compared with the second account, and evolved.
    mutating func step(_ tally: inout WanderTally<DisputeWalk>) throws(Violation) {
        now = now.adding(minutes: dice.chance(10) ? dice.below(900) : dice.below(8))
        let actor = dice.pick(Self.people)
        let facts = Dispute.Facts(actor: actor, at: now, evidence: records())
        let (command, before) = (wish(), dispute)
        let event = tally.take { () throws(Dispute.Refusal) in try before.decide(command, facts) }
        if let event {
            try book.note(event, facts)
            track.note(event)
            tally.note(event)
        }
        try compare()
    }

    /// Who speaks and what is asked for, as the two accounts have it.
    private func compare() throws(Violation) {
        try hold(dispute.isClosed == book.isClosed, "the two accounts disagree about the end")
        try hold(!dispute.isClosed || dispute.toldAt != nil, "closed untold")
        for actor in Self.people where !actor.isHousehold {
            var maySpeak = true
            do throws(Dispute.Refusal) { try dispute.requireVoice(of: actor) } catch { maySpeak = false }
            try hold(maySpeak == (!book.isOpen || actor.id == book.speaker), "\(actor.name) speaks, or may not")
        }
        let bill = Bill(Self.charges) { dispute.holds($0) }
        var due = 0
        for charge in Self.charges {
            let isHeld = book.isOpen && (book.lines.isEmpty || book.lines.contains(charge.id))
            if !isHeld { due += charge.amount }
        }
        try hold(bill.due == due && bill.due + bill.inDispute == bill.total, "asked for what is in dispute")
        try hold(!dispute.isOverdue(at: now) || book.isOpen, "late with nothing to say")
    }

    private mutating func records() -> Set<Dispute.Evidence> {
        var known: Set<Dispute.Evidence> = []
        for place in 0..<4 where dice.chance(70) { known.insert(record(place)) }
        return known
    }

    private func record(_ place: Int) -> Dispute.Evidence {
        let kinds = Dispute.Evidence.Kind.allCases
        return Dispute.Evidence(kinds[place % kinds.count], visit: ID("v"), reference: ID("c\(place)"))
    }

    private mutating func wish() -> Dispute.Command {
        let text = dice.pick(Self.texts)
        let next: Instant? = dice.chance(90) ? now.adding(minutes: dice.below(21_000) - 300) : nil
        switch dice.below(20) {
        case 0, 1: return .add(dice.pick(Dispute.Party.allCases), words: text)
        case 2: return .attach(record(dice.below(4)))
        case 3, 4: return .take(next: next, topic: dice.chance(50) ? dice.pick(Dispute.Topic.allCases) : nil)
        case 5, 6: return .contact(dice.pick(Enquiry.Channel.allCases), words: text, next: next)
        case 7, 8: return .propose(words: text, next: next)
        case 9...11: return .settle(words: text, prices: dice.chance(50) ? [] : [price()])
        case 12: return .goFurther(body: text, reference: dice.pick(Self.texts), words: text, next: next)
        case 13...15: return .tell(dice.pick(Enquiry.Channel.allCases))
        case 16, 17: return .answer(isSettled: dice.chance(30), words: text)
        default: return .close(reason: text)
        }
    }

    private mutating func price() -> Dispute.Price {
        Dispute.Price(visit: ID("v"), charge: ID("c\(dice.below(4))"), amount: dice.below(5_000))
    }
}
