import DoorbellRules
import HTML

/// Where an observation or a report stands: a word with its own icon and colour; never the colour alone.
struct ConductPill {
    let html: HTML

    init(_ state: ConductObservation.State, _ language: Language) {
        let (tone, icon): (String, HTML) =
            switch state {
            case .made: ("new", Icon.plus)
            case .told: ("wait", Icon.clock)
            case .answered: ("work", Icon.list)
            case .decided: ("done", Icon.check)
            }
        html = Self.pill(tone, icon, state.words, language)
    }

    init(_ verdict: ConductObservation.Verdict, _ language: Language) {
        let (tone, icon): (String, HTML) =
            switch verdict {
            case .stands: ("wait", Icon.alert)
            case .fails: ("done", Icon.check)
            case .coaching: ("work", Icon.heart)
            }
        html = Self.pill(tone, icon, verdict.words, language)
    }

    init(_ state: AbuseReport.State, _ language: Language) {
        let (tone, icon): (String, HTML) =
            switch state {
            case .made: ("new", Icon.alert)
            case .inHand: ("work", Icon.arrow)
            case .closed: ("done", Icon.check)
            }
        html = Self.pill(tone, icon, state.words, language)
    }

    private static func pill(_ tone: String, _ icon: HTML, _ words: Words, _ language: Language) -> HTML {
        "<span class=\"pill \(tone)\">\(icon)\(words.text(in: language))</span>"
    }
}
