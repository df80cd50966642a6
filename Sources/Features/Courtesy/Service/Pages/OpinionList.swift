import DoorbellRules
import HTML

/// What staff think of the rules, and what a superior may make of each.
struct OpinionList {
    let opinions: [(row: OpinionRow, level: CourtesyLevel?)]
    let language: Language

    var html: HTML {
        let title = Words("同事對規則的意見", "同事对规则的意见", "What colleagues think of the rules").text(in: language)
        let none = Words("沒有等您決定的意見。", "没有等您决定的意见。", "No opinion waits for you.").text(in: language)
        let (open, decided) = (opinions.filter { $0.row.made == nil }, opinions.filter { $0.row.made != nil })
        return """
            <section><h2>\(title)</h2>\(open.isEmpty ? "<p class=\"empty\">\(none)</p>" as HTML : "<ul class=\"opinions\">\(open.map(waiting))</ul>")\(over(decided))</section>
            """
    }

    private func waiting(_ one: (row: OpinionRow, level: CourtesyLevel?)) -> HTML {
        let opinion = one.row.opinion
        let buttons = opinion.decisions(level: one.level).map { decision in
            "<button class=\"btn \(decision == .left ? "quiet" : "plain")\" name=\"decision\" value=\"\(decision.rawValue)\">\(decision.words.text(in: language))</button>"
                as HTML
        }
        return
            "<li>\(said(opinion))<form method=\"post\" action=\"\(path(one.row))\">\(opinion.verdict == .rude ? choices : .nothing)<div class=\"acts\">\(buttons)</div></form></li>"
    }

    private func said(_ opinion: Opinion) -> HTML {
        let words = opinion.verdict == .fine ? CourtesyPhrases.fine : CourtesyPhrases.rude
        let rule = opinion.rule.map { "<code>\($0)</code>" as HTML }
        return
            "<p><b>\(words.text(in: language))</b> \(rule)</p><blockquote class=\"said\">\(opinion.text)</blockquote>"
    }

    /// What kind of rule a text becomes.
    private var choices: HTML {
        let levels = [CourtesyLevel.block, .warn].map {
            "<option value=\"\($0.rawValue)\">\($0.words.text(in: language))</option>" as HTML
        }
        let categories = CourtesyCategory.allCases.map {
            "<option value=\"\($0.rawValue)\">\($0.words.text(in: language))</option>" as HTML
        }
        return """
            <div class="pair"><label>\(Words("遇到時怎樣", "遇到时怎么做", "What happens then").text(in: language))<select name="level">\(levels)</select></label>\
            <label>\(Words("向同事怎樣解釋", "向同事怎么解释", "What colleagues are told").text(in: language))<select name="category">\(categories)</select></label></div>
            """
    }

    private func over(_ decided: [(row: OpinionRow, level: CourtesyLevel?)]) -> HTML {
        if decided.isEmpty { return .nothing }
        let title = Words("已決定的意見", "已决定的意见", "Decided").text(in: language)
        let items = decided.map { one in
            """
            <li>\(said(one.row.opinion))<form method="post" action="\(path(one.row))"><p>\(one.row.made?.decision.words.text(in: language)) \
            <button class="quiet" name="decision" value="\(Opinion.Decision.open.rawValue)">\(Opinion.Decision.open.words.text(in: language))</button></p></form></li>
            """ as HTML
        }
        return "<details><summary>\(title)（\(decided.count)）</summary><ul class=\"opinions\">\(items)</ul></details>"
    }

    private func path(_ row: OpinionRow) -> String { "/courtesy/opinions/\(row.id.text)/decisions" }
}
