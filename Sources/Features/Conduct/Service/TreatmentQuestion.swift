import DoorbellRules
import HTML
import Storage

/// "How were you treated?" on the household's page of its order, once the visit is over: three taps, words only for whoever
/// wishes, and a tick to stay unnamed.
struct TreatmentQuestion: Equatable {
    /// Where the answer goes.
    let path: String
    /// Whether they have answered.
    let isAnswered: Bool

    /// `nil` while there was no visit to speak of.
    init?(_ link: ResidentLink, _ file: CaseFile, _ connection: any Connection) throws {
        if file.visitedBy == nil { return nil }
        path = "\(link.path)/treatments"
        isAnswered = try !connection.run(
            "SELECT 1 AS one FROM conduct_treatment WHERE estate = \(link.estate) AND work_order = \(link.order)"
        ).isEmpty
    }

    init(path: String, isAnswered: Bool) { (self.path, self.isAnswered) = (path, isAnswered) }

    func html(in language: Language) -> HTML {
        let title = Words("師傅待您怎樣？", "师傅待您好吗？", "How were you treated?").text(in: language)
        if isAnswered {
            let thanks = Words("謝謝您告訴我們。", "谢谢您告诉我们。", "Thank you for telling us.").text(in: language)
            return
                "<section class=\"treatment\"><h2>\(title)</h2><p class=\"notice done\" role=\"status\">\(thanks)</p></section>"
        }
        let taps = Treatment.allCases.map { one in
            "<button class=\"btn\" name=\"answer\" value=\"\(one.rawValue)\">\(one.words.text(in: language))</button>"
                as HTML
        }
        let matters = Treatment.matters.map { one in
            "<option value=\"\(one.rule.rawValue)\">\(one.words.text(in: language))</option>" as HTML
        }
        let more = Words("想多說一點（可以不填）", "想多说一点（可以不填）", "Something to add (only if you like)").text(in: language)
        let about = Words("如果不舒服，是關於", "如果不舒服，是关于", "If it was not so well, it was about").text(in: language)
        let unnamed = Words("不要說是我們講的", "不要说是我们讲的", "Please don't say that it was us").text(in: language)
        return """
            <section class="treatment"><h2>\(title)</h2><form method="post" action="\(path)"><div class="acts">\(taps)</div>
            <details><summary>\(more)</summary><label>\(about)<select name="about">\(matters)</select></label>\
            <label>\(ConductPhrases.wordsOfTheirs.text(in: language))<textarea name="words" rows="3" maxlength="500"></textarea></label>\
            <label class="flag"><input type="checkbox" name="anonymous" value="true">\(unnamed)</label></details></form></section>
            """
    }
}

extension CaseFile {
    /// Who was inside last and has left; `nil` where nobody was.
    var visitedBy: ID? {
        guard let visit = latest?.visit, visit.outcome == .done else { return nil }
        return visit.technician
    }
}
