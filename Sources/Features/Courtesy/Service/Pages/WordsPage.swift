import DoorbellRules
import HTML

/// Where anybody of the staff looks at a text before it is said, and says what they think of the findings. Nothing of it
/// is kept but an opinion, and that without a name.
struct WordsPage {
    let caller: Caller
    let estate: Words
    let language: Language
    var text = ""
    /// `nil` before anything was looked at.
    var verdict: CourtesyVerdict?
    var isThanking = false

    var html: HTML {
        let title = CourtesyPhrases.wording.text(in: language)
        return Layout(
            title: title, language: language,
            menu: .init(
                caller: caller, estate: estate, here: caller.actor.isSuperior ? "/courtesy" : "/courtesy/words"),
            look: "wording",
            body: """
                <main id="main"><div class="bar"><h1>\(title)</h1>\(CourtesyPage.views(caller, language, here: "/courtesy/words"))</div>\(thanks)
                <form class="card-form" method="post" action="/courtesy/words"><label>\(CourtesyPhrases.text.text(in: language))<textarea name="text" rows="3" maxlength="2000" required data-courtesy="household">\(text)</textarea></label>
                <button class="btn main">\(CourtesyPhrases.check.text(in: language))</button></form>\(found)</main>
                """
        ).html
    }

    private var thanks: HTML {
        isThanking ? "<p class=\"notice\" role=\"status\">\(CourtesyPhrases.thanks.text(in: language))</p>" : .nothing
    }

    private var found: HTML {
        guard let verdict else { return .nothing }
        let nothing: HTML =
            verdict.findings.isEmpty
            ? "<p class=\"notice\" role=\"status\">\(CourtesyPhrases.nothing.text(in: language))</p>" : .nothing
        let findings = Findings(
            text: text, verdict: verdict, language: language,
            opinion: { form("fine", $0.rule, CourtesyPhrases.fine) })
        return
            "<section class=\"stopped\">\(nothing)\(findings.html)\(form("rude", nil, CourtesyPhrases.rude))</section>"
    }

    private func form(_ verdict: String, _ rule: String?, _ words: Words) -> HTML {
        """
        <form method="post" action="/courtesy/opinions"><input type="hidden" name="verdict" value="\(verdict)"><input type="hidden" name="text" value="\(text)">\
        \(rule.map { "<input type=\"hidden\" name=\"rule\" value=\"\($0)\">" as HTML })<button class="quiet">\(words.text(in: language))</button></form>
        """
    }
}
