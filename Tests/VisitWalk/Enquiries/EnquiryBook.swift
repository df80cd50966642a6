import DoorbellRules

/// A second account of an enquiry, kept from the procedure's sentences and not from the rules: each event is held against it.
struct EnquiryBook {
    private var due: Instant
    private var hasAnswer = false
    private var isTold = false
    private(set) var isClosed = false
    private(set) var firstContact: ID
    /// Who of our own people was meant by name when the matter was handed over last.
    private var named: ID?
    private var returns = 0
    /// The desk that was asked last, and who of it has said yes; `nil` where it gave the matter back or none was asked.
    private var hand: (desk: HandOff.Desk, person: String?)?

    init(_ event: Enquiry.Event) throws(Violation) {
        guard case .asked(let question, let given) = event.fact else { throw Violation("begun without a question") }
        try hold(!question.words.isBlank && !question.asker.isBlank, "taken without question or name")
        try hold(given.due > event.at && !given.words.isBlank, "taken without a promise that can be kept")
        (due, firstContact) = (given.due, event.by)
    }

    mutating func note(_ event: Enquiry.Event, _ facts: Enquiry.Facts) throws(Violation) {
        try hold(!isClosed, "something after the end")
        let roles = facts.actor.roles
        let isSuperior = roles.contains(.supervisor) || roles.contains(.manager)
        if roles == [.technician] { try noteTechnician(event) }
        switch event.fact {
        case .asked: throw Violation("asked twice")
        case .looked, .referred: break
        case .putOff(let deferral):
            try hold(!deferral.reason.isBlank && !deferral.apology.isBlank, "put off without reason or apology")
            try hold(deferral.alternatives.contains { !$0.isBlank }, "put off without another way")
            guard let next = deferral.next, next > event.at else { throw Violation("put off without a next date") }
            due = next
        case .passedOn(let next, let reason):
            try hold(isSuperior && !reason.isBlank, "passed on by nobody who may, or without a reason")
            firstContact = next
        case .handed(let desk, let outside, let words, let colleague):
            named = colleague
            try noteHand(desk, outside, words, event, roles, isSuperior)
        case .accepted(let person):
            try hold(
                hand != nil && hand?.person == nil && !person.isBlank, "accepted by nobody, or what nobody was asked")
            hand?.person = person
        case .returned(let reason):
            try hold(hand != nil && !reason.isBlank, "given back without a reason, or what nobody has")
            try hold(returns < 2, "given back over the manager's head")
            (hand, returns) = (nil, returns + 1)
        case .answered(let answer): try noteAnswer(answer, facts, isSuperior)
        case .told(_, let apology):
            try hold(hasAnswer && !isTold, "told what nobody answered")
            try hold(event.at <= due || !(apology ?? "").isBlank, "told late without an apology")
            isTold = true
        case .settled: try end(if: isTold, "settled before the household was told")
        case .closed(let reason): try end(if: isTold && isSuperior && !reason.isBlank, "closed by nobody who may")
        case .reopened(let words, let given):
            try hold(isTold && !words.isBlank && given.due > event.at, "opened again without a new promise")
            (hasAnswer, isTold, due) = (false, false, given.due)
        }
    }

    /// A technician has a hand in it only where it lies in theirs by name.
    private func noteTechnician(_ event: Enquiry.Event) throws(Violation) {
        try hold(named == event.by && hand != nil, "a technician with what was not handed to them")
        switch event.fact {
        case .accepted, .returned: break
        case .answered(let answer):
            if case .holder = answer.basis { return }
            throw Violation("a technician answered from something else")
        default: throw Violation("a technician did the office's work")
        }
    }

    private mutating func noteHand(
        _ desk: HandOff.Desk, _ outside: HandOff.Outside?, _ words: String, _ event: Enquiry.Event,
        _ roles: Set<StaffRole>, _ isSuperior: Bool
    ) throws(Violation) {
        try hold(!words.isBlank && !hasAnswer, "handed over without a word, or after the answer")
        try hold(event.at <= due, "handed over with a broken promise")
        try hold(hand == nil || hand?.desk == .assistant && hand?.person != nil, "taken out of somebody's hands")
        try hold(desk == .assistant || isSuperior || roles.contains(.propertyAssistant), "past the property assistant")
        try hold(returns < 2 || desk == .manager || roles.contains(.manager), "a third desk without the manager")
        guard desk == .outside else {
            hand = (desk, nil)
            return
        }
        guard let outside, !outside.reference.isBlank, !outside.party.isBlank else {
            throw Violation("outside without a reference")
        }
        hand = (desk, outside.party)
    }

    /// Gate G13: with a source, by a superior, or by whoever accepted it; never a guess, never "I don't know".
    private mutating func noteAnswer(
        _ answer: Enquiry.Answer, _ facts: Enquiry.Facts, _ isSuperior: Bool
    ) throws(Violation) {
        try hold(!hasAnswer, "answered twice")
        try hold(hand == nil || hand?.person != nil, "answered while a desk has not accepted")
        try hold(!["不知道", "I don't know."].contains(answer.words), "answered that nobody knows")
        switch answer.basis {
        case .article(let source):
            let known = facts.articles[source.article]
            try hold(known?.source == source && known?.standing == .approved, "answered from what may not be quoted")
        case .superior: try hold(isSuperior && !answer.words.isBlank, "answered without a superior")
        case .cannotBeKnown(let reason, let alternative):
            try hold(isSuperior && !reason.isBlank && !alternative.isBlank, "unknowable without reason or another way")
        case .holder(let desk, let person):
            try hold(hand?.desk == desk && hand?.person == person, "answered by somebody who never accepted it")
        case .othersPrivacy: try hold(answer.words.isEmpty, "told about another household")
        }
        hasAnswer = true
    }

    private mutating func end(if mayEnd: Bool, _ words: String) throws(Violation) {
        try hold(mayEnd, words)
        isClosed = true
    }
}
