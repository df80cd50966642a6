import DoorbellRules
import HTML

/// The line to say as a card in large type, for a household that reads rather than hears, in whichever language it reads.
struct CardPage {
    let id: ID
    let line: Spoken
    let number: String
    let staffName: String

    init(id: ID, line: Spoken, number: String, staffName: String) {
        (self.id, self.line, self.number, self.staffName) = (id, line, number, staffName)
    }

    /// - Throws: `Problem.notFound` where nothing is to be said at this step.
    init(_ sight: VisitDesk.Sight, in language: Language) throws {
        let brief = sight.desk.brief.speaking(language)
        guard let line = sight.visit.screen(brief, sight.desk.facts).line else { throw Problem.notFound }
        self.init(id: sight.id, line: line, number: brief.number, staffName: brief.technicianName)
    }

    static func example(in language: Language) -> CardPage {
        CardPage(id: ID("v1"), line: Spoken(.farewell, in: language), number: "WO-2381", staffName: "陳志明")
    }

    var html: HTML { Layout(title: number, language: line.language, look: "phone card", body: main).html }

    private var main: HTML {
        let others = Language.allCases.filter { $0 != line.language }.map { other in
            "<a href=\"/visits/\(id.text)/card?in=\(other.rawValue)\" lang=\"\(other.tag)\">\(other.ownName)</a>"
                as HTML
        }
        return """
            <main id="main"><h1>\(line.text)</h1><p>\(staffName) · \(number)</p>\
            <nav class="languages" aria-label="\(PhraseBook.language.text(in: line.language))">\(others)</nav>
            <a class="btn" href="/visits/\(id.text)">\(PhraseBook.back.text(in: line.language))</a></main>
            """
    }
}
