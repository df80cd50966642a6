import DoorbellRules
import HTML

/// Where an enquiry, a promise or an article stands: a word with its own icon and colour; never the colour alone.
struct EnquiryPill {
    let html: HTML

    init(_ state: Enquiry.State, _ language: Language) {
        let (tone, icon): (String, HTML) =
            switch state {
            case .asked: ("new", Icon.plus)
            case .looking: ("work", Icon.list)
            case .withSuperior: ("wait", Icon.arrow)
            case .handedOver: ("sent", Icon.arrow)
            case .inHand: ("work", Icon.check)
            case .returned: ("wait", Icon.back)
            case .withManager: ("stop", Icon.alert)
            case .putOff: ("wait", Icon.pause)
            case .answered: ("sent", Icon.phone)
            case .told: ("sent", Icon.clock)
            case .closed: ("done", Icon.check)
            }
        html = Self.pill(tone, icon, state.words, language)
    }

    init(_ standing: Promise.Standing, _ language: Language) {
        let (tone, icon): (String, HTML) =
            switch standing {
            case .running: ("new", Icon.clock)
            case .escalated: ("wait", Icon.alert)
            case .kept: ("done", Icon.check)
            case .replaced: ("wait", Icon.calendar)
            case .released: ("done", Icon.cross)
            case .broken: ("stop", Icon.alert)
            }
        html = Self.pill(tone, icon, standing.words, language)
    }

    init(_ standing: Article.Standing, _ language: Language) {
        let (tone, icon): (String, HTML) =
            switch standing {
            case .approved: ("done", Icon.check)
            case .draft: ("new", Icon.pause)
            case .stale: ("stop", Icon.alert)
            }
        html = Self.pill(tone, icon, standing.words, language)
    }

    private static func pill(_ tone: String, _ icon: HTML, _ words: Words, _ language: Language) -> HTML {
        "<span class=\"pill \(tone)\">\(icon)\(words.text(in: language))</span>"
    }
}
