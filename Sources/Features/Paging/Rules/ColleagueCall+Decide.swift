extension ColleagueCall {
    public enum Refusal: Error, Equatable, Sendable {
        case oneself
        case notHere
        case wordsMissing
        case notCalled
        case overAlready
    }

    /// - Parameter isHere: Whether the colleague works at the estate.
    public static func make(
        to colleague: ID, _ phrase: Phrase?, words: String, isHere: Bool, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        if colleague == actor.id { throw .oneself }
        if !isHere { throw .notHere }
        if phrase == nil, words.isBlank { throw .wordsMissing }
        return Event(.made(to: colleague, phrase, words: words.isBlank ? "" : words), at: now, by: actor.id)
    }

    /// Nothing where they said the same before; what they say last counts.
    public func decide(_ reply: Reply, by actor: Actor, at now: Instant) throws(Refusal) -> [Event] {
        if actor.id != callee { throw .notCalled }
        if isOver(at: now) { throw .overAlready }
        return self.reply == reply ? [] : [Event(.replied(reply), at: now, by: actor.id)]
    }

    public func isOver(at now: Instant) -> Bool { madeAt.adding(minutes: Self.keptMinutes) <= now }
}

extension ColleagueCall.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .oneself: "call.oneself"
        case .notHere: "call.not-here"
        case .wordsMissing: "call.words-missing"
        case .notCalled: "call.not-called"
        case .overAlready: "call.over-already"
        }
    }

    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .oneself: Words("請選另一位同事。", "请选另一位同事。", "Please choose somebody else.")
        case .notHere: Words("這位同事不在這個屋苑工作。", "这位同事不在这个小区上班。", "This colleague does not work at this estate.")
        case .wordsMissing:
            Words("請選一句，或寫下要甚麼。", "请选一句，或者写下有什么事。", "Please choose a phrase, or write what you need.")
        case .notCalled: Words("這次呼叫是給另一位同事的。", "这次呼叫是给另一位同事的。", "This call is for somebody else.")
        case .overAlready: Words("這次呼叫已過了一天。", "这次呼叫已经过了一天。", "This call is more than a day old.")
        }
    }
}
