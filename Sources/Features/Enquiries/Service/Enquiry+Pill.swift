import DoorbellRules

extension Enquiry.State {
    var pill: Pill {
        switch self {
        case .asked: Pill(.new, Icon.plus, words)
        case .looking: Pill(.work, Icon.list, words)
        case .withSuperior: Pill(.wait, Icon.arrow, words)
        case .handedOver: Pill(.sent, Icon.arrow, words)
        case .inHand: Pill(.work, Icon.check, words)
        case .returned: Pill(.wait, Icon.back, words)
        case .withManager: Pill(.stop, Icon.alert, words)
        case .putOff: Pill(.wait, Icon.pause, words)
        case .answered: Pill(.sent, Icon.phone, words)
        case .told: Pill(.sent, Icon.clock, words)
        case .closed: Pill(.done, Icon.check, words)
        }
    }
}

extension Article.Standing {
    var pill: Pill {
        switch self {
        case .approved: Pill(.done, Icon.check, words)
        case .draft: Pill(.new, Icon.pause, words)
        case .stale: Pill(.stop, Icon.alert, words)
        }
    }
}
