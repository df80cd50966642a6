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

    var html: HTML {
        let title = EnquiryPhrases.promises.text(in: language)
        return EnquiryFrame(caller: caller, estate: estate, language: language, here: "/promises", title: title).page(
            live: "", "<div id=\"live\">\(live)</div>")
    }

    /// The part that changes while one looks.
    var live: HTML {
        let escalated = promises.filter { $0.promise.standing == .escalated }.count
        let rows: [(Words, String)] = [
            (Words("三十日內守時", "三十天内守时", "Kept in the last 30 days"), tally.percentKept.map { "\($0) %" } ?? "—"),
            (Words("三十日內逾期", "三十天内逾期", "Broken in the last 30 days"), "\(tally.broken)"),
            (Promise.Standing.escalated.words, "\(escalated)"),
            (Words("未兌現的承諾", "未兑现的承诺", "Promises that still run"), "\(promises.count)"),
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
            <tr\(promise.standing == .broken ? " class=\"urgent\"" as HTML : .nothing)><td><time>\(one.stamp)</time></td><td>\(promise.kind.words.text(in: language)) <a href="/enquiries/\(promise.enquiry.text)">\(promise.question)</a></td>\
            <td>\(promise.words)</td><td>\(promise.keeper)</td><td>\(EnquiryPill(promise.standing, language).html)</td></tr>
            """
    }
}

extension PromisePage {
    init(_ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let rows = PromiseRows(estate: estate.id, connection: connection)
        self.init(
            caller: caller, estate: estate.name, language: language,
            promises: try rows.open(at: now).map { ($0, estate.clock.stamp($0.due)) }, tally: try rows.tally(at: now))
    }

    static func example(in language: Language) -> PromisePage {
        PromisePage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language,
            promises: [Promise.Standing.broken, .escalated, .running].map { standing in
                (
                    PromiseRows.Kept(
                        enquiry: ID("q1"), question: EnquiryExample.enquiry.question.words,
                        words: EnquiryExample.enquiry.promise.given.words, kind: .answer, keeper: "何小萍",
                        due: EnquiryExample.now, standing: standing), "2026-11-23 16:00"
                )
            }, tally: .init(kept: 46, broken: 4))
    }
}
