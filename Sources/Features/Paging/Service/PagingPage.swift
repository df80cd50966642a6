import DoorbellRules
import HTML
import Storage

/// Whom to ask for and what for, with the calls of the last day below.
struct PagingPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let people: [ConductPerson]
    let calls: ColleagueCalls

    var html: HTML {
        let title = PagingPhrases.title.text(in: language)
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/calls"),
            look: "enquiries",
            body: """
                <main class="narrow" id="main" data-live=""><h1>\(title)</h1><p>\(intro.text(in: language))</p>
                <div id="live">\(live)</div>\(form)</main>
                """
        ).html
    }

    /// The part that changes while one looks.
    var live: HTML { calls.html(in: language) }

    private let intro = Words(
        "不用高聲叫人：同事會即時在打開的頁面看到，按一下就能回覆您。一天後自動刪除。",
        "不用大声喊人：同事会马上在打开的页面上看到，点一下就能回复您。一天之后自动删除。",
        "No need to shout: your colleague sees it at once on the page they have open, and answers with one tap. It is gone after a day."
    )

    private var form: HTML {
        let colleagues = people.map { "<option value=\"\($0.id.text)\">\($0.name)</option>" as HTML }
        let own = Words("用自己的話", "用自己的话说", "In my own words")
        let phrases = ColleagueCall.Phrase.allCases.map { phrase in
            "<option value=\"\(phrase.rawValue)\">\(phrase.words.text(in: language))</option>" as HTML
        }
        let (who, what, words) = (
            Words("找哪位同事", "找哪位同事", "Whom you need"), Words("事由", "事由", "What it is about"),
            Words("補充一句（可不填）", "补充一句（可以不填）", "A few words of your own (optional)")
        )
        return """
            <form method="post" action="/calls" class="card-form"><label>\(who.text(in: language))<select name="person" required>\(colleagues)</select></label>\
            <label>\(what.text(in: language))<select name="phrase">\(phrases)<option value="">\(own.text(in: language))</option></select></label>\
            <label>\(words.text(in: language))<input name="words" maxlength="200"></label>\
            <button class="btn main">\(Icon.bell)\(Words("呼叫", "现在呼叫", "Call").text(in: language))</button></form>
            """
    }
}

extension PagingPage {
    init(_ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        self.init(
            caller: caller, estate: estate.name, language: language,
            people: try ColleagueCallDesk.colleagues(of: caller, connection),
            calls: try ColleagueCalls(caller, on: estate.clock, at: now, connection))
    }
}

extension Preview {
    /// Calling a colleague.
    static func paging(in language: Language) -> [Page] {
        let page = PagingPage(
            caller: ConductExample.superior, estate: ConductExample.estate, language: language,
            people: [ConductExample.person], calls: .example)
        return [("calls", page.html)]
    }
}
