import DoorbellRules

extension DisputeWalk {
    static let code = "dispute"

    static let wanted = [
        "positioned", "attached", "taken", "contacted", "proposed", "settled", "went-further", "told", "agreed",
        "reopened", "closed",
    ]

    static let refusals = [
        "superior-needed", "not-taken", "taken-already", "superior-speaks", "own-words-only", "words-missing",
        "position-missing", "evidence-unknown", "attached-already", "next-contact-missing", "next-contact-passed",
        "next-contact-too-far", "reference-missing", "decided-already", "outcome-missing", "not-told",
        "told-already", "still-outside", "closed-already",
    ]

    static func names(_ event: Dispute.Event) -> [String] {
        switch event.fact {
        case .raised: ["raised"]
        case .positioned: ["positioned"]
        case .attached: ["attached"]
        case .taken: ["taken"]
        case .contacted: ["contacted"]
        case .proposed: ["proposed"]
        case .settled: ["settled"]
        case .wentFurther: ["went-further"]
        case .told: ["told"]
        case .agreed: ["agreed"]
        case .reopened: ["reopened"]
        case .closed: ["closed"]
        }
    }
}
