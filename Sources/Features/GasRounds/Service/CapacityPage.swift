import DoorbellRules
import HTML
import Storage

/// How many technicians and days a round takes, worked out before it is opened.
struct CapacityPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let question: CapacityQuestion
    /// Of the estate, who may check gas.
    let technicians: Int

    var html: HTML {
        let title = GasPhrases.capacity.text(in: language)
        return GasFrame(caller: caller, estate: estate, language: language, here: "/gas/capacity", title: title)
            .page(
                "<div class=\"gas-cols\">\(form)\(CapacityFigures(question: question, technicians: technicians, language: language).html)</div>"
            )
    }

    private var form: HTML {
        let fields: [(String, Words, Int, ClosedRange<Int>)] = [
            ("homes", Words("戶數", "总户数", "Homes"), question.homes, 1...1_000_000),
            ("no-access", Words("無人應門（%）", "无人应门（%）", "Nobody home (%)"), question.noAccess, 0...99),
            ("tries", Words("每戶最多上門次數", "每户最多上门次数", "Tries at a home, at most"), question.tries, 1...10),
            ("minutes", Words("每戶分鐘（連路程）", "每户分钟（含路程）", "Minutes a visit, with the way"), question.minutes, 1...480),
            ("hours", Words("每人每日工作小時", "每人每天工作小时", "Hours a day for each"), question.hours, 1...24),
            ("days", Words("工作日", "工作日天数", "Working days"), question.workingDays, 1...400),
        ]
        let inputs = fields.map { name, words, value, range in
            """
            <label>\(words.text(in: language))<input type="number" inputmode="numeric" name="\(name)" value="\(value)" min="\(range.lowerBound)" max="\(range.upperBound)" required></label>
            """ as HTML
        }
        return """
            <form method="get" action="/gas/capacity" class="card-form"><div class="pair">\(inputs)</div>\
            <button class="btn main">\(Words("計算", "测算一下", "Work it out").text(in: language))</button></form>
            """
    }

    init(caller: Caller, estate: Words, language: Language, question: CapacityQuestion, technicians: Int) {
        (self.caller, self.estate, self.language) = (caller, estate, language)
        (self.question, self.technicians) = (question, technicians)
    }

    init(_ caller: Caller, _ language: Language, _ query: Form, _ connection: any Connection) throws {
        let (question, technicians) = try Self.ask(caller.estate, query, connection)
        self.init(
            caller: caller, estate: try Estate.find(caller.estate, connection).name, language: language,
            question: question, technicians: technicians)
    }

    /// The question with the estate's own numbers where none is named, and how many people it has for it.
    static func ask(
        _ estate: ID, _ query: Form, _ connection: any Connection
    ) throws -> (question: CapacityQuestion, technicians: Int) {
        let homes = try connection.run("SELECT COUNT(*) AS n FROM home WHERE estate = \(estate)").first?.int(at: 0) ?? 0
        let policy = try GasRegister(estate: estate, connection: connection).policy
        let able = try GasTechnicians(estate: estate, connection: connection).all.filter(\.mayCheckGas).count
        return (try CapacityQuestion(query, homes: homes, policy: policy), able)
    }
}
