import DoorbellRules
import HTML

/// What a superior does with a round as a whole: open it, take newcomers in, close it.
struct RoundForms {
    let language: Language

    func opening(from day: Day) -> HTML {
        let open = Words("開始新一期", "开始新一期", "Open a round")
        return """
            <section class="round-acts"><h2>\(open.text(in: language))</h2><form method="post" action="/gas/rounds">\
            <label>\(Words("開始日", "开始日期", "First day").text(in: language))<input type="date" name="from@day" value="\(day.iso)" required></label>\
            <button class="btn main">\(open.text(in: language))</button></form></section>
            """
    }

    func running(_ round: ID, newcomers: Int) -> HTML {
        let newcomerWords = Words(
            "把 \(newcomers) 戶新住戶列入本期", "把 \(newcomers) 户新住户列入本期", "Take \(newcomers) new homes into this round")
        let takeIn: HTML =
            newcomers == 0
            ? .nothing
            : "<form method=\"post\" action=\"/gas/rounds/\(round.text)/newcomers\"><button class=\"btn\">\(newcomerWords.text(in: language))</button></form>"
        let close = Words("結束本期", "结束本期", "Close this round")
        let rule = Words(
            "每一戶都有結果，本期才可以結束。", "每一户都有结果，本期才可以结束。", "A round is closed when every home has its outcome.")
        return """
            <section class="round-acts"><p>\(rule.text(in: language))</p><div class="acts">\(takeIn)<form method="post" action="/gas/rounds/\(round.text)/closings">\
            <button class="btn">\(close.text(in: language))</button></form></div></section>
            """
    }
}
