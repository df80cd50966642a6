import DoorbellRules
import HTML
import Storage

/// One report: what happened, what was done next, and what a superior can do now.
struct AbusePage {
    let caller: Caller
    let estate: Words
    let language: Language
    let id: ID
    let report: AbuseReport
    let reporter: String
    let happened: String
    let history: [(clock: String, sentence: Words, who: String)]

    var html: HTML {
        let lines = history.map { one in
            "<li><time>\(one.clock)</time><span>\(one.sentence.text(in: language))</span><small>\(one.who)</small></li>"
                as HTML
        }
        let place: HTML =
            report.account.place.isBlank ? .nothing : " · \(report.account.place)"
        let order: HTML =
            report.account.order.map { order -> HTML in
                caller.seesOwnOrdersOnly
                    ? .nothing : " · <a href=\"/orders/\(order.text)\">\(AbusePhrases.order.text(in: language))</a>"
            } ?? .nothing
        return ConductFrame(
            caller: caller, estate: estate, language: language, here: "/conduct/abuse/\(id.text)",
            title: AbusePhrases.title.text(in: language)
        ).page(
            """
            <section class="order-head"><p class="fault">\(report.account.kind.words.text(in: language)) \(report.state.pill.html(in: language))</p><p>\(reporter) · <time>\(happened)</time>\(place)\(order)</p></section>
            \(report.needsTwoPeople ? TwoPeople.notice(in: language) : .nothing)<section><ol class="timeline">\(lines)</ol></section><div class="acts">\(acts)</div>
            """)
    }

    private var acts: HTML {
        if report.isClosed || !caller.actor.isSuperior { return .nothing }
        var acts: [Screen.Act] = []
        let isOwn = caller.staff == report.reporter
        if !isOwn { acts.append(.step) }
        if report.account.order != nil, !report.needsTwoPeople { acts.append(.pair) }
        if !isOwn, !report.steps.isEmpty { acts.append(.closing) }
        return "\(acts.map { ActForm(act: $0, path: "/conduct/abuse/\(id.text)", language: language).html })"
    }
}

extension Screen.Act {
    fileprivate static let step = Screen.Act(
        "steps", Words("下一步做甚麼", "下一步做什么", "What is done next"), .main,
        fields: [
            .init(
                "words", Words("已做或將做的事（當事人會看到）", "已做或将做的事（当事人会看到）", "What was or will be done, as they read it"),
                .longText)
        ])
    fileprivate static let pair = Screen.Act(
        "pairs", Words("這張工單兩人同行", "这张工单两人同行", "Two people go to this order"), .plain)
    fileprivate static let closing = Screen.Act(
        "closings", Words("處理好了", "已经处理好了", "It is dealt with"), .quiet,
        fields: [.init("words", Words("結果怎樣", "结果怎么样", "How it ended"), .longText)])
}

extension AbusePage {
    init(_ file: AbuseFile, _ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        self.init(
            caller: caller, estate: estate.name, language: language, id: file.id, report: file.report,
            reporter: try ConductPerson.name(of: file.report.reporter, connection),
            happened: estate.clock.stamp(file.report.account.happenedAt),
            history: try file.events.map {
                (estate.clock.stamp($0.at), $0.fact.sentence, try ConductPerson.name(of: $0.by, connection))
            })
    }
}
