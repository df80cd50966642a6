import DoorbellRules
import HTML
import Storage

/// What is behind a figure, a line each, with the way to the order, the enquiry or the home.
struct SupervisionListPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let list: SupervisionList
    let lines: [(line: SupervisionList.Line, stamp: String)]
    let hasMore: Bool

    var html: HTML {
        let title = list.counted.title.text(in: language)
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/supervision"),
            look: "supervision",
            body: """
                <main id="main"><p><a href="/supervision?\(list.period.query)">\(Icon.back)\(SupervisionPhrases.title.text(in: language))</a></p>
                <h1>\(title) <small>\(list.counted.isOfPeriod ? list.period.text : nil)</small></h1>\(meaning)\(table)</main>
                """
        ).html
    }

    private var figure: Figure? { if case .figure(let figure, _) = list.counted { figure } else { nil } }

    private var meaning: HTML {
        guard let figure else { return .nothing }
        let limits: HTML =
            figure.subject == .observation ? "<p>\(SupervisionPhrases.onlyYours.text(in: language))</p>" : .nothing
        return "<p class=\"meaning\">\(figure.meaning.text(in: language))</p>\(limits)"
    }

    private var table: HTML {
        if lines.isEmpty { return "<p class=\"empty\">\(SupervisionPhrases.none.text(in: language))</p>" }
        let heads =
            [SupervisionPhrases.what(figure?.subject), DoorLabel.name, SupervisionPhrases.when]
            + (isMixed ? [figureName] : [])
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(list.counted.title.text(in: language))"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead>
            <tbody>\(lines.map(row))</tbody></table></div>\(next)
            """
    }

    /// Whether both sides of a figure stand in one list, so that each line has to say which it is.
    private var isMixed: Bool {
        if case .figure(let figure, .all) = list.counted { !figure.isCount } else { false }
    }

    private var figureName: Words { figure?.name ?? SupervisionPhrases.figure }

    private func row(_ one: (line: SupervisionList.Line, stamp: String)) -> HTML {
        let line = one.line
        let door = line.door?.words.text(in: language) ?? ""
        let name = line.label.isEmpty ? door : line.label
        let words: HTML = name.isEmpty ? "\(WaitingPhrases.somebody.text(in: language))" : "\(name)"
        let verdict: HTML =
            isMixed
            ? "<td>\(line.isHit ? Words("是", "是的", "Yes").text(in: language) : Words("否", "不是", "No").text(in: language))</td>"
            : .nothing
        return """
            <tr><td><a href="\(line.path)">\(words)</a> \(line.words)</td><td>\(door) <small>\(line.surname)</small></td><td><time>\(one.stamp)</time></td>\(verdict)</tr>
            """
    }

    private var next: HTML {
        guard hasMore, let last = lines.last else { return .nothing }
        return """
            <p><a class="button" rel="next" href="/supervision/list?\(SupervisionList.query(list.counted))&amp;\(list.period.query)&amp;after=\(last.line.cursor.text)">\(PhraseBook.nextPage.text(in: language))</a></p>
            """
    }
}

extension SupervisionListPage {
    init(
        _ caller: Caller, _ language: Language, _ query: Form, at now: Instant, _ connection: any Connection
    ) throws {
        let estate = try Estate.find(caller.estate, connection)
        let list = try SupervisionList(query, today: estate.clock.wall(now).day)
        let lines = try list.lines(estate, for: caller, at: now, connection)
        self.init(
            caller: caller, estate: estate.name, language: language, list: list,
            lines: lines.prefix(list.limit).map { ($0, estate.clock.stamp($0.cursor.at)) },
            hasMore: lines.count > list.limit)
    }
}

extension SupervisionList.Counted {
    var title: Words {
        switch self {
        case .figure(let figure, .hits): figure.name
        case .figure(let figure, .others): figure.others
        case .figure(let figure, .all):
            Words(
                "\(figure.name.traditionalChinese)：全部", "\(figure.name.simplifiedChinese)：全部",
                "\(figure.name.english): all")
        case .open(let figure, let days): SupervisionPhrases.open(figure, days: days)
        case .overdue: SupervisionPhrases.overdue
        }
    }

    /// Whether it is of the period, and not of this moment.
    var isOfPeriod: Bool { if case .figure = self { true } else { false } }
}
