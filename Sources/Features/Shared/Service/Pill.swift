import DoorbellRules
import HTML

/// Where something stands: a word with its own icon and colour; never the colour alone.
struct Pill {
    /// The colours' names in the style sheet.
    enum Tone: String {
        case new, sent, wait, work, done, stop
    }

    let tone: Tone
    let icon: HTML
    let words: Words

    init(_ tone: Tone, _ icon: HTML, _ words: Words) { (self.tone, self.icon, self.words) = (tone, icon, words) }

    /// What somebody has to look at now.
    static func alarm(_ words: Words) -> Pill { Pill(.stop, Icon.alert, words) }

    func html(in language: Language) -> HTML {
        "<span class=\"pill \(tone.rawValue)\">\(icon)\(words.text(in: language))</span>"
    }
}
