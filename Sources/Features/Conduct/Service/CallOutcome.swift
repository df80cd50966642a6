import DoorbellRules

/// What a household said when it was called, or that nobody was reached.
enum CallOutcome: String, CaseIterable {
    case well
    case fairly
    case badly
    case notReached = "not-reached"

    var words: Words {
        switch self {
        case .well: Treatment.well.words
        case .fairly: Treatment.fairly.words
        case .badly: Treatment.badly.words
        case .notReached: Words("沒有人接聽", "没有人接听", "Nobody answered")
        }
    }
}
