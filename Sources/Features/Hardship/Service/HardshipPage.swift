import DoorbellRules
import HTML

/// One plan, with who has looked at it.
struct HardshipPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let id: ID
    let door: DoorLabel
    let keeper: String
    let plan: HardshipPlan
    let currency: Currency
    let looks: [HardshipLook]

    var html: HTML {
        let title = HardshipPhrases.title.text(in: language)
        let rows: [(Words, String)] = [
            (HardshipPhrases.help, plan.help.words.text(in: language)), (HardshipPhrases.keeper, keeper),
            (HardshipPhrases.giver, "\(plan.consent.giver) · \(plan.consent.role.words.text(in: language))"),
            (HardshipPhrases.reviewOn, plan.reviewOn.iso), (HardshipPhrases.endsOn, plan.endsOn.iso),
        ]
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/hardship"),
            look: "order-page",
            body: """
                <main class="narrow" id="main"><h1>\(title)</h1><p>\(door.words.text(in: language))</p>
                <section class="say"><blockquote>\(plan.words)</blockquote></section>\(parts)
                <dl class="sum">\(rows.map { "<div><dt>\($0.text(in: language))</dt><dd>\($1)</dd></div>" as HTML })</dl>
                <section><h2>\(HardshipPhrases.heard.text(in: language))</h2><blockquote><q>\(plan.consent.words)</q></blockquote></section>
                <div class="acts">\(acts)</div>
                <section><h2>\(Words("誰看過", "谁看过", "Who has looked").text(in: language))</h2><ol class="timeline">\(looks.map { "<li><time>\($0.stamp)</time><span>\($0.who)</span></li>" as HTML })</ol></section></main>
                """
        ).html
    }

    private var parts: HTML {
        guard let instalments = plan.instalments else { return .nothing }
        let rows = instalments.parts.map { part in
            "<div><dt><time>\(part.day.iso)</time></dt><dd>\(Money(minor: part.amount, currency).text)</dd></div>"
                as HTML
        }
        let whole = Words("合共", "总共", "Together").text(in: language)
        return """
            <dl class="sum">\(rows)<div><dt>\(whole)</dt><dd>\(Money(minor: instalments.total, currency).text)</dd></div></dl>
            """
    }

    private var acts: HTML {
        if !caller.actor.isSuperior { return .nothing }
        let review = Words("與住戶檢視過，繼續", "与住户回顾过，继续", "Looked through with the household: it goes on").text(in: language)
        let end = Words("住戶不再需要：今天結束，今晚刪除", "住户不再需要：今天结束，今晚删除", "No longer needed: it ends today and is erased tonight")
            .text(in: language)
        return """
            <details class="act-more plain"><summary>\(review)</summary><form method="post" action="/hardship/\(id.text)/reviews" class="act"><label>\(HardshipPhrases.reviewOn.text(in: language))<input type="date" name="review-on@day" required></label><label>\(HardshipPhrases.endsOn.text(in: language))<input type="date" name="ends-on@day" value="\(plan.endsOn.iso)" required></label><button class="btn plain">\(PhraseBook.send.text(in: language))</button></form></details>
            <form method="post" action="/hardship/\(id.text)/endings" class="act"><button class="btn quiet">\(end)</button></form>
            """
    }
}
