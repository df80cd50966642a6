import DoorbellRules

extension Dispute.State {
    var pill: Pill {
        switch self {
        case .raised: Pill(.stop, Icon.alert, words)
        case .taken: Pill(.work, Icon.phone, words)
        case .proposed: Pill(.sent, Icon.arrow, words)
        case .settled: Pill(.wait, Icon.phone, words)
        case .outside: Pill(.wait, Icon.arrow, words)
        case .told: Pill(.sent, Icon.clock, words)
        case .closed: Pill(.done, Icon.check, words)
        }
    }
}
