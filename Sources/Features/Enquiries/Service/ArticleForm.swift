import DoorbellRules
import HTML

/// The fields of an article: as a draft for everybody, approved by a superior.
struct ArticleForm {
    let article: Article?
    let path: String
    let isSuperior: Bool
    let language: Language

    var html: HTML {
        let synonyms = Words("住戶會怎樣說（一行一個）", "住户会怎么说（一行一个）", "What residents say instead, one a line")
        let approve = Words(
            "我已核對根據，可以引用", "我已核对依据，可以引用", "I checked where it comes from; it may be quoted")
        let draft = Words("存為草稿，由主管核准後才可引用。", "存为草稿，由主管核准后才可引用。", "It is kept as a draft until a superior approves it.")
        return """
            <form method="post" action="\(path)"><label>\(text(EnquiryPhrases.title))<input name="title" value="\(article?.title)" maxlength="200" required data-courtesy="household"></label>
            <label>\(text(EnquiryPhrases.answer))<textarea name="answer" rows="4" maxlength="4000" data-courtesy="household">\(article?.answer)</textarea></label>
            <label>\(text(EnquiryPhrases.source))<input name="source" value="\(article?.source)" maxlength="300"></label>
            <label>\(text(synonyms))<textarea name="synonyms" rows="2">\(article?.synonyms.joined(separator: "\n"))</textarea></label>
            <label>\(text(EnquiryPhrases.reviewOn))<input type="date" name="review-on@day" value="\(article?.reviewOn?.iso)"></label>
            \(isSuperior ? "<label class=\"flag\"><input type=\"checkbox\" name=\"approved\" value=\"true\">\(text(approve))</label>" as HTML : "<p><small>\(text(draft))</small></p>")
            <button class="btn main">\(Icon.check)\(text(PhraseBook.send))</button></form>
            """
    }

    private func text(_ words: Words) -> String { words.text(in: language) }
}
