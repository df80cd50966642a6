import DoorbellRules
import HTML

/// The household's page of its gas check: why we come, when it suits, and afterwards what was found. No account, no app.
struct GasHomePage {
    let home: GasHome
    let language: Language
    var textSize = TextSize.normal
    /// Why the last answer could not be taken.
    var problem: Words?

    var html: HTML {
        Layout(title: title, language: language, look: "resident gas-home", textSize: textSize, body: main).html
    }

    private var title: String {
        Words("免費煤氣安全檢查", "免费燃气安全检查", "Your free gas safety check").text(in: language)
    }

    private var main: HTML {
        """
        <main class="narrow" id="main"><p class="at">\(home.estate.text(in: language)) · \(home.door.words.text(in: language))</p><h1>\(title)</h1>
        \(problem.map { "<p class=\"notice stop\" role=\"alert\">\($0.text(in: language))</p>" as HTML })\(smell)\(found)\(booking)\(why)\(papers)
        <p><a class="btn" href="tel:\(home.officePhone)">\(Icon.phone)\(PhraseBook.callOffice.text(in: language)) \(home.officePhone)</a></p></main>
        """
    }

    private var smell: HTML {
        if !home.smells { return .nothing }
        return """
            <section class="notice stop" role="alert"><h2>\(GasHomeWords.smell.text(in: language))</h2><ul>\(Danger.gasSmell.script.map { "<li>\($0.text(in: language))</li>" as HTML })</ul></section>
            """
    }

    /// Nothing is called safe while gas is smelled.
    private var found: HTML {
        guard let found = home.found, !home.smells else { return .nothing }
        let isWell = found.result == .passed || found.clearance != nil
        let line = found.clearance.map { GasLine.usableAgain(reference: $0).words } ?? found.line
        let steps = GasHomeWords.steps(after: found).map { "<li>\($0.text(in: language))</li>" as HTML }
        let next = Words("下次免費檢查", "下次免费检查", "Next free check")
        return """
            <section class="found \(isWell ? "well" : "unwell")"><h2>\(isWell ? Icon.check : Icon.alert)\(found.result.words.text(in: language))</h2>
            <blockquote lang="\(language.tag)">「\(line.text(in: language))」</blockquote>\(steps.isEmpty ? .nothing : "<ol>\(steps)</ol>" as HTML)
            <p>\(next.text(in: language))：<b>\(home.nextDue.words.text(in: language))</b></p></section>
            """
    }

    private var booking: HTML {
        if home.smells { return .nothing }
        switch home.booking {
        case .asked: return "\(said(GasHomeWords.question(home.address)))\(GasHomeForms(home, language).choices)"
        case .agreed(let appointment): return agreed(appointment)
        case .declined: return "\(said(GasHomeWords.declined))\(GasHomeForms(home, language).again)"
        case .call: return "\(said(GasHomeWords.call))\(GasHomeForms(home, language).again)"
        case .underWay: return said(GasHomeWords.underWay)
        case .over: return home.found == nil ? said(home.outcome?.words ?? GasHomeWords.over) : .nothing
        }
    }

    private func said(_ words: Words) -> HTML { "<p class=\"ask\">\(words.text(in: language))</p>" }

    private func agreed(_ appointment: Appointment) -> HTML {
        let promises = GasHomeWords.promises.map {
            "<li>\(Icon.check)<span>\($0.text(in: language))</span></li>" as HTML
        }
        return """
            <section class="booked"><h2>\(Icon.check)\(Words("已約好", "已经约好", "Agreed").text(in: language))</h2><dl class="sum">\
            <div><dt>\(Words("日子", "日期", "Day").text(in: language))</dt><dd>\(appointment.day.words.text(in: language))</dd></div>\
            <div><dt>\(Words("時段", "时间段", "Time").text(in: language))</dt><dd>\(appointment.window.words.text(in: language))</dd></div></dl></section>
            <section class="promise"><h2>\(PhraseBook.ourPromise.text(in: language))</h2><ul>\(promises)</ul></section>
            \(GasHomeForms(home, language).changes)
            """
    }

    private var why: HTML {
        if home.booking == .over { return .nothing }
        return """
            <section class="why"><h2>\(Words("為甚麼上門", "为什么上门", "Why we come").text(in: language))</h2><ul>\(GasHomeWords.why.map { "<li>\($0.text(in: language))</li>" as HTML })</ul></section>
            """
    }

    private var papers: HTML {
        let paper = home.paperPath.map {
            "<p><a class=\"btn\" href=\"\($0)\">\(Words("檢查記錄（PDF）", "检查记录（PDF）", "The record of the check (PDF)").text(in: language))</a></p>"
                as HTML
        }
        let order = home.orderPath.map {
            "<p><a class=\"btn\" href=\"\($0)\">\(Words("這次上門的進度", "这次上门的进度", "How this visit is going").text(in: language))</a></p>"
                as HTML
        }
        return "\(paper)\(order)"
    }
}
