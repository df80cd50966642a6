import DoorbellRules

extension EnquiryWalk {
    static let code = "enquiry"

    static let wanted = [
        "looked", "referred", "put-off", "handed", "accepted", "returned", "told", "settled", "reopened", "closed",
        "passed-on",
        "answered/article", "answered/holder", "answered/superior", "answered/cannot-be-known",
        "answered/others-privacy",
    ]

    static let refusals = [
        "source-missing", "source-unknown", "source-is-draft", "source-is-stale", "says-unknown", "superior-needed",
        "alternative-missing", "hold-incomplete", "answer-missing", "answered-already", "apology-missing",
        "promise-first", "through-assistant", "reference-missing", "hand-off-waits", "hand-off-is-held",
        "nothing-waits", "person-missing", "not-accepted", "manager-decides", "manager-has-decided", "not-told",
        "not-in-your-hands",
        "told-already", "closed-already", "read-back-missing", "due-too-far", "due-has-passed",
    ]

    static func names(_ event: Enquiry.Event) -> [String] {
        switch event.fact {
        case .asked: ["asked"]
        case .looked: ["looked"]
        case .referred: ["referred"]
        case .putOff: ["put-off"]
        case .handed: ["handed"]
        case .accepted: ["accepted"]
        case .returned: ["returned"]
        case .answered(let answer): ["answered/\(answer.basis.name)"]
        case .told: ["told"]
        case .settled: ["settled"]
        case .reopened: ["reopened"]
        case .closed: ["closed"]
        case .passedOn: ["passed-on"]
        }
    }
}
