extension Enquiry {
    /// The enquiry that begins with `event`; `nil` for an event that begins none.
    public init?(_ event: Event) {
        guard case .asked(let question, let given) = event.fact else { return nil }
        (self.question, firstContact, askedAt) = (question, event.by, event.at)
        promises = [Promise(given, by: event.by, keeper: event.by, at: event.at)]
    }

    /// This enquiry after `event`. Events are facts: they are never refused.
    public func evolved(by event: Event) -> Enquiry {
        var next = self
        switch event.fact {
        case .asked: break
        case .looked(let source): if !sources.contains(source) { next.sources.append(source) }
        case .referred(let words): next.referral = words
        case .putOff(let deferral):
            next.deferral = deferral
            next.replacePromise(
                Promise.Given(promise.given.kind, words: deferral.reason, due: deferral.next ?? promise.given.due),
                apology: deferral.apology, event)
        case .handed(let desk, let outside, let words, let colleague):
            next.handOffs.append(HandOff(desk, outside, words: words, colleague: colleague, at: event.at))
        case .accepted(let person): next.endHandOff(.accepted(person: person))
        case .returned(let reason): next.endHandOff(.returned(reason: reason))
        case .answered(let answer): (next.answer, next.deferral) = (answer, nil)
        case .told(_, let apology):
            next.toldAt = event.at
            next.endPromise { $0.end(.kept, at: event.at) }
            if let apology { next.endPromise { $0.apology = apology } }
        case .settled, .closed: next.isClosed = true
        case .passedOn(let colleague, _):
            next.firstContact = colleague
            next.endPromise { if $0.isOpen { $0.keeper = colleague } }
        case .reopened(_, let given):
            (next.answer, next.toldAt, next.referral) = (nil, nil, nil)
            next.promises.append(Promise(given, by: event.by, keeper: firstContact, at: event.at))
        }
        return next
    }

    private mutating func replacePromise(_ given: Promise.Given, apology: String, _ event: Event) {
        endPromise {
            $0.end(.replaced, at: event.at)
            $0.apology = apology
        }
        promises.append(Promise(given, by: event.by, keeper: promise.keeper, at: event.at))
    }

    private mutating func endHandOff(_ outcome: HandOff.Outcome) {
        if !handOffs.isEmpty { handOffs[handOffs.count - 1].outcome = outcome }
    }

    private mutating func endPromise(_ change: (inout Promise) -> Void) {
        change(&promises[promises.count - 1])
    }
}
