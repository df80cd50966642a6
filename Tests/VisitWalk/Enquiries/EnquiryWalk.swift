import DoorbellRules

/// One enquiry and its hand-offs wandering at random: nothing closes without a source, a superior or whoever accepted it,
/// and nothing before the household was told.
struct EnquiryWalk: Wanderer {
    static let (steps, lingering) = (200, 50)
    static let people: [Actor] = [
        Actor(id: ID("ng"), name: "吳小姐", roles: [.dispatcher]),
        Actor(id: ID("ho"), name: "何小姐", roles: [.propertyAssistant]),
        Actor(id: ID("cheung"), name: "張主管", roles: [.supervisor]),
        Actor(id: ID("lam"), name: "林經理", roles: [.manager]),
        Actor(id: ID("chan"), name: "陳師傅", roles: [.technician]),
        Actor(id: ID("home"), name: "王小姐", roles: [], isHousehold: true),
    ]
    private static let texts = ["", " ", "不知道", "可以，請先登記", "I don't know.", "明天上午"]

    private var track: Track<Enquiry>
    private var book: EnquiryBook
    private var now = Instant(milliseconds: 1_790_000_000_000)
    private var dice: Dice

    private var enquiry: Enquiry { track.subject }
    var isOver: Bool { enquiry.isClosed }
    var tracks: [Track<Enquiry>] { [track] }

    /// Begins with a question that was taken; what is refused at the counter is counted and asked again.
    init(seed: UInt64, _ tally: inout WanderTally<EnquiryWalk>) throws(Violation) {
        var dice = Dice(seed: seed)
        while true {
            let actor = dice.pick(Self.people)
            let question = Enquiry.Question(
                channel: dice.pick(Enquiry.Channel.allCases), home: dice.chance(80) ? ID("home") : nil,
                asker: dice.chance(90) ? "王小姐" : " ", words: dice.chance(90) ? "可以停多久？" : "")
            let given = Promise.Given(
                dice.pick(Promise.Kind.allCases), words: dice.chance(90) ? "四點前告訴您" : "",
                due: now.adding(minutes: dice.below(25_000) - 500))
            let (isReadBack, moment) = (dice.chance(80), now)
            let event = tally.take { () throws(Enquiry.Refusal) in
                try Enquiry.ask(question, isReadBack: isReadBack, promising: given, by: actor, at: moment)
            }
            guard let event else { continue }
            (track, book) = (try Track(event), try EnquiryBook(event))
            self.dice = dice
            return
        }
    }

    /// One command, decided, compared with the second account, and evolved.
    mutating func step(_ tally: inout WanderTally<EnquiryWalk>) throws(Violation) {
        now = now.adding(minutes: dice.chance(10) ? dice.below(400) : dice.below(8))
        let actor = dice.pick(Self.people)
        let facts = Enquiry.Facts(actor: actor, at: now, articles: articles())
        let (command, before) = (wish(), enquiry)
        let event = tally.take { () throws(Enquiry.Refusal) in try before.decide(command, facts) }
        guard let event else { return }
        try book.note(event, facts)
        track.note(event)
        tally.note(event)
        try hold(enquiry.isClosed == book.isClosed, "the two accounts disagree about the end")
        try hold(enquiry.firstContact == book.firstContact, "the first contact was forgotten")
    }

    private mutating func articles() -> [ID: Enquiry.KnownArticle] {
        var known: [ID: Enquiry.KnownArticle] = [:]
        for place in 0..<3 where dice.chance(80) {
            let source = Enquiry.Source(article: ID("a\(place)"), version: 1 + dice.below(3), title: "訪客停車")
            known[source.article] = Enquiry.KnownArticle(source, dice.pick(Article.Standing.allCases))
        }
        return known
    }

    private mutating func wish() -> Enquiry.Command {
        let (text, article) = (dice.pick(Self.texts), ID("a\(dice.below(4))"))
        switch dice.below(21) {
        case 0: return .look(at: article)
        case 1: return .askSuperior(words: text)
        case 2:
            return .putOff(
                Deferral(
                    reason: dice.chance(90) ? "等供應商" : "", apology: dice.chance(90) ? "對不起" : "",
                    alternatives: dice.chance(90) ? ["先看通告"] : [], next: now.adding(minutes: dice.below(900) - 30)))
        case 3...6:
            let outside = HandOff.Outside(party: dice.chance(80) ? "電訊公司" : "", reference: dice.chance(80) ? "T-1" : "")
            return .handOver(
                to: dice.pick(HandOff.Desk.allCases), dice.chance(70) ? outside : nil, words: text,
                colleague: dice.chance(60) ? ID("chan") : nil)
        case 7...9: return .accept(person: dice.chance(80) ? "陳師傅" : " ")
        case 10, 11: return .giveBack(reason: text)
        case 12...15: return .answer(words: text, basis: basis(text, article))
        case 16, 17: return .tell(dice.pick(Enquiry.Channel.allCases), apology: dice.chance(50) ? text : nil)
        case 18:
            return .confirm(
                isSettled: dice.chance(40), words: text, until: dice.chance(80) ? now.adding(minutes: 300) : nil)
        case 19: return .passOn(to: dice.pick(Self.people).id, reason: text)
        default: return .close(reason: text)
        }
    }

    private mutating func basis(_ text: String, _ article: ID) -> Basis? {
        switch dice.below(6) {
        case 0: nil
        case 1: .article(.init(article: article, version: 1, title: "x"))
        case 2: .superior
        case 3: .cannotBeKnown(reason: text, alternative: dice.pick(Self.texts))
        case 4: .othersPrivacy
        default: .holder(dice.pick(HandOff.Desk.allCases), person: "somebody else")
        }
    }
}
