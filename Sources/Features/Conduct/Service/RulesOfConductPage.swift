import DoorbellRules
import HTML
import Storage

/// The rules of conduct in the procedure's words: before the first duty with a tick and a button, afterwards to look up.
struct RulesOfConductPage {
    let caller: Caller
    let estate: Words
    let language: Language
    /// When they said that they had read this edition; `nil` while they have not.
    let givenAt: String?
    var problem: Words?

    var html: HTML {
        let title = Words("行為守則", "行为守则", "How we treat people").text(in: language)
        return Layout(
            title: title, language: language,
            menu: givenAt == nil ? nil : .init(caller: caller, estate: estate, here: "/conduct/rules"),
            look: "enquiries",
            body: """
                <main class="narrow" id="main"><h1>\(title)</h1><p>\(intro.text(in: language))</p>
                \(problem.map { "<p class=\"notice stop\" role=\"alert\">\($0.text(in: language))</p>" as HTML })<ol class="rules">\(ConductRule.ofConduct.map(rule))</ol>
                \(givenAt.map(read) ?? form)</main>
                """
        ).html
    }

    private let intro = Words(
        "開工之前，請先看一看這七條。寫下來是為了大家相處舒服，住戶和同事都一樣。",
        "开工之前，请先看一看这七条。写下来是为了大家相处舒服，住户和同事都一样。",
        "Before the day begins, please read these seven sentences. They are there so that everybody is at ease, households and colleagues alike."
    )

    private func rule(_ one: ConductRule) -> HTML { "<li>\(one.words.text(in: language))</li>" }

    private func read(_ stamp: String) -> HTML {
        let words = Words("您在 \(stamp) 看過這一版。", "您在 \(stamp) 看过这一版。", "You read this edition on \(stamp).")
        return """
            <p class="notice done">\(words.text(in: language))</p><p><a class="btn" href="/">\(Words("回到工作", "回到工作中", "Back to work").text(in: language))</a> <a class="btn quiet" href="/conduct/quiz">\(QuizPage.title.text(in: language))</a></p>
            """
    }

    private var form: HTML {
        let (tick, go) = (
            Words("我看過了，會照着做", "我看过了，会照着做", "I have read this and will keep to it"),
            Words("開始工作", "开始工作", "Begin the day")
        )
        return """
            <form method="post" action="/conduct/acknowledgements"><input type="hidden" name="edition" value="\(ConductRule.edition)">\
            <label class="flag"><input type="checkbox" name="read" value="true" required>\(tick.text(in: language))</label>\
            <button class="btn main">\(Icon.check)\(go.text(in: language))</button></form>
            """
    }
}

extension RulesOfConductPage {
    init(_ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let given = try Acknowledgement(caller: caller).givenAt(connection)
        self.init(
            caller: caller, estate: estate.name, language: language, givenAt: given.map { estate.clock.stamp($0) })
    }
}
