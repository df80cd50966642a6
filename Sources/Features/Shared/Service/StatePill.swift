import DoorbellRules
import HTML

/// A state as a word with its own icon and colour; never the colour alone.
struct StatePill {
    let state: OrderState
    let language: Language

    init(_ state: OrderState, _ language: Language) {
        (self.state, self.language) = (state, language)
    }

    /// The colour's name in the style sheet.
    var tone: String {
        switch state {
        case .received: "new"
        case .assigned, .onTheWay: "sent"
        case .waitingForConsent, .onHold: "wait"
        case .working: "work"
        case .done, .closed: "done"
        case .waitingForSuperior: "stop"
        case .cancelled: "new"
        }
    }

    var icon: HTML {
        switch state {
        case .received: Icon.plus
        case .assigned, .onTheWay: Icon.arrow
        case .waitingForConsent: Icon.clock
        case .onHold: Icon.pause
        case .working: Icon.wrench
        case .done, .closed: Icon.check
        case .waitingForSuperior: Icon.alert
        case .cancelled: Icon.cross
        }
    }

    var html: HTML { "<span class=\"pill \(tone)\">\(icon)\(state.words.text(in: language))</span>" }
}
