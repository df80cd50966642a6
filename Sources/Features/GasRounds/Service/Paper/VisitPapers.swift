import DoorbellRules
import HTML

/// The papers of one visit that there are to open or print now, as links.
struct VisitPapers {
    /// Path and words of each.
    let links: [(path: String, words: Words)]
    let language: Language

    init(_ file: CaseFile.VisitFile?, _ language: Language) {
        self.language = language
        guard let file else {
            links = []
            return
        }
        let (visit, path) = (file.visit, "/visits/\(file.id.text)")
        let notice = visit.gas?.needsNotice == true ? [("\(path)/warning-notice.pdf", WarningNotice.link)] : []
        let card =
            visit.isAtDoor || visit.outcome == .noAccess
            ? [("\(path)/no-access-card.pdf", Words("到訪不遇通知單（PDF）", "到访不遇通知单（PDF）", "No-access card (PDF)"))] : []
        links = notice + card
    }

    var html: HTML {
        if links.isEmpty { return .nothing }
        let items = links.map { "<a class=\"button\" href=\"\($0.path)\">\($0.words.text(in: language))</a>" as HTML }
        return "<p class=\"pair\">\(items)</p>"
    }
}
