import DoorbellRules
import HTML
import Storage

/// Observations of everybody who stands under the one who looks: what waits longest first. No totals, no ranking.
struct ConductListPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let scope: ConductList.Scope
    /// The lines with their day on the estate's clock.
    let lines: [(line: ConductList.Line, stamp: String)]
    let next: ID?

    var html: HTML {
        let title = ConductPhrases.observations.text(in: language)
        return ConductFrame(caller: caller, estate: estate, language: language, here: "/conduct", title: title).page(
            live: "",
            """
            <nav class="views" aria-label="\(Words("哪些記錄", "哪些记录", "Which observations").text(in: language))">\(ConductList.Scope.allCases.map(view))</nav>
            <div id="live">\(live)</div><p><a href="/conduct/abuse">\(AbusePhrases.title.text(in: language))</a></p>
            """)
    }

    private func view(_ one: ConductList.Scope) -> HTML {
        let isHere: HTML = one == scope ? " aria-current=\"true\"" : .nothing
        return "<a href=\"/conduct?scope=\(one.rawValue)\"\(isHere)>\(one.words.text(in: language))</a>"
    }

    /// The part that changes while one looks.
    var live: HTML {
        if lines.isEmpty {
            return "<p class=\"empty\">\(Words("沒有記錄。", "没有记录。", "Nothing here.").text(in: language))</p>"
        }
        let heads = [
            ConductPhrases.rule, Words("守則內容", "守则内容", "What it says"), ConductPhrases.person, ConductPhrases.source,
            Words("進度", "目前进度", "Where it stands"),
            Words("記下的時間", "记下的时间", "Noted"),
        ]
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(ConductPhrases.observations.text(in: language))"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead>
            <tbody>\(lines.map(row))</tbody></table></div>\(more)
            """
    }

    private func row(_ one: (line: ConductList.Line, stamp: String)) -> HTML {
        let line = one.line
        return """
            <tr><td><a href="/conduct/observations/\(line.id.text)">\(line.rule.rawValue)</a></td><td>\(line.rule.words.text(in: language))</td><td>\(line.person)</td>\
            <td>\(line.source.words.text(in: language))</td><td>\(line.state.pill.html(in: language))</td><td><time>\(one.stamp)</time></td></tr>
            """
    }

    private var more: HTML {
        guard let next else { return .nothing }
        let words = Words("其後的記錄", "之后的记录", "Further ones").text(in: language)
        return """
            <p><a class="button" rel="next" href="/conduct?scope=\(scope.rawValue)&amp;after=\(next.text)">\(words)</a></p>
            """
    }
}

extension ConductListPage {
    init(_ caller: Caller, _ language: Language, _ list: ConductList, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let all = try list.lines(.superior(caller), in: caller.estate, connection)
        let shown = all.prefix(list.limit)
        self.init(
            caller: caller, estate: estate.name, language: language, scope: list.scope,
            lines: shown.map { ($0, estate.clock.stamp($0.madeAt)) },
            next: all.count > list.limit ? shown.last?.id : nil)
    }
}
