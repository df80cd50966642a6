import DoorbellRules
import HTML

/// Where a wait stands: a word with its own icon and colour; never the colour alone.
struct WaitPill {
    let html: HTML

    init(_ state: Wait.State, _ language: Language) {
        let (tone, icon): (String, HTML) =
            switch state {
            case .waiting: ("new", Icon.clock)
            case .acknowledged: ("work", Icon.check)
            case .served: ("done", Icon.check)
            case .toCallBack: ("wait", Icon.phone)
            case .left: ("done", Icon.door)
            }
        html = "<span class=\"pill \(tone)\">\(icon)\(state.words.text(in: language))</span>"
    }
}
