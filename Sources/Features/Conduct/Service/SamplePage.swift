import DoorbellRules
import HTML
import Storage

/// Whom to call afterwards, and what they said. Nobody chooses whom: the order's own id does.
struct SamplePage {
    let caller: Caller
    let estate: Words
    let language: Language
    let lines: [(line: SampleList.Line, stamp: String)]

    var html: HTML {
        let none = Words("現在沒有要回訪的住戶。", "现在没有要回访的住户。", "Nobody to call just now.").text(in: language)
        let list: HTML = lines.isEmpty ? "<p class=\"empty\">\(none)</p>" : "\(lines.map(row))"
        let intro = Words(
            "每二十張已結束的工單抽一張，兩星期內回訪；由系統按編號抽出，不由人挑選。", "每二十张已结束的工单抽一张，两周内回访；由系统按编号抽出，不由人挑选。",
            "One of twenty closed orders is called within two weeks; its id decides which, nobody chooses.")
        return ConductFrame(
            caller: caller, estate: estate, language: language, here: "/conduct/sample",
            title: ConductPhrases.sample.text(in: language)
        ).page("<p>\(intro.text(in: language))</p>\(list)")
    }

    private func row(_ one: (line: SampleList.Line, stamp: String)) -> HTML {
        let (line, path) = (one.line, "/conduct/sample/\(one.line.order.text)")
        let act = Screen.Act(
            "calls", Words("記下住戶的回覆", "记下住户的答复", "Note what they said"), .main,
            fields: [
                .init(
                    "outcome", Words("師傅待您怎樣？", "师傅待您怎么样？", "“How did our colleague treat you?”"),
                    .verdict(CallOutcome.allCases.map { .init($0.rawValue, $0.words) })),
                .init("words", ConductPhrases.wordsOfTheirs, .text, isRequired: false),
            ])
        return """
            <article class="card-form"><p><a href="/orders/\(line.order.text)">WO-\(line.number)</a> \(line.door.words.text(in: language))<br><small>\(line.fault) · \(line.technician) · <time>\(one.stamp)</time></small></p>
            \(ActForm(act: act, path: path, language: language).html)</article>
            """
    }
}

extension SamplePage {
    init(_ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let lines = try SampleList(estate: estate.id, connection: connection).lines(at: now)
        self.init(
            caller: caller, estate: estate.name, language: language,
            lines: lines.map { ($0, estate.clock.stamp($0.closedAt)) })
    }
}
