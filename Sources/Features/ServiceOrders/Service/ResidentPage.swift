import DoorbellRules
import HTML
import Storage

/// What a household sees of its order without an account: where it stands, who comes, and its signed paper.
struct ResidentPage {
    let number: String
    let fault: String
    let state: OrderState
    let promise: String
    let technician: String?
    let estate: Words
    let officePhone: String
    let pdf: String?
    let language: Language

    init(_ file: CaseFile, technician: String?, pdf: String?, language: Language) {
        number = file.label
        fault = file.order.report.fault
        state = file.state
        promise = file.estate.clock.stamp(file.order.promisedUntil)
        self.technician = technician
        estate = file.estate.name
        officePhone = file.estate.officePhone
        self.pdf = pdf
        self.language = language
    }

    var html: HTML { Layout(title: number, language: language, look: "resident", body: main).html }

    private var main: HTML {
        """
        <main class="narrow" id="main"><h1>\(fault)</h1><p>\(number) · \(estate.text(in: language))</p><p>\(StatePill(state, language).html)</p>
        <dl class="sum"><div><dt>\(Words("承諾時間", "承诺的时间", "Promised by").text(in: language))</dt><dd>\(promise)</dd></div>\
        \(technician.map { "<div><dt>\(Words("維修師傅", "维修人员是", "Who comes").text(in: language))</dt><dd>\($0)</dd></div>" as HTML })</dl>
        <section class="promise"><h2>\(Words("我們答應您", "我们答应您", "What we promise").text(in: language))</h2><ul>\(promises.map { "<li>\(Icon.check)<span>\($0.text(in: language))</span></li>" as HTML })</ul></section>
        \(pdf.map { "<p><a class=\"button\" href=\"\($0)\">\(Words("維修服務單（PDF）", "维修服务单（PDF 文件）", "Your service order (PDF)").text(in: language))</a></p>" as HTML })
        <p><a class="btn" href="tel:\(officePhone)">\(Icon.phone)\(Words("致電物業處", "致电物业处", "Call the office").text(in: language)) \(officePhone)</a></p></main>
        """
    }

    private let promises = [
        Words("您在門口同意，師傅才會入屋", "您在门口同意，师傅才会进屋", "The technician comes in only after your yes at the door"),
        Words("要停水停電、換零件，先問您", "要停水停电、换零件，先问您", "Before water or power goes off, or a part is replaced, we ask you"),
        Words("收費先說明，您同意才進行", "收费先说明，您同意才进行", "Charges are explained first and need your agreement"),
    ]
}
