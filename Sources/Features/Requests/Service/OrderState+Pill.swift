import DoorbellRules

extension OrderState {
    var pill: Pill {
        switch self {
        case .received: Pill(.new, Icon.plus, words)
        case .assigned, .onTheWay: Pill(.sent, Icon.arrow, words)
        case .waitingForConsent: Pill(.wait, Icon.clock, words)
        case .onHold: Pill(.wait, Icon.pause, words)
        case .working: Pill(.work, Icon.wrench, words)
        case .done, .closed: Pill(.done, Icon.check, words)
        case .waitingForSuperior: Pill(.stop, Icon.alert, words)
        case .cancelled: Pill(.new, Icon.cross, words)
        }
    }
}
