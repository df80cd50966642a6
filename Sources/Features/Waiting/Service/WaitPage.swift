import DoorbellRules
import HTML
import Storage

/// One person who waits or waited: what to say first, what happened, and what it becomes: an order, an enquiry, a call back.
struct WaitPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let id: ID
    let wait: Wait
    let door: DoorLabel?
    let minutes: Int
    let isLong: Bool
    /// Whether somebody of the same queue has waited longer.
    let othersFirst: Bool
    let isLate: Bool
    let history: [(clock: String, sentence: Words, who: String)]

    var html: HTML {
        let title = wait.name.isEmpty ? WaitingPhrases.somebody.text(in: language) : wait.name
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/waiting"),
            look: "order-page",
            body: """
                <main id="main" data-live="\(id.text)" data-pace="20"><div class="bar"><h1>\(title)</h1><span>\(door?.words.text(in: language))</span></div>
                <div id="live">\(live)</div><div class="acts">\(becomes)\(acts.map { ActForm(act: $0, path: "/waiting/\(id.text)", language: language).html })</div></main>
                """
        ).html
    }

    var live: HTML {
        let waited = WaitingPhrases.waited(minutes)
        let needs = wait.needs.map { "<p>\(Icon.heart)\($0.words.text(in: language))</p>" as HTML }
        let title = PhraseBook.history.text(in: language)
        return """
            <section class="order-head"><p class="fault">\(wait.state.pill.html(in: language)) \(isLong && wait.isWaiting ? Pill.alarm(waited).html(in: language) : "<small>\(waited.text(in: language))</small>")</p>\(needs)</section>
            \(line)<section><h2>\(title)</h2><ol class="timeline">\(history.map(row))</ol></section>
            """
    }

    /// What is said now, word for word; after a wait it begins with the apology.
    private var line: HTML {
        let opening: Wait.Opening? =
            wait.opening ?? (wait.isWaiting ? isLong ? .sorry(minutes: minutes) : .plain : nil)
        guard let opening, wait.leftAt == nil else { return .nothing }
        let question: HTML =
            if case .sorry = opening { "<br>\(Wait.line(for: .plain).text(in: language))" } else { .nothing }
        let others: HTML =
            othersFirst && wait.isWaiting
            ? "<p><small>\(Words("如有緊急先行，對其他等候的住戶說", "如有紧急先行，对其他等候的业主说", "If an emergency goes first, tell those who wait").text(in: language))</small><br>\(Wait.explaining.text(in: language))</p>"
            : .nothing
        return """
            <section class="say"><h2>\(WaitingPhrases.sayFirst.text(in: language))</h2><blockquote>\(Wait.line(for: opening).text(in: language))\(question)</blockquote>\(others)</section>
            """
    }

    private func row(_ one: (clock: String, sentence: Words, who: String)) -> HTML {
        "<li><time>\(one.clock)</time><span>\(one.sentence.text(in: language))</span><small>\(one.who)</small></li>"
    }

    /// What was said at the counter goes on as an order or an enquiry, with the name filled in.
    private var becomes: HTML {
        if wait.servedAt == nil { return .nothing }
        let home: HTML = wait.home.map { "&amp;home=\($0.text)" } ?? .nothing
        let name = wait.name.percentEncoded
        let order = Words("開一張工單", "开一张工单", "Make it an order").text(in: language)
        let enquiry = Words("記下一項查詢", "记下一项咨询", "Take it as an enquiry").text(in: language)
        let channel = wait.channel.asked.rawValue
        return """
            <a class="btn plain" href="/orders/new?caller=\(name)&amp;channel=\(wait.channel == .counter ? "counter" : "phone")\(home)">\(Icon.wrench)\(order)</a>\
            <a class="btn plain" href="/enquiries/new?asker=\(name)&amp;channel=\(channel)\(home)">\(Icon.question)\(enquiry)</a>
            """
    }

    private var acts: [Screen.Act] {
        if wait.isWaiting { return [serve] + leftOut + (wait.acknowledgedAt == nil ? signs : []) + departures }
        return wait.promise?.isOpen == true ? [callBack] : []
    }

    private var serve: Screen.Act {
        let emergency = Screen.Field(
            "emergency", Words("有人先來；如有緊急，請寫下原因", "有人先来；如有紧急，请写下原因", "Others came first; if it is an emergency, which"),
            .text, isTold: true)
        return Screen.Act(
            "servings", othersFirst ? Words("緊急，先行接待", "紧急，先行接待", "An emergency: serve first") : WaitingPhrases.serve,
            othersFirst ? .plain : .main, fields: othersFirst ? [emergency] : [])
    }

    /// Leaving the sorry-line out needs a reason, and is there only for somebody who waited.
    private var leftOut: [Screen.Act] {
        if !isLong || othersFirst { return [] }
        return [
            Screen.Act(
                "servings", Words("接待，但不說致歉的話", "接待，但不说道歉的话", "Serve without the apology"), .quiet,
                fields: [.init("reason", Words("不說的理由", "不说的理由", "Why it is left out"), .text)],
                fixed: [.init("without-sorry", "true")])
        ]
    }

    private var signs: [Screen.Act] {
        Wait.Sign.allCases.map {
            Screen.Act("acknowledgements", $0.words, .quiet, fixed: [.init("sign", $0.rawValue)])
        }
    }

    private var departures: [Screen.Act] {
        [
            Screen.Act(
                "departures", Words("要走了：答應回電", "要走了：答应回电话", "They leave: promise a call back"), .quiet,
                fields: [
                    .init(
                        "promise", EnquiryPhrases.promiseWords, .text,
                        initial: Words(
                            "對不起，讓您久等了，我們會在答應的時間前給您回電。", "对不起，让您久等了，我们会在答应的时间前给您回电话。",
                            "I'm sorry to have kept you waiting; we'll call you back by the time we agreed."),
                        isTold: true),
                    .init("due", EnquiryPhrases.due, .moment),
                ]),
            Screen.Act(
                "departures", Words("要走了：不需要回電", "要走了：不需要回电话", "They leave, and wish no call back"), .quiet,
                fixed: [.init("declined", "true")]),
        ]
    }

    private var callBack: Screen.Act {
        let apology = Screen.Field(
            "apology", EnquiryPhrases.apology, .text, initial: Line.sorryToKeepYouWaiting.words, isTold: true)
        return Screen.Act(
            "call-backs", Words("已回電", "已回电话", "Called back"), .main,
            fields: (isLate ? [apology] : []) + [
                .init("words", Words("談了甚麼", "谈了什么", "What was said"), .longText, isTold: true)
            ])
    }
}

extension WaitPage {
    init(
        _ file: WaitFile, _ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection
    ) throws {
        let (estate, wait) = (try Estate.find(caller.estate, connection), file.wait)
        let queue = WaitingQueue(estate: estate, connection: connection)
        func name(_ staff: ID) throws -> String {
            try connection.run("SELECT name FROM staff WHERE id = \(staff)").first?[text: "name"] ?? ""
        }
        self.init(
            caller: caller, estate: estate.name, language: language, id: file.id, wait: wait,
            door: try wait.home.map { try Home.find($0, in: estate.id, connection).door },
            minutes: wait.minutesWaited(at: now),
            isLong: wait.isLong(at: now, limit: queue.limit(for: wait.channel)),
            othersFirst: try !queue.earlier(than: file).isEmpty,
            isLate: wait.promise?.standing(at: now) == .broken,
            history: try file.events.map {
                (estate.clock.stamp($0.at), $0.fact.sentence, try name($0.by))
            })
    }
}
