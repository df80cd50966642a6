import DoorbellRules
import HTML
import Storage

/// The quiz on the seven rules: the questions, or how it went with the right way and why. What was answered stands on this
/// page alone and is kept nowhere.
struct QuizPage {
    let caller: Caller
    let estate: Words
    let language: Language
    /// When this edition was passed; `nil` while it was not.
    let passedAt: String?
    /// What was answered just now; empty before.
    var answers: [ConductRule: Int] = [:]
    var problem: Words?

    static let title = Words("守則小測驗", "守则小测验", "A small quiz")

    var html: HTML {
        ConductFrame(
            caller: caller, estate: estate, language: language, here: "/conduct/quiz",
            title: Self.title.text(in: language)
        ).page(
            """
            \(problem.map { "<p class=\"notice stop\" role=\"alert\">\($0.text(in: language))</p>" as HTML })\(isDone ? outcome : intro)
            """)
    }

    /// Whether all was answered, so that the right ways are shown.
    private var isDone: Bool { problem == nil && !answers.isEmpty }

    private var intro: HTML {
        let words = Words(
            "每條守則一個情境，選出最合適的做法。答案不會保留，上級只看到有沒有通過和日期；可以重做。",
            "每条守则一个情境，选出最合适的做法。答案不会保留，上级只看得到有没有通过和日期；可以重做。",
            "One situation for each rule: please choose the best way to act. Your answers are not kept; your superiors see only whether and when you passed. You are welcome to take it again."
        )
        let questions = ConductQuiz.questions.map(question)
        return """
            \(passedAt.map(passed))<p>\(words.text(in: language))</p><form method="post" action="/conduct/quiz" class="card-form quiz"><input type="hidden" name="edition" value="\(ConductRule.edition)">\(questions)\
            <button class="btn main">\(Icon.check)\(Words("看結果", "看看结果", "See how it went").text(in: language))</button></form>
            """
    }

    private func passed(_ stamp: String) -> HTML {
        let words = Words("您在 \(stamp) 通過了這一版。", "您在 \(stamp) 通过了这一版。", "You passed this edition on \(stamp).")
        return "<p class=\"notice done\">\(words.text(in: language))</p>"
    }

    private func question(_ one: ConductQuiz.Question) -> HTML {
        let choices = one.answers.enumerated().map { place, words in
            "<label class=\"flag\"><input type=\"radio\" name=\"\(one.rule.rawValue)\" value=\"\(place)\" required\(answers[one.rule] == place ? " checked" as HTML : .nothing)>\(words.text(in: language))</label>"
                as HTML
        }
        return
            "<fieldset><legend>\(one.rule.rawValue) \(one.situation.text(in: language))</legend>\(choices)</fieldset>"
    }

    private var outcome: HTML {
        let wrong = ConductQuiz.wrong(answers)
        let count = ConductQuiz.questions.count
        let words =
            wrong.isEmpty
            ? Words("全部答對，通過了。多謝您用心看。", "全部答对，通过了。谢谢您用心看。", "All right: you passed. Thank you for taking the time.")
            : Words(
                "\(count) 題答對了 \(count - wrong.count) 題。看看下面的說明，隨時可以再做一次。",
                "\(count) 道题答对了 \(count - wrong.count) 道。看看下面的说明，随时可以再做一次。",
                "\(count - wrong.count) of \(count) were right. The reasons are below; you may take it again whenever you like."
            )
        let again = Words("再做一次", "再做一遍", "Take it again")
        return """
            <p class="notice \(wrong.isEmpty ? "done" : "wait")" role="status">\(words.text(in: language))</p><ol class="rules">\(ConductQuiz.questions.map { explained($0, isWrong: wrong.contains($0.rule)) })</ol>
            <p><a class="btn" href="/conduct/quiz">\(again.text(in: language))</a></p>
            """
    }

    private func explained(_ one: ConductQuiz.Question, isWrong: Bool) -> HTML {
        let (right, other) = (
            Words("答對", "答对了", "Right"), Words("可以再想一想", "可以再想想", "Think again")
        )
        return """
            <li><p>\(one.situation.text(in: language))</p><p><span class="pill \(isWrong ? "wait" : "done")">\(isWrong ? Icon.question : Icon.check)\((isWrong ? other : right).text(in: language))</span> <b>\(one.answers[one.right].text(in: language))</b></p><p>\(one.why.text(in: language)) <small>\(one.rule.rawValue) \(one.rule.words.text(in: language))</small></p></li>
            """
    }
}

extension QuizPage {
    init(_ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let passed = try QuizResults(estate: estate.id, connection: connection).passedAt(caller.staff)
        self.init(
            caller: caller, estate: estate.name, language: language, passedAt: passed.map { estate.clock.stamp($0) })
    }
}
