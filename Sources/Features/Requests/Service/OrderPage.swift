import DoorbellRules
import HTML
import Storage

/// One order: what was said, where it stands, its history in sentences, and what the office may do now.
struct OrderPage {
    let file: CaseFile
    let caller: Caller
    let language: Language
    let timeline: OrderTimeline
    let candidates: [Technicians.Candidate]
    let people: [Person]
    let editions: Int
    let phone: PhoneClashes
    /// The household's own page, to be sent or read out.
    let residentAddress: String

    init(
        _ file: CaseFile, _ caller: Caller, _ language: Language, _ house: House, _ connection: any Connection
    ) throws {
        let now = house.now()
        residentAddress = ResidentLink(house: house, order: file.id, estate: file.estate.id).address
        (self.file, self.caller, self.language) = (file, caller, language)
        timeline = try OrderTimeline(file, connection)
        phone = try PhoneClashes(file, timeline, connection)
        candidates =
            file.isAssignable || file.order.phase == .assigned
            ? try Technicians(estate: file.estate, connection: connection).candidates(for: file, at: now) : []
        people = try Person.household(of: file.home.id, in: file.estate.id, connection)
        editions =
            try connection.run(
                "SELECT COUNT(*) AS n FROM service_order WHERE estate = \(file.estate.id) AND work_order = \(file.id)"
            ).first?.int(at: 0) ?? 0
    }

    var html: HTML {
        Layout(
            title: "\(file.label) \(file.order.report.fault)", language: language,
            menu: .init(caller: caller, estate: file.estate.name, here: "/orders"), look: "order-page",
            body: """
                <main id="main" data-live="\(file.id.text)"><div class="bar"><h1>\(file.label)</h1><span>\(file.home.door.words.text(in: language))</span></div>
                <div id="live">\(live)</div><div class="acts">\(acts)</div></main>
                """
        ).html
    }

    var live: HTML {
        """
        <section class="order-head"><p class="fault">\(file.order.report.fault) \(StatePill(file.state, language).html)</p>
        <blockquote><q>\(file.order.report.words)</q></blockquote>
        \(promise)<dl class="sum">\(facts)</dl>\(people.map(person))\(signed)
        <p class="link"><small>\(Words("住戶的連結（看進度、回答問題）", "住户的链接（看进度、回答问题）", "The household's link (progress, answers)").text(in: language))</small><code>\(residentAddress)</code></p></section>
        \(phone.html(in: language))<section><h2>\(Words("經過", "经过记录", "History").text(in: language))</h2><ol class="timeline">\(timeline.lines.map(line))</ol></section>
        """
    }

    /// What to tell the caller: the number, and when somebody is at the door.
    private var promise: HTML {
        guard file.order.phase == .received || file.order.phase == .assigned else { return .nothing }
        let clock = file.estate.clock.clock(file.order.promisedUntil)
        let words = Words(
            "您的編號是 \(file.label)，師傅會在 \(clock) 前到門口，按門鈴並等您同意。",
            "您的编号是 \(file.label)，师傅会在 \(clock) 前到门口，按门铃并等您同意。",
            "Your number is \(file.label); a technician will be at your door by \(clock), ring, and wait for your yes.")
        return """
            <p class="notice done"><b>\(Words("請告訴來電者", "请告诉来电者", "Tell the caller").text(in: language))</b> \(words.text(in: language))</p>
            """
    }

    private var facts: HTML {
        let order = file.order
        let rows: [(Words, String)] = [
            (PhraseBook.urgency, order.urgency.words.text(in: language)),
            (Words("承諾", "承诺时间", "Promise"), file.estate.clock.stamp(order.promisedUntil)),
            (Words("上門落空次數", "上门落空次数", "Visits without access"), "\(order.attemptsWithoutAccess)"),
        ]
        return "\(rows.map { "<div><dt>\($0.text(in: language))</dt><dd>\($1)</dd></div>" as HTML })"
    }

    private func person(_ person: Person) -> HTML {
        """
        <div class="person">\(person.name(in: language)) <small>\(person.role.words.text(in: language)) · \(Person.masked(person.phone))</small>\
        \(person.phone == nil ? .nothing : "<form method=\"post\" action=\"/people/\(person.id.text)/phone-views\"><button class=\"quiet\">\(Icon.phone)\(Words("看完整電話（會記錄）", "看完整电话（会记录）", "See the number (it is logged)").text(in: language))</button></form>" as HTML)</div>
        """
    }

    private var signed: HTML {
        if editions == 0 { return .nothing }
        return
            "<p><a class=\"button\" href=\"/orders/\(file.id.text)/service-order.pdf\">\(Words("維修服務單（PDF）", "维修服务单（PDF）", "Service order (PDF)").text(in: language))</a></p>"
    }

    private func line(_ line: OrderTimeline.Line) -> HTML {
        "<li><time>\(line.clock)</time><span>\(line.sentence.text(in: language))</span><small>\(line.who)</small></li>"
    }

    /// What the office may do, as the same kind of forms as the technician's.
    private var acts: HTML {
        let path = "/orders/\(file.id.text)"
        let own = OfficeActs(file: file, candidates: candidates, caller: caller, language: language)
        let visit = file.latest.map { visit in
            "\(own.onVisit(visit.visit).map { ActForm(act: $0, path: "/visits/\(visit.id.text)", language: language).html })"
                as HTML
        }
        return "\(own.onOrder.map { ActForm(act: $0, path: path, language: language).html })\(visit)"
    }
}

extension CaseFile {
    /// Whether somebody may be sent now.
    var isAssignable: Bool {
        switch order.phase {
        case .received, .onHold: true
        case .assigned: latest?.visit.stage == .planned || latest?.visit.stage == .onTheWay
        case .done, .closed, .cancelled: false
        }
    }
}
