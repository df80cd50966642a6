import DoorbellRules
import HTML

/// A text that was stopped: what was typed stands there as it was, with marks, and beside them what could be said.
///
/// Everything else that the form brought goes along unseen, so that nothing has to be typed twice.
struct StoppedPage {
    struct Field: Sendable {
        let name: String
        let value: String
        /// `nil` for what is no text to a household.
        let said: [Hearing.Said]?
        let isList: Bool
    }

    let path: String
    let door: Words
    let language: Language
    let isPhone: Bool
    /// Whether whoever reads this may send it all the same.
    let isSuperior: Bool
    let fields: [Field]
    /// The rules that stop it, for the count of texts that were changed.
    let rules: [String]
    var reason = ""
    var from: String?
    var isThanking = false

    var html: HTML {
        let title = Words("這段話請再斟酌", "这段话请再斟酌", "Let's say this differently").text(in: language)
        return Layout(title: title, language: language, look: isPhone ? "phone" : "", body: main(title)).html
    }

    private func main(_ title: String) -> HTML {
        let why = Words(
            "住戶會讀到或聽到這段話。您填寫的內容都在，改好就可以送出。", "住户会读到或听到这段话。您填写的内容都在，改好就可以提交。",
            "A household will read or hear this. Everything you typed is still here: change it and send it.")
        let thanks: HTML =
            isThanking
            ? "<p class=\"notice\" role=\"status\">\(CourtesyPhrases.thanks.text(in: language))</p>" : .nothing
        return """
            <main class="narrow stopped" id="main"><p class="at">\(door.text(in: language))</p><h1>\(title)</h1>
            <p class="notice wait" role="alert">\(why.text(in: language))</p>\(thanks)
            <form method="post" action="\(path)">\(fields.map(field))\(own)
            <button class="btn main">\(Icon.check)\(Words("改好了，送出", "改好了，提交", "Send what I changed").text(in: language))</button>\(anyway)</form>\(back)</main>
            """
    }

    private func field(_ field: Field) -> HTML {
        guard let said = field.said else {
            return "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
        }
        let findings = said.map { one in
            Findings(
                text: one.text, verdict: one.verdict, language: language,
                offer: { offer($0, field, one) }, opinion: opinion
            ).html
        }
        return """
            <section><label>\(FieldWords.name(of: field.name).text(in: language))<textarea name="\(field.name)" rows="3" data-courtesy="household">\(field.value)</textarea></label>\(findings)</section>
            """
    }

    /// Sends the proposal in place of what was typed: of two fields with one name the last counts.
    private func offer(_ proposal: CourtesyProposal, _ field: Field, _ said: Hearing.Said) -> HTML {
        var whole = proposal.text
        if field.isList {
            var lines = field.value.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
            if lines.indices.contains(said.item) { lines[said.item] = proposal.text }
            whole = lines.joined(separator: "\n")
        }
        let send = Words("改用這句送出", "改用这句提交", "Send this instead").text(in: language)
        return """
            <button class="btn plain" name="\(field.name)" value="\(whole)"><small>\(send)</small> \(proposal.text)</button>
            """
    }

    private func opinion(_ finding: CourtesyFinding) -> HTML {
        """
        <button class="quiet" name="\(CourtesyWish.opinion)" value="\(finding.rule)">\(CourtesyPhrases.fine.text(in: language))</button>
        """
    }

    private var own: HTML {
        """
        <input type="hidden" name="\(CourtesyWish.before)" value="\(rules.joined(separator: " "))">\
        \(from.map { "<input type=\"hidden\" name=\"\(CourtesyWish.from)\" value=\"\($0)\">" as HTML })
        """
    }

    private var anyway: HTML {
        guard isSuperior else {
            let ask = Words(
                "如果必須保留原話，請主管註明原因後代為送出。", "如果必须保留原话，请主管注明原因后代为提交。",
                "If it has to stay as it is, please ask a superior, who can send it with a reason.")
            return "<p class=\"notice\">\(ask.text(in: language))</p>"
        }
        let summary = Words("照原話送出，並註明原因", "照原话提交，并注明原因", "Send it as it is, with a reason")
        let label = Words("為甚麼保留原話（會記錄下來）", "为什么保留原话（会记录下来）", "Why it stays as it is (this is kept)")
        return """
            <details class="act-more serious"\(reason.isEmpty ? .nothing : " open" as HTML)><summary>\(summary.text(in: language))</summary>\
            <label>\(label.text(in: language))<textarea name="\(CourtesyWish.reason)" rows="2" maxlength="500">\(reason)</textarea></label>\
            <button class="btn serious">\(Words("註明原因，照原話送出", "注明原因，照原话提交", "Send it with this reason").text(in: language))</button></details>
            """
    }

    private var back: HTML {
        guard let from else { return .nothing }
        let words = Words("不送出，回到上一頁", "不提交，回到上一页", "Back, without sending").text(in: language)
        return "<p><a class=\"button\" href=\"\(from)\">\(words)</a></p>"
    }
}

extension StoppedPage {
    init(
        _ call: Call, _ caller: Caller, _ speech: Speech, _ hearing: Hearing, reason: String, from: String?,
        isThanking: Bool
    ) {
        let form = (try? Form(encoded: call.body))?.fields ?? []  // it could be read before
        var names: [String] = []
        for field in form where !names.contains(field.name) && !CourtesyWish.names.contains(field.name) {
            names.append(field.name)
        }
        let household = speech.household
        self.init(
            path: call.path, door: speech.name, language: call.language, isPhone: caller.seesOwnOrdersOnly,
            isSuperior: caller.actor.isSuperior,
            fields: names.map { name in
                let declared = household.first { $0.name == name }
                return Field(
                    name: name, value: form.last { $0.name == name }?.value ?? "",
                    said: declared.map { field in hearing.said.filter { $0.field == field.name } },
                    isList: declared?.isList ?? false)
            }, rules: hearing.blocks.map(\.rule), reason: reason, from: from, isThanking: isThanking)
    }
}
