import DoorbellRules

extension Promise.Standing {
    var pill: Pill {
        switch self {
        case .running: Pill(.new, Icon.clock, words)
        case .escalated: Pill(.wait, Icon.alert, words)
        case .kept: Pill(.done, Icon.check, words)
        case .replaced: Pill(.wait, Icon.calendar, words)
        case .released: Pill(.done, Icon.cross, words)
        case .broken: Pill(.stop, Icon.alert, words)
        }
    }
}
