/// A colleague is asked for, so that nobody has to shout across a hall: with a set phrase or a line of one's own.
///
/// It helps for the moment and is no record of anybody: after a day it is gone. Source: clause C4.
public struct ColleagueCall: Subject {
    /// What is called most often.
    public enum Phrase: String, CaseIterable, Sendable {
        case counter
        case telephone
        case help
        case household
        case callMe = "call-me"

        public var words: Words {
            switch self {
            case .counter: Words("請到櫃台", "请到前台来", "Please come to the counter")
            case .telephone: Words("有電話找您", "有电话找您", "There is a call for you")
            case .help: Words("請來幫忙", "请来帮个忙", "Please come and help")
            case .household: Words("有住戶找您", "有业主找您", "A resident asks for you")
            case .callMe: Words("方便時請回電給我", "方便时请给我回个电话", "Please call me when you can")
            }
        }
    }

    public enum Reply: String, CaseIterable, Sendable {
        case coming
        case cannotNow = "cannot-now"

        public var words: Words {
            switch self {
            case .coming: Words("正過來", "马上过来", "Coming")
            case .cannotNow: Words("現在不能來", "现在来不了", "Can't now")
            }
        }
    }

    public let caller: ID
    public let callee: ID
    public let phrase: Phrase?
    /// In their own words; empty where the phrase says it all.
    public let words: String
    public let madeAt: Instant
    public internal(set) var reply: Reply?
    public internal(set) var repliedAt: Instant?

    public enum Fact: Equatable, Sendable {
        case made(to: ID, Phrase?, words: String)
        case replied(Reply)
    }

    public struct Event: SubjectEvent {
        public let fact: Fact
        public let at: Instant
        public let by: ID

        public init(_ fact: Fact, at: Instant, by: ID) { (self.fact, self.at, self.by) = (fact, at, by) }
    }

    /// So long a call is kept.
    public static let keptMinutes = 24 * 60

    /// The call that begins with `event`; `nil` for an event that begins none.
    public init?(_ event: Event) {
        guard case .made(let callee, let phrase, let words) = event.fact else { return nil }
        (caller, self.callee, self.phrase, self.words, madeAt) = (event.by, callee, phrase, words, event.at)
    }

    /// This call after `event`. Events are facts: they are never refused.
    public func evolved(by event: Event) -> ColleagueCall {
        var next = self
        if case .replied(let reply) = event.fact { (next.reply, next.repliedAt) = (reply, event.at) }
        return next
    }
}
