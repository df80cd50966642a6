import DoorbellRules
import HTML
import Storage

/// What falls due: every promise that still runs, who keeps it, which are with a superior, and how many were kept.
struct PromisePage {
    let caller: Caller
    let estate: Words
    let language: Language
    let promises: [(promise: PromiseRows.Kept, stamp: String)]
    let tally: PromiseRows.Tally
    let running: PromiseRows.Running

    var html: HTML {
        let title = EnquiryPhrases.promises.text(in: language)
        return EnquiryFrame(caller: caller, estate: estate, language: language, here: "/promises", title: title).page(
            live: "", "<div id=\"live\">\(live)</div>")
    }

    /// The part that changes while one looks.
    var live: HTML {
        let rows: [(Words, String)] = [
            (Words("三十日內守時", "三十天内守时", "Kept in the last 30 days"), tally.percentKept.map { "\($0) %" } ?? "—"),
            (Words("三十日內逾期", "三十天内逾期", "Broken in the last 30 days"), "\(tally.broken)"),
            (Promise.Standing.escalated.words, "\(running.escalated)"),
            (Words("未兌現的承諾", "未兑现的承诺", "Promises that still run"), "\(running.open)"),
        ]
        return """
            <dl class="numbers">\(rows.map { "<div><dt>\($0.text(in: language))</dt><dd>\($1)</dd></div>" as HTML })</dl>\(table)
            """
    }

    private var table: HTML {
        if promises.isEmpty {
            return
                "<p class=\"empty\">\(Words("沒有要兌現的承諾。", "没有要兑现的承诺。", "No promise is waiting.").text(in: language))</p>"
        }
        let heads = [
            EnquiryPhrases.due, Words("承諾甚麼", "承诺什么", "What"), EnquiryPhrases.promiseWords,
            Words("由誰兌現", "由谁兑现", "Whose it is to keep"), Words("能否守時", "能不能守时", "How it stands"),
        ]
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(EnquiryPhrases.promises.text(in: language))"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead>
            <tbody>\(promises.map(row))</tbody></table></div>
            """
    }

    private func row(_ one: (promise: PromiseRows.Kept, stamp: String)) -> HTML {
        let promise = one.promise
        return """
            <tr\(promise.standing == .broken ? " class=\"urgent\"" as HTML : .nothing)><td><time>\(one.stamp)</time></td><td>\(promise.kind.words.text(in: language)) <a href="\(promise.path)">\(promise.title.isBlank ? WaitingPhrases.somebody.text(in: language) : promise.title)</a></td>\
            <td>\(promise.words)\(apology(promise))</td><td>\(promise.keeper)</td><td>\(promise.standing.pill.html(in: language))</td></tr>
            """
    }

    /// What comes before anything else is said about a broken promise; what was said already stands there as it was.
    private func apology(_ promise: PromiseRows.Kept) -> HTML {
        if let said = promise.apology { return "<br><small>\(said)</small>" }
        if promise.standing != .broken { return .nothing }
        let first = Words("請先說", "请先说", "Please begin with").text(in: language)
        return "<br><small>\(first)</small> <b>\(Line.sorryToKeepYouWaiting.words.text(in: language))</b>"
    }
}

extension PromisePage {
    init(_ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let rows = PromiseRows(estate: estate.id, connection: connection)
        self.init(
            caller: caller, estate: estate.name, language: language,
            promises: try rows.open(at: now).map { ($0, estate.clock.stamp($0.due)) }, tally: try rows.tally(at: now),
            running: try rows.running(at: now))
    }

    static func example(in language: Language) -> PromisePage {
        func order(_ number: String, _ kind: Promise.Kind, _ words: String, _ standing: Promise.Standing)
            -> PromiseRows.Kept
        {
            PromiseRows.Kept(
                about: .order, subject: ID("o\(number)"), title: "WO-\(number) 廚房水龍頭漏水", words: words, kind: kind,
                keeper: "陳志明", due: EnquiryExample.now, standing: standing, apology: nil)
        }
        let question = PromiseRows.Kept(
            about: .enquiry, subject: ID("q1"), title: EnquiryExample.enquiry.question.words,
            words: EnquiryExample.enquiry.promise.given.words, kind: .answer, keeper: "何小萍", due: EnquiryExample.now,
            standing: .escalated, apology: nil)
        let promises = [
            order("2381", .arrival, OrderPromises.arrivalWords.traditionalChinese, .broken), question,
            order("2377", .part, "零件缺貨，供應商星期五送到", .running),
            order("2370", .callBack, "我們會在答應的時間前給您回電。", .running),
        ]
        return PromisePage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language,
            promises: promises.map { ($0, "2026-11-23 16:00") }, tally: .init(kept: 46, broken: 4),
            running: .init(open: 4, escalated: 1))
    }
}

extension Preview {
    /// What was promised.
    static func promises(in language: Language) -> [Page] { [("promises", PromisePage.example(in: language).html)] }
}
