import DoorbellRules
import HTML
import Storage

/// How an estate runs its rounds: the period, the early days, the tries, cold calls and the cut-off. A manager decides.
struct GasPolicyPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let policy: GasPolicy

    var html: HTML {
        let title = GasPhrases.policy.text(in: language)
        let mayDecide = caller.roles.contains(.manager)
        return GasFrame(caller: caller, estate: estate, language: language, here: "/gas/policy", title: title)
            .page(mayDecide ? form : table)
    }

    private typealias Number = (name: String, words: Words, value: Int, range: ClosedRange<Int>)

    private var numbers: [Number] {
        [
            (
                "period-months", Words("每幾個月檢查一次", "每几个月检查一次", "Months from one check to the next"),
                policy.periodMonths, 1...24
            ),
            (
                "early-days", Words("提早多少天檢查仍算本次", "提前多少天检查仍算本次", "Days early that keep the date"), policy.earlyDays,
                0...90
            ),
            (
                "tries", Words("上門幾次不遇才算「多次不遇」", "上门几次不遇才算「多次不遇」", "Tries before “no access” may be written"),
                policy.tries, 1...10
            ),
        ]
    }

    private let cutOff = Words("明天上門的確認截止", "明天上门的确认截止", "Tomorrow's visits are confirmed by")
    private let coldCalls = Words("容許未預約上門", "允许未预约上门", "Visits without an appointment are allowed")

    private var form: HTML {
        let inputs = numbers.map { one in
            """
            <label>\(one.words.text(in: language))<input type="number" inputmode="numeric" name="\(one.name)" value="\(one.value)" min="\(one.range.lowerBound)" max="\(one.range.upperBound)" required></label>
            """ as HTML
        }
        let minutes = Set(stride(from: 720, through: 1_320, by: 30)).union([policy.cutOffMinute]).sorted()
        let options = minutes.map { minute in
            "<option value=\"\(minute)\"\(minute == policy.cutOffMinute ? " selected" : "" as HTML)>\(WallTime.clock(minute: minute))</option>"
                as HTML
        }
        return """
            <form method="post" action="/gas/policies" class="card-form"><div class="pair">\(inputs)<label>\(cutOff.text(in: language))<select name="cut-off-minute">\(options)</select></label></div>\
            <label class="flag"><input type="checkbox" name="cold-calls" value="true"\(policy.allowsColdCalls ? " checked" : "" as HTML)>\(coldCalls.text(in: language))</label>\
            <button class="btn main">\(Words("儲存規則", "保存规则", "Decide it so").text(in: language))</button></form>
            """
    }

    private var table: HTML {
        let cold = policy.allowsColdCalls ? Words("容許", "允许", "Yes") : Words("不容許", "不允许", "No")
        let rows =
            numbers.map { "<div><dt>\($0.words.text(in: language))</dt><dd>\($0.value)</dd></div>" as HTML } + [
                "<div><dt>\(cutOff.text(in: language))</dt><dd>\(WallTime.clock(minute: policy.cutOffMinute))</dd></div>",
                "<div><dt>\(coldCalls.text(in: language))</dt><dd>\(cold.text(in: language))</dd></div>",
            ]
        let note = Words("由屋苑經理決定。", "由小区经理决定。", "The estate manager decides this.")
        return "<dl class=\"sum\">\(rows)</dl><p><small>\(note.text(in: language))</small></p>"
    }
}

extension GasPolicyPage {
    init(_ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        self.init(
            caller: caller, estate: try Estate.find(caller.estate, connection).name, language: language,
            policy: try GasRegister(estate: caller.estate, connection: connection).policy)
    }
}
