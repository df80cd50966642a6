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
    /// Where its warning notice lies, if a gas check made one.
    let notice: String?
    let calendar: CalendarInvitation
    let language: Language
    /// How the household was treated, once somebody was there.
    var treatment: TreatmentQuestion?
    /// The question that waits for a yes, and where the answer goes.
    let question: (subject: ID, line: Spoken, path: String)?
    let dispute: ResidentDispute

    init(_ link: ResidentLink, at now: Instant, _ language: Language, _ connection: any Connection) throws {
        let file = try CaseFile.load(held: link, connection)
        number = file.label
        fault = file.order.report.fault
        state = file.state
        promise = file.estate.clock.stamp(file.order.promisedUntil)
        estate = file.estate.name
        officePhone = file.estate.officePhone
        pdf = file.visits.contains { $0.visit.isSettled } ? "\(link.path)/service-order.pdf" : nil
        notice =
            file.visits.contains { $0.visit.gas?.needsNotice == true } ? "\(link.path)/warning-notice.pdf" : nil
        self.language = language
        treatment = try TreatmentQuestion(link, file, connection)
        calendar = CalendarInvitation(
            try .household(of: file.home.id, at: link.estate, link.house.keys, connection), of: link.house, language)
        dispute = try ResidentDispute(file, path: link.path, language, connection)
        guard let visit = file.latest?.visit else {
            (technician, question) = (nil, nil)
            return
        }
        let nobody = Caller(
            staff: visit.technician, name: "", estate: link.estate, roles: [], language: language,
            zone: file.estate.zone,
            isToken: false)
        let desk = try file.desk(for: visit, nobody, at: now, connection)
        technician = desk.brief.technicianName
        question = visit.openQuestion.map {
            ($0.subject, $0.line(desk, currency: file.estate.policy.currency), "\(link.path)/answers")
        }
    }

    var html: HTML { Layout(title: number, language: language, look: "resident", body: main).html }

    private var main: HTML {
        """
        <main class="narrow" id="main"><h1>\(fault)</h1><p>\(number) · \(estate.text(in: language))</p><p>\(state.pill.html(in: language))</p>
        \(asked)\(treatment.map { $0.html(in: language) })
        <dl class="sum"><div><dt>\(Words("承諾時間", "承诺的时间", "Promised by").text(in: language))</dt><dd>\(promise)</dd></div>\
        \(technician.map { "<div><dt>\(Words("維修師傅", "维修人员是", "Who comes").text(in: language))</dt><dd>\($0)</dd></div>" as HTML })</dl>
        \(dispute.html)<section class="promise"><h2>\(PhraseBook.ourPromise.text(in: language))</h2><ul>\(promises.map { "<li>\(Icon.check)<span>\($0.text(in: language))</span></li>" as HTML })</ul></section>
        \(notice.map { "<p><a class=\"button\" href=\"\($0)\">\(WarningNotice.link.text(in: language))</a></p>" as HTML })
        \(pdf.map { "<p><a class=\"button\" href=\"\($0)\">\(Words("維修服務單（PDF）", "维修服务单（PDF 文件）", "Your service order (PDF)").text(in: language))</a></p>" as HTML })
        <p><a class="btn" href="tel:\(officePhone)">\(Icon.phone)\(PhraseBook.callOffice.text(in: language)) \(officePhone)</a></p>\(calendar.html)</main>
        """
    }

    /// One question, three answers of the same size, and the digits that show whose answer it is.
    private var asked: HTML {
        guard let question else { return .nothing }
        let buttons = [Reply.Answer.yes, .notNow, .no].map { answer in
            "<button class=\"btn\" name=\"answer\" value=\"\(answer.rawValue)\">\(answer.words.text(in: language))</button>"
                as HTML
        }
        return """
            <section class="say"><h2>\(Words("請您決定", "请您决定", "Please decide").text(in: language))</h2><blockquote lang="\(question.line.language.tag)">「\(question.line.text)」</blockquote>
            <form method="post" action="\(question.path)"><input type="hidden" name="subject" value="\(question.subject.text)">\
            <label>\(Words("您登記的電話號碼", "您登记的电话号码", "Your registered number").text(in: language))<input name="digits" inputmode="tel" maxlength="20" required autocomplete="off"></label>\
            <div class="acts">\(buttons)</div></form></section>
            """
    }

    private let promises = [
        Words("您在門口同意，師傅才會入屋", "您在门口同意，师傅才会进屋", "The technician comes in only after your yes at the door"),
        Words("要停水停電、換零件，先問您", "要停水停电、换零件，先问您", "Before water or power goes off, or a part is replaced, we ask you"),
        Words("收費先說明，您同意才進行", "收费先说明，您同意才进行", "Charges are explained first and need your agreement"),
    ]
}
