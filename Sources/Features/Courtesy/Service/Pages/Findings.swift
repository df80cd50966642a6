import DoorbellRules
import HTML

/// What was found in one text: the text with marks, and beside them why, and what could be said instead.
struct Findings {
    let text: String
    let verdict: CourtesyVerdict
    let language: Language
    /// The button that says one of the proposals; nothing where there is no form to send.
    var offer: ((CourtesyProposal) -> HTML)?
    /// The button for whoever thinks that a finding is none.
    var opinion: (CourtesyFinding) -> HTML = { _ in .nothing }

    var html: HTML {
        if verdict.findings.isEmpty { return .nothing }
        return
            "<blockquote class=\"said\">\(marked)</blockquote><ul class=\"findings\">\(verdict.findings.map(item))</ul>"
    }

    private var marked: HTML {
        let scalars = Array(text.unicodeScalars)
        func part(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        var (html, at): (HTML, Int) = (.nothing, 0)
        for finding in verdict.findings
        where finding.range.lowerBound >= at && finding.range.upperBound <= scalars.count {
            html.append(
                "\(part(at..<finding.range.lowerBound))<mark class=\"\(finding.level.rawValue)\">\(part(finding.range))</mark>"
            )
            at = finding.range.upperBound
        }
        html.append("\(part(at..<scalars.count))")
        return html
    }

    private func item(_ finding: CourtesyFinding) -> HTML {
        let offers = finding.proposals.map { proposal in
            offer?(proposal) ?? "<q>\(proposal.text)</q>"
        }
        let list: HTML =
            offers.isEmpty ? .nothing : "<ul class=\"offers\">\(offers.map { "<li>\($0)</li>" as HTML })</ul>"
        return """
            <li><p><b>\(finding.level.words.text(in: language))</b> \(finding.message(in: language)) <small>\(finding.clause) · \(finding.rule)</small></p>\(list)\(opinion(finding))</li>
            """
    }
}
