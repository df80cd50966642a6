import DoorbellRules
import HTML

/// One step of a visit on the technician's phone: the door, the line to say, what may be done now.
///
/// It draws the screen that the rules made; it decides nothing.
struct VisitPage {
    let id: ID
    let screen: Screen
    let brief: Visit.Brief
    let language: Language
    /// Whether whoever looks is the one at the door: others see, and do not tap.
    let isOwn: Bool
    /// The order to which it belongs; `nil` where nobody can be called about it.
    let order: ID?
    /// What can be opened and printed at this step.
    private var papers: VisitPapers?
    /// Somebody was treated badly here: two people go.
    private var needsTwoPeople = false
    /// Why the household may not be called now; `nil` where it may.
    private var silence: Silence?

    init(id: ID, screen: Screen, brief: Visit.Brief, language: Language, isOwn: Bool, order: ID?) {
        (self.id, self.screen, self.brief, self.language, self.isOwn) = (id, screen, brief, language, isOwn)
        self.order = order
    }

    init(_ sight: VisitDesk.Sight, _ language: Language, isOwn: Bool) {
        self.init(
            id: sight.id, screen: sight.screen, brief: sight.desk.brief, language: language, isOwn: isOwn,
            order: sight.file.order.report.callback == nil ? nil : sight.file.id)
        (needsTwoPeople, silence) = (sight.needsTwoPeople, sight.silence)
        papers = VisitPapers(sight.file.visits.first { $0.id == sight.id }, language)
    }

    var html: HTML {
        let title = "\(screen.title.text(in: language)) · \(brief.number)"
        return Layout(
            title: title, language: language, look: screen.isForHousehold ? "phone resident" : "phone", body: body
        ).html
    }

    private var spoken: Language { screen.isForHousehold ? brief.language : language }

    private var body: HTML {
        """
        <header class="phone-bar"><a class="back" href="\(isOwn ? "/today" : "/board")" aria-label="\(PhraseBook.back.text(in: language))">\(Icon.back)</a>\
        <p><b>\(brief.fault.text(in: language))</b>\(service)\(brief.number)</p>
        <ol class="steps" aria-label="\(stepWords)">\((1...Screen.steps).map(stepMark))</ol></header>
        <main id="main"\(screen.isForHousehold ? " lang=\"\(brief.language.tag)\"" as HTML : .nothing)>\(screen.isForHousehold ? handOver : home)
        <h1>\(screen.title.text(in: spoken))</h1>\(line)\(items)\(papers?.html ?? .nothing)
        <div class="acts">\(isOwn ? screen.acts.map { ActForm(act: $0, path: "/visits/\(id.text)", language: spoken).html } : [])
        \(screen.lock.map { lock in "<p class=\"lock\">\(Icon.lock)\(lock.text(in: spoken))</p>" as HTML })</div></main>
        """
    }

    private var stepWords: String {
        Words(
            "第 \(screen.step) 步，共 \(Screen.steps) 步", "第 \(screen.step) 步，共 \(Screen.steps) 步",
            "Step \(screen.step) of \(Screen.steps)"
        ).text(in: language)
    }

    private func stepMark(_ number: Int) -> HTML {
        number < screen.step
            ? "<li class=\"d\"></li>"
            : number == screen.step ? "<li class=\"n\" aria-current=\"step\"></li>" : "<li></li>"
    }

    private var handOver: HTML {
        "<p class=\"hand\" lang=\"\(language.tag)\">\(Words("請把手機交給住戶", "请把手机交给住户", "Please hand the phone to the household").text(in: language))</p>"
    }

    private var home: HTML {
        """
        <section class="home row"><div><h2>\(brief.door.words.text(in: language))</h2><p>\(who)</p></div>\(silence == nil ? order.map(callButton) : nil)</section>
        \(needsTwoPeople ? TwoPeople.notice(in: language) : .nothing)\(silence.map { $0.note(in: language) })\(brief.care.map { "<p class=\"care\">\(Icon.heart)<span>\($0)</span></p>" as HTML })
        \(report)
        """
    }

    /// What the caller said; nobody called for a check of the round.
    private var report: HTML {
        if brief.service == .gasCheck { return .nothing }
        let when = Words("\(brief.reportedAt) 報修", "\(brief.reportedAt) 报修", "Reported at \(brief.reportedAt)")
        return
            "<section class=\"rep\"><b><q>\(brief.callersWords)</q></b><span>\(when.text(in: language))</span></section>"
    }

    private var service: String {
        brief.service == .gasCheck ? "" : "\(brief.service.words.text(in: language)) · "
    }

    /// Late, or before a closed door: the one who called can be called.
    private func callButton(_ order: ID) -> HTML {
        """
        <form method="post" action="/orders/\(order.text)/callback-views"><button class="btn">\(Icon.phone)\(Words("致電", "致电", "Call").text(in: language))</button></form>
        """
    }

    private var who: String {
        [brief.address.text(in: language), brief.maskedPhone].compactMap { $0 }.joined(separator: " · ")
    }

    private var line: HTML {
        guard let line = screen.line else { return .nothing }
        return """
            <section class="say"><h2>\(Words("請這樣說", "请这样说", "Say it like this").text(in: language))</h2><blockquote lang="\(line.language.tag)"><q>\(line.text)</q></blockquote>\
            <p class="tools"><a href="/visits/\(id.text)/card">\(Icon.letters)\(Words("大字給住戶看", "大字给住户看", "Show in large type").text(in: language))</a></p></section>
            """
    }

    private var items: HTML {
        if screen.items.isEmpty { return .nothing }
        let rows = screen.items.map { item in
            let remark = item.remark.map { "<small>\($0.text(in: spoken))</small>" as HTML }
            return "<div><dt>\(item.label.text(in: spoken))</dt><dd>\(item.value.text(in: spoken))\(remark)</dd></div>"
                as HTML
        }
        return "<dl class=\"sum\">\(rows)</dl>"
    }
}
