import DoorbellRules
import HTML

/// One home beside the grid: who lives there, its history, the line for the telephone and what may be done next.
struct DoorPanel {
    let sight: DoorSight
    let caller: Caller
    let language: Language

    private var acts: DoorActs { DoorActs(sight: sight, caller: caller) }

    /// What changes while one looks.
    var story: HTML {
        """
        <section class="door" aria-labelledby="door-title"><h2 id="door-title">\(sight.door.words.text(in: language))</h2>\
        <p>\(sight.state.pill(attempts: sight.check?.attempts.count ?? 0, language))</p>
        \(people)
        <dl class="sum">\(facts)</dl></section>
        <section class="door-history"><h3>\(Words("這一戶的經過", "这一户的经过", "This home's history").text(in: language))</h3>\
        <ol class="timeline">\(sight.lines.map(line))\(before)</ol></section>
        """
    }

    /// Who lives there and what to mind.
    var people: HTML {
        """
        \(sight.silence.map { $0.note(in: language) })\(sight.contacts.map(person))\(sight.care.map { "<p class=\"care\">\(Icon.heart)<span>\($0)</span></p>" as HTML })
        """
    }

    /// What to say and what to do: it stays while the rest changes, so that nobody's typing is swept away.
    var hand: HTML {
        "<section class=\"door-acts\">\(acts.mayContact ? call : .nothing)<div class=\"acts\">\(buttons)</div></section>"
    }

    /// The line to say, and the five results.
    var call: HTML {
        guard let id = sight.id else { return .nothing }
        let line = sight.line
        return """
            <section class="say"><h2>\(GasPhrases.sayIt.text(in: language))</h2><blockquote lang="\(line.language.tag)"><q>\(line.text)</q></blockquote></section>
            \(ContactForms(check: id, today: sight.today, proposed: sight.proposedWindow, language: language).html)
            """
    }

    /// Everything besides the call.
    var buttons: HTML {
        guard let id = sight.id else {
            let words = Words(
                "這一戶在本期開始後才加入；請先列入本期。", "这一户在本期开始后才加入；请先列入本期。",
                "This home came after the round was opened; please take it in first.")
            return "<p class=\"notice wait\">\(words.text(in: language))</p>"
        }
        let own = acts.onCheck.map { ActForm(act: $0, path: "/gas/checks/\(id.text)", language: language).html }
        let clearing = sight.awaitsClearance.map { visit in
            caller.actor.isSuperior
                ? ActForm(act: .gasClearance, path: "/visits/\(visit.text)", language: language).html
                : "<p class=\"notice stop\">\(waits.text(in: language))</p>"
        }
        return "\(clearing)\(own)\(order)\(repair)\(sight.dispute?.html(in: language))"
    }

    /// Clause F1: the check is free and mends nothing; what is mended is an order of its own that the household asks for.
    private var repair: HTML {
        guard let defect = sight.defects.first else { return .nothing }
        let words = Words("為這一戶另開維修工單", "为这一户另开维修工单", "Open a repair order for this home")
        return """
            <a class="button" href="/orders/new?home=\(sight.home.text)&amp;fault=\(defect.percentEncoded)">\(words.text(in: language))</a>
            """
    }

    private let waits = Words(
        "未可使用煤氣：等候煤氣公司確認，由主管記錄。", "暂不可使用燃气：等候燃气公司确认，由主管记录。",
        "Gas may not be used yet: the gas company has to clear it, and a superior records that.")

    private var order: HTML {
        guard let order = sight.check?.order, let label = sight.orderLabel else { return .nothing }
        return "<a class=\"button\" href=\"/orders/\(order.text)\">\(label)</a>"
    }

    private func person(_ person: DoorSight.Contact) -> HTML {
        let look = PhraseBook.seeNumber.text(in: language)
        return """
            <div class="person"><b>\(person.name)</b> <small>\(person.role.words.text(in: language)) · \(person.maskedPhone)</small>\
            \(person.maskedPhone == nil || sight.silence != nil ? .nothing : "<form method=\"post\" action=\"/people/\(person.id.text)/phone-views\"><button class=\"quiet\">\(Icon.phone)\(look)</button></form>" as HTML)</div>
            """
    }

    private var facts: HTML {
        guard let check = sight.check else { return .nothing }
        var rows = [(GasPhrases.due, Words(verbatim: check.due.day.iso))]
        if let one = check.appointment {
            rows.append(
                (
                    Words("約定", "约定时间", "Appointment"),
                    Words(
                        "\(one.day.iso) \(one.window.words.traditionalChinese)",
                        "\(one.day.iso) \(one.window.words.simplifiedChinese)",
                        "\(one.day.iso), \(one.window.words.english)")
                ))
            rows.append((GasPhrases.confirmedOn, Words(verbatim: one.confirmedOn.iso)))
        }
        if let day = check.recheckOn { rows.append((GasPhrases.recheck, Words(verbatim: day.iso))) }
        if check.isOnRoute { rows.append((Words("路線", "上门路线", "Route"), Words("已排入", "已经排入", "On it"))) }
        return "\(rows.map { "<div><dt>\($0.text(in: language))</dt><dd>\($1.text(in: language))</dd></div>" as HTML })"
    }

    private func line(_ line: DoorSight.Line) -> HTML {
        "<li><time>\(line.stamp)</time><span>\(line.sentence.text(in: language))</span><small>\(line.who)</small></li>"
    }

    private var before: HTML {
        guard let before = sight.before else { return .nothing }
        let words = Words(
            "第 \(before.number) 期：\(before.outcome.words.traditionalChinese)",
            "第 \(before.number) 期：\(before.outcome.words.simplifiedChinese)",
            "Round \(before.number): \(before.outcome.words.english.lowercased())")
        return "<li><span>\(words.text(in: language))</span></li>"
    }
}
