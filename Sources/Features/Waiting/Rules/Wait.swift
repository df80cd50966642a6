/// One person who waits while somebody else is being served: at the counter, on the telephone, for an answer to a message.
///
/// They are seen at once, served in their turn, and whoever waited hears the sorry-line first. Source: clause L-f.
public struct Wait: Subject {
    public enum Channel: String, CaseIterable, Sendable {
        case counter
        case phone
        case message

        public var words: Words { asked.words }

        /// The same where a question becomes an enquiry.
        public var asked: Enquiry.Channel {
            switch self {
            case .counter: .counter
            case .phone: .phone
            case .message: .message
            }
        }
    }

    /// What somebody needs while they wait.
    public enum Need: String, CaseIterable, Sendable {
        case seat
        case wheelchair
        case hearing

        public var words: Words {
            switch self {
            case .seat: Words("長者或不便久站：請先讓座", "老人或不便久站：请先让座", "Elderly or can't stand long: a seat first")
            case .wheelchair: Words("輪椅", "坐轮椅", "Wheelchair")
            case .hearing: Words("聽力不便：慢慢說，或寫下來", "听力不便：慢慢说，或写下来", "Hard of hearing: speak slowly, or write")
            }
        }
    }

    /// How somebody was shown that they have been seen.
    public enum Sign: String, CaseIterable, Sendable {
        case nod
        case words

        public var words: Words {
            switch self {
            case .nod: Words("點頭示意", "点头示意", "A nod")
            case .words: Words("「請您稍等。」", "「请您稍等。」", "“Just a moment, please.”")
            }
        }
    }

    /// What is said first to somebody whose turn it is. It follows from how long they waited.
    public enum Opening: Equatable, Sendable {
        /// They did not wait; nobody says sorry for nothing.
        case plain
        case sorry(minutes: Int)
        /// The sorry-line was left out, and why.
        case withoutSorry(minutes: Int, reason: String)
    }

    public let channel: Channel
    /// How they like to be called; empty where nobody knows yet.
    public let name: String
    public let home: ID?
    public let needs: [Need]
    public let arrivedAt: Instant
    public internal(set) var acknowledgedAt: Instant?
    /// When they were told why somebody else goes first.
    public internal(set) var explainedAt: Instant?
    public internal(set) var opening: Opening?
    public internal(set) var servedAt: Instant?
    public internal(set) var leftAt: Instant?
    /// The call back that was promised to somebody who could not wait any longer.
    public internal(set) var promise: Promise?

    public var isWaiting: Bool { servedAt == nil && leftAt == nil }

    public func minutesWaited(at now: Instant) -> Int { (servedAt ?? leftAt ?? now).minutes(since: arrivedAt) }

    /// Long enough for the sorry-line.
    public func isLong(at now: Instant, limit: Int) -> Bool { minutesWaited(at: now) >= limit }

    public enum State: String, CaseIterable, Sendable {
        case waiting
        case acknowledged
        case served
        /// Gone, and we call them back.
        case toCallBack = "to-call-back"
        case left

        public var words: Words {
            switch self {
            case .waiting: Words("等候中", "正在等候", "Waiting")
            case .acknowledged: Words("已示意，等候中", "已示意，正在等候", "Seen, waiting")
            case .served: Words("已接待", "已经接待", "Served")
            case .toCallBack: Words("已離開，待回電", "已离开，待回电话", "Gone: to be called back")
            case .left: Words("已離開", "已经离开", "Gone")
            }
        }
    }

    public var state: State {
        if servedAt != nil { return .served }
        if leftAt != nil { return promise?.isOpen == true ? .toCallBack : .left }
        return acknowledgedAt == nil ? .waiting : .acknowledged
    }

    public struct Event: SubjectEvent {
        public let fact: Fact
        public let at: Instant
        public let by: ID

        public init(_ fact: Fact, at: Instant, by: ID) { (self.fact, self.at, self.by) = (fact, at, by) }
    }

    public enum Fact: Equatable, Sendable {
        case arrived(Channel, name: String, home: ID?, [Need])
        case acknowledged(Sign)
        /// - Parameter emergency: Why they went before people who waited longer.
        case served(Opening, emergency: String?)
        case explained(reason: String)
        /// - Parameter promise: The call back that was offered and accepted; `nil` where they wished none.
        case left(Promise.Given?)
        case calledBack(words: String, apology: String?)
        case passedOn(to: ID)
    }

    /// The wait that begins with `event`; `nil` for an event that begins none.
    public init?(_ event: Event) {
        guard case .arrived(let channel, let name, let home, let needs) = event.fact else { return nil }
        (self.channel, self.name, self.home, self.needs, arrivedAt) = (channel, name, home, needs, event.at)
    }

    /// This wait after `event`. Events are facts: they are never refused.
    public func evolved(by event: Event) -> Wait {
        var next = self
        switch event.fact {
        case .arrived: break
        case .acknowledged: next.acknowledgedAt = next.acknowledgedAt ?? event.at
        case .served(let opening, _): (next.opening, next.servedAt) = (opening, event.at)
        case .explained: next.explainedAt = event.at
        case .left(let given):
            next.leftAt = event.at
            next.promise = given.map { Promise($0, by: event.by, keeper: event.by, at: event.at) }
        case .calledBack(_, let apology):
            next.promise?.end(.kept, at: event.at)
            if let apology { next.promise?.apology = apology }
        case .passedOn(let colleague): if next.promise?.isOpen == true { next.promise?.keeper = colleague }
        }
        return next
    }
}
