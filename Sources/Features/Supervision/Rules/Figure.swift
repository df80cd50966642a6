/// What a superior is told about the service: so many things happened, and of how many of them something is true.
///
/// What each counts, and what it leaves out, stands in its `meaning`: the page, the exports and the tests go by that.
/// Source: procedure 2.7.
public enum Figure: String, CaseIterable, Sendable {
    case promises
    case arrival
    case rightFirstTime = "right-first-time"
    case repeats
    case access
    case confirmed
    case overrides
    case overruns
    case contested
    case answers
    case dangerous = "immediately-dangerous"
    case atRisk = "at-risk"
    case replies = "staff-replies"

    /// What kind of thing is counted, and so what a line behind the figure leads to.
    public enum Subject: Sendable {
        case order
        case enquiry
        case homeCheck
        /// Of an order, an enquiry or somebody who waits.
        case promise
        /// Only counted: whom it is about is not told, and who may look behind it `ConductEyes` says.
        case observation
    }

    public var subject: Subject {
        switch self {
        case .promises: .promise
        case .answers: .enquiry
        case .arrival, .rightFirstTime, .repeats, .access, .overrides, .overruns, .contested: .order
        case .confirmed, .dangerous, .atRisk: .homeCheck
        case .replies: .observation
        }
    }

    /// Only how often it happened: there is nothing of which it is a share.
    public var isCount: Bool { self == .overrides || self == .contested }

    /// Whether a high share is the good news.
    public var isBetterHigh: Bool { self != .repeats && self != .overruns }

    /// Whether the others of this figure are people to whom we did not get through.
    public var leavesPeopleOut: Bool { self == .access || self == .confirmed }
}
