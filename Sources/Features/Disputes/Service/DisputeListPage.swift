import DoorbellRules
import HTML
import Storage

/// Disputes for superiors: what is new, what is mine, and who waits for a word.
struct DisputeListPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let scope: DisputeList.Scope
    /// The lines with their times on the estate's clock, and whether the household waits too long.
    let lines: [(line: DisputeList.Line, raised: String, due: String?, isLate: Bool)]
    let next: ID?

    var html: HTML {
        let title = DisputePhrases.disputes.text(in: language)
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/disputes"),
            look: "enquiries",
            body: """
                <main id="main" data-live=""><div class="bar"><h1>\(title)</h1>\
                <nav class="views" aria-label="\(Words("哪些爭議", "哪些争议", "Which disputes").text(in: language))">\(DisputeList.Scope.allCases.map(view))</nav></div>
                <p class="hint">\(Self.rule.text(in: language))</p><div id="live">\(live)</div></main>
                """
        ).html
    }

    private static let rule = Words(
        "爭議未了結時，只由接手的主管與住戶商談。", "争议未了结时，只由接手的主管与住户商谈。",
        "While a dispute is open, only the superior who took it speaks with the household.")

    private func view(_ one: DisputeList.Scope) -> HTML {
        let isHere: HTML = one == scope ? " aria-current=\"true\"" : .nothing
        return "<a href=\"/disputes?scope=\(one.rawValue)\"\(isHere)>\(one.words.text(in: language))</a>"
    }

    /// The part that changes while one looks.
    var live: HTML {
        if lines.isEmpty {
            return "<p class=\"empty\">\(Words("沒有爭議。", "没有争议。", "No disputes here.").text(in: language))</p>"
        }
        let heads = [
            DisputePhrases.topic, PhraseBook.door, Words("處理到哪一步", "处理到哪一步", "Where it stands"),
            DisputePhrases.superior,
            Words("提出時間", "提出的时间", "Raised"), DisputePhrases.nextContact,
        ]
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(DisputePhrases.disputes.text(in: language))"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead>
            <tbody>\(lines.map(row))</tbody></table></div>\(more)
            """
    }

    private func row(_ one: (line: DisputeList.Line, raised: String, due: String?, isLate: Bool)) -> HTML {
        let line = one.line
        return """
            <tr\(one.isLate ? " class=\"urgent\"" as HTML : .nothing)><td><a href="/disputes/\(line.id.text)">\(line.topic.words.text(in: language))</a></td><td>\(line.door.short.text(in: language))</td>\
            <td>\(line.state.pill.html(in: language))</td><td>\(line.superior ?? DisputePhrases.nobody.text(in: language))</td><td><time>\(one.raised)</time></td><td>\(one.due.map { "<time>\($0)</time>" as HTML })\(one.isLate ? DisputePhrases.late.html(in: language) : .nothing)</td></tr>
            """
    }

    private var more: HTML {
        guard let next else { return .nothing }
        let words = Words("其後的爭議", "之后的争议", "The ones after").text(in: language)
        return """
            <p><a class="button" rel="next" href="/disputes?scope=\(scope.rawValue)&amp;after=\(next.text)">\(words)</a></p>
            """
    }
}

extension DisputeListPage {
    init(
        _ caller: Caller, _ language: Language, _ list: DisputeList, at now: Instant, _ connection: any Connection
    ) throws {
        let estate = try Estate.find(caller.estate, connection)
        let all = try list.lines(caller, connection)
        let shown = all.prefix(list.limit)
        self.init(
            caller: caller, estate: estate.name, language: language, scope: list.scope,
            lines: shown.map { line in
                (
                    line, estate.clock.stamp(line.raisedAt), line.due.map { estate.clock.stamp($0) },
                    line.due.map { $0 < now } ?? false
                )
            }, next: all.count > list.limit ? shown.last?.id : nil)
    }
}
