import DoorbellRules
import HTML
import Storage

/// Enquiries by what is due next, and found by words of two characters in either script.
struct EnquiryListPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let scope: EnquiryList.Scope
    let search: String
    /// The lines with their time on the estate's clock, and whether the promise runs out.
    let lines: [(line: EnquiryList.Line, stamp: String, isLate: Bool)]
    let next: ID?

    var html: HTML {
        let title = EnquiryPhrases.enquiries.text(in: language)
        return EnquiryFrame(caller: caller, estate: estate, language: language, here: "/enquiries", title: title).page(
            live: "",
            """
            <form class="find" role="search" action="/enquiries" method="get"><label>\(PhraseBook.search.text(in: language))<input type="search" name="search" data-key="/" value="\(search)" placeholder="\(EnquiryPhrases.hint.text(in: language))" maxlength="100"></label><button>\(PhraseBook.search.text(in: language))</button></form>
            <nav class="views" aria-label="\(Words("哪些查詢", "哪些咨询", "Which enquiries").text(in: language))">\(EnquiryList.Scope.allCases.map(view))</nav>
            <div id="live">\(live)</div>
            """)
    }

    private func view(_ one: EnquiryList.Scope) -> HTML {
        let isHere: HTML = one == scope && search.isBlank ? " aria-current=\"true\"" : .nothing
        return "<a href=\"/enquiries?scope=\(one.rawValue)\"\(isHere)>\(one.words.text(in: language))</a>"
    }

    /// The part that changes while one looks.
    var live: HTML {
        if lines.isEmpty {
            let none = Words("沒有查詢。", "没有咨询。", "No enquiries here.").text(in: language)
            return "<p class=\"empty\">\(none)</p>"
        }
        let heads = [
            Words("問題", "问题内容", "Question"), PhraseBook.door, EnquiryPhrases.asker, Words("進展", "进展情况", "Standing"),
            EnquiryPhrases.firstContact, EnquiryPhrases.due,
        ]
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(EnquiryPhrases.enquiries.text(in: language))"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead>
            <tbody>\(lines.map(row))</tbody></table></div>\(more)
            """
    }

    private func row(_ one: (line: EnquiryList.Line, stamp: String, isLate: Bool)) -> HTML {
        let line = one.line
        return """
            <tr\(one.isLate ? " class=\"urgent\"" as HTML : .nothing)><td><a href="/enquiries/\(line.id.text)">\(line.words)</a></td><td>\(line.door.map { $0.short.text(in: language) })</td><td>\(line.asker)</td>\
            <td>\(line.state.pill.html(in: language))</td><td>\(line.firstContact)</td><td><time>\(one.stamp)</time>\(one.isLate ? Promise.Standing.broken.pill.html(in: language) : .nothing)</td></tr>
            """
    }

    private var more: HTML {
        guard let next else { return .nothing }
        let words = Words("之後的查詢", "之后的咨询", "The ones after").text(in: language)
        return """
            <p><a class="button" rel="next" href="/enquiries?scope=\(scope.rawValue)&amp;after=\(next.text)">\(words)</a></p>
            """
    }
}

extension EnquiryListPage {
    init(
        _ caller: Caller, _ language: Language, _ list: EnquiryList, at now: Instant, _ connection: any Connection
    ) throws {
        let estate = try Estate.find(caller.estate, connection)
        let all = try list.lines(caller, connection)
        let shown = all.prefix(list.limit)
        self.init(
            caller: caller, estate: estate.name, language: language, scope: list.scope, search: list.search,
            lines: shown.map { line in
                let isWaiting = ![.told, .closed].contains(line.state)
                return (line, estate.clock.stamp(line.due), isWaiting && line.due < now)
            }, next: all.count > list.limit ? shown.last?.id : nil)
    }
}
