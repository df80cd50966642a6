import DoorbellRules

/// A few people who wait, wandering at random; each event is held against minutes that are counted here and not by the rules.
struct WaitWalk: Wanderer {
    static let (steps, lingering) = (120, 0)
    static let limit = 3
    private static let people: [Actor] = [
        Actor(id: ID("ng"), name: "吳小姐", roles: [.dispatcher]),
        Actor(id: ID("ho"), name: "何小姐", roles: [.propertyAssistant]),
    ]
    private static let texts = ["", " ", "水浸", "他們說不用客氣"]

    /// One who waits, with what the procedure's own sentences say of them.
    private struct Person {
        var track: Track<Wait>
        let came: Instant
        var isGone = false
        var callBackBy: Instant?
        var wait: Wait { track.subject }
    }

    private var persons: [Person] = []
    private var now = Instant(milliseconds: 1_790_000_000_000)
    private var dice: Dice

    init(seed: UInt64, _ tally: inout WanderTally<WaitWalk>) { dice = Dice(seed: seed) }

    /// People come for as long as somebody looks.
    var isOver: Bool { false }
    var tracks: [Track<Wait>] { persons.map(\.track) }

    /// Somebody comes, or something is wished for one of those who are there.
    mutating func step(_ tally: inout WanderTally<WaitWalk>) throws(Violation) {
        now = now.adding(minutes: dice.chance(10) ? dice.below(90) : dice.below(3))
        if persons.isEmpty || dice.chance(15) {
            let arrived = Wait.Event(
                .arrived(
                    dice.pick(Wait.Channel.allCases), name: dice.chance(50) ? "王小姐" : "", home: nil,
                    Wait.Need.allCases.filter { _ in dice.chance(20) }), at: now, by: dice.pick(Self.people).id)
            persons.append(Person(track: try Track(arrived), came: now))
            return
        }
        let place = dice.below(persons.count)
        let earlier = persons.indices.filter {
            $0 < place && !persons[$0].isGone && persons[$0].wait.channel == persons[place].wait.channel
        }
        let facts = Wait.Facts(
            actor: dice.pick(Self.people), at: now, limit: Self.limit, othersFirst: !earlier.isEmpty)
        let (command, before) = (wish(), persons[place].wait)
        let event = tally.take { () throws(Wait.Refusal) in try before.decide(command, facts) }
        guard let event else { return }
        tally.note(event)
        try note(event, at: place, passing: earlier)
        if case .served(_, let emergency?) = event.fact {
            for other in earlier {
                let waiting = persons[other].wait
                let told = tally.take { () throws(Wait.Refusal) in
                    try waiting.decide(.explain(reason: emergency), facts)
                }
                guard let told else { throw Violation("passed over without being told why") }
                tally.note(told)
                try note(told, at: other, passing: [])
            }
        }
    }

    private mutating func note(_ event: Wait.Event, at place: Int, passing earlier: [Int]) throws(Violation) {
        let waited = (event.at.milliseconds - persons[place].came.milliseconds) / 60_000
        switch event.fact {
        case .arrived: throw Violation("came twice")
        case .acknowledged, .explained: try hold(!persons[place].isGone, "nodded at somebody who is gone")
        case .served(let opening, let emergency):
            try hold(!persons[place].isGone, "served twice, or after they left")
            try hold(earlier.isEmpty || !(emergency ?? "").isBlank, "went before others without an emergency")
            switch opening {
            case .plain: try hold(waited < Self.limit, "waited, and heard no sorry")
            case .sorry: try hold(waited >= Self.limit, "sorry to somebody who did not wait")
            case .withoutSorry(_, let reason):
                try hold(waited >= Self.limit && !reason.isBlank, "the sorry left out without a reason")
            }
            persons[place].isGone = true
        case .left(let given):
            try hold(!persons[place].isGone, "left twice")
            if let given { try hold(given.due > event.at && !given.words.isBlank, "a promise that cannot be kept") }
            persons[place].isGone = true
            persons[place].callBackBy = given?.due
        case .calledBack(_, let apology):
            guard let due = persons[place].callBackBy else { throw Violation("called back whom nobody promised it") }
            try hold(event.at <= due || !(apology ?? "").isBlank, "called back late without an apology")
            persons[place].callBackBy = nil
        case .passedOn: try hold(persons[place].callBackBy != nil, "passed on what nobody promised")
        }
        persons[place].track.note(event)
        try hold(
            persons[place].wait.isWaiting == !persons[place].isGone, "the two accounts disagree about the end")
    }

    private mutating func wish() -> Wait.Command {
        let text = dice.pick(Self.texts)
        switch dice.below(10) {
        case 0, 1: return .acknowledge(dice.pick(Wait.Sign.allCases))
        case 2...5:
            return .serve(
                sorry: dice.pick([nil, nil, true, false]), reason: text, emergency: dice.chance(30) ? text : "")
        case 6:
            let given = Promise.Given(.callBack, words: text, due: now.adding(minutes: dice.below(120) - 10))
            return .leave(dice.chance(80) ? given : nil, isDeclined: dice.chance(50))
        case 7: return .explain(reason: text)
        case 8: return .callBack(words: text, apology: dice.chance(50) ? text : nil)
        default: return .passOn(to: dice.pick(Self.people).id)
        }
    }
}
