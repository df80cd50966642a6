import DoorbellRules

extension ConductObservation.State {
    var pill: Pill {
        switch self {
        case .made: Pill(.new, Icon.plus, words)
        case .told: Pill(.wait, Icon.clock, words)
        case .answered: Pill(.work, Icon.list, words)
        case .decided: Pill(.done, Icon.check, words)
        }
    }
}

extension ConductObservation.Verdict {
    var pill: Pill {
        switch self {
        case .stands: Pill(.wait, Icon.alert, words)
        case .fails: Pill(.done, Icon.check, words)
        case .coaching: Pill(.work, Icon.heart, words)
        }
    }
}

extension AbuseReport.State {
    var pill: Pill {
        switch self {
        case .made: Pill(.new, Icon.alert, words)
        case .inHand: Pill(.work, Icon.arrow, words)
        case .closed: Pill(.done, Icon.check, words)
        }
    }
}
