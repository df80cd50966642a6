import DoorbellRules
import HTML
import Storage

/// Before the first round: what a round is, what it takes at this estate, and the form that opens one.
struct FirstRoundPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let question: CapacityQuestion
    let technicians: Int
    let today: Day

    var html: HTML {
        let opening = caller.actor.isSuperior ? RoundForms(language: language).opening(from: today) : onlySuperiors
        return GasFrame(
            caller: caller, estate: estate, language: language, here: "/gas",
            title: GasPhrases.round.text(in: language)
        ).page(
            """
            <section class="intro"><p>\(explanation.text(in: language))</p></section>
            \(CapacityFigures(question: question, technicians: technicians, language: language).html)\(opening)
            """)
    }

    private let explanation = Words(
        "每兩個月為每一戶免費檢查和測試煤氣。前一天先與住戶約好，得到同意才入屋；每一戶都有結果，一期才算完成。開始後，這裏會逐座逐戶顯示進度。",
        "每两个月为每一户免费检查和测试燃气。前一天先与住户约好，得到同意才进屋；每一户都有结果，一期才算完成。开始后，这里会逐栋逐户显示进度。",
        "Every two months each home's gas is checked and tested, free of charge. The household is asked the day before and again at the door; a round is finished when every home has its outcome. Once it is open, this page shows every building and every door."
    )

    private var onlySuperiors: HTML {
        let words = Words("新一期由主管開始。", "新一期由主管开始。", "A superior opens a round.")
        return "<p class=\"notice wait\">\(words.text(in: language))</p>"
    }

    init(
        caller: Caller, estate: Words, language: Language, question: CapacityQuestion, technicians: Int, today: Day
    ) {
        (self.caller, self.estate, self.language) = (caller, estate, language)
        (self.question, self.technicians, self.today) = (question, technicians, today)
    }

    init(_ caller: Caller, _ language: Language, _ now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let (question, technicians) = try CapacityPage.ask(caller.estate, try Form(encoded: []), connection)
        self.init(
            caller: caller, estate: estate.name, language: language, question: question, technicians: technicians,
            today: estate.clock.wall(now).day)
    }
}
