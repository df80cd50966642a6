import DoorbellRules

extension Wait.State {
    var pill: Pill {
        switch self {
        case .waiting: Pill(.new, Icon.clock, words)
        case .acknowledged: Pill(.work, Icon.check, words)
        case .served: Pill(.done, Icon.check, words)
        case .toCallBack: Pill(.wait, Icon.phone, words)
        case .left: Pill(.done, Icon.door, words)
        }
    }
}
