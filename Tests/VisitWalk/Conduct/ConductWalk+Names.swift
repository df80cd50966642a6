import DoorbellRules

extension ConductWalk {
    static let code = "conduct"

    static let wanted =
        ["told", "answered", "confirmed"]
        + ConductObservation.Source.allCases.map { "made/\($0.rawValue)" }
        + ConductObservation.Verdict.allCases.map { "decided/\($0.rawValue)" }

    static let refusals = [
        "note-missing", "place-missing", "in-future", "too-long-ago", "checker-reads-text", "superior-needed",
        "witness-is-concerned", "name-missing", "same-witness", "not-own", "own-matter", "higher-needed",
        "reporter-cannot-decide", "not-told-yet", "told-already", "reply-first", "answer-missing", "reason-missing",
        "coaching-missing", "second-source-needed", "decided-already",
    ]

    static func names(_ event: ConductObservation.Event) -> [String] {
        switch event.fact {
        case .made(_, _, let account, _): ["made/\(account.source.rawValue)"]
        case .told: ["told"]
        case .answered: ["answered"]
        case .confirmed: ["confirmed"]
        case .decided(let verdict, _, _): ["decided/\(verdict.rawValue)"]
        }
    }
}
