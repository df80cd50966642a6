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
    /// Who has it now; `nil` while nobody has.
    let technician: String?
    let now: Instant
    /// Whether two people go, because somebody was treated badly there.
    let needsTwoPeople: Bool
    let dispute: DisputeNotice
    /// Why whoever looks may not call this home; `nil` where they may.
    let silence: Silence?
    let hardship: HardshipNotice
    let bill: BillPart

    init(
        _ file: CaseFile, _ caller: Caller, _ language: Language, _ house: House, _ connection: any Connection
    ) throws {
        now = house.now()
        residentAddress = ResidentLink(house: house, order: file.id, estate: file.estate.id).address
        (self.file, self.caller, self.language) = (file, caller, language)
        timeline = try OrderTimeline(file, connection)
        var phone = try PhoneClashes(file, timeline, connection)
        phone.isSuperior = caller.actor.isSuperior
        self.phone = phone
        hardship = try HardshipNotice(file.home.id, caller, file.estate, at: now, connection)
        bill = try BillPart(file, connection)
        dispute = try DisputeNotice(.order(file.id), in: file.estate.id, connection)
        silence = try HouseholdVoice.silence(of: caller.actor, for: file.home.id, in: file.estate.id, connection)
        candidates =
            file.isAssignable || file.order.phase == .assigned
            ? try Technicians(estate: file.estate, connection: connection).candidates(for: file, at: now) : []
        people = try Person.household(of: file.home.id, in: file.estate.id, connection)
        editions =
            try connection.run(
                "SELECT COUNT(*) AS n FROM service_order WHERE estate = \(file.estate.id) AND work_order = \(file.id)"
            ).first?.int(at: 0) ?? 0
        technician = try OrderPage.technician(of: file, connection)
        needsTwoPeople = try TwoPeople.areNeeded(for: file.id, in: file.estate.id, connection)
    }

    private static func technician(of file: CaseFile, _ connection: any Connection) throws -> String? {
        guard file.state != .received, let id = file.latest?.visit.technician else { return nil }
        return try connection.run("SELECT name FROM staff WHERE id = \(id)").first?[text: "name"]
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
        <section class="order-head"><p class="fault">\(file.order.report.fault) \(file.state.pill.html(in: language))</p>
        <blockquote><q>\(file.order.report.words)</q></blockquote>
        \(needsTwoPeople ? TwoPeople.notice(in: language) : .nothing)\(GasClearance(file, language).html)\(dispute.html(in: language))\(hardship.html(in: language))\(promise)<dl class="sum">\(facts)</dl>\(callBack)\(people.map(person))\(signed)
        <p class="link"><small>\(Words("住戶的連結（看進度、回答問題）", "住户的链接（看进度、回答问题）", "The household's link (progress, answers)").text(in: language))</small><code>\(residentAddress)</code></p></section>
        \(phone.html(in: language))\(bill.html(in: language))<section><h2>\(PhraseBook.history.text(in: language))</h2><ol class="timeline">\(timeline.lines.map(line))</ol></section>
        """
    }

    /// What to tell the caller until somebody is at the door: the number and the promise, or an apology for a late one.
    private var promise: HTML {
        guard [.received, .assigned, .onTheWay].contains(file.state) else { return .nothing }
        let title = Words("請告訴來電者", "请告诉来电者", "Tell the caller").text(in: language)
        if now > file.order.promisedUntil {
            let late = Words(
                "對不起，讓您久等了。（承諾的時間已過，請說明師傅何時能到。）", "对不起，让您久等了。（承诺的时间已过，请说明师傅何时能到。）",
                "I'm sorry to have kept you waiting. (The promised time is over; please say when somebody can come.)")
            return "<p class=\"notice wait\"><b>\(title)</b> \(late.text(in: language))</p>"
        }
        let until = file.estate.clock.moment(file.order.promisedUntil, seenAt: now)
        let words = Words(
            "您的編號是 \(file.label)，師傅會在 \(until.traditionalChinese) 前到門口，按門鈴並等您同意。",
            "您的编号是 \(file.label)，师傅会在 \(until.simplifiedChinese) 前到门口，按门铃并等您同意。",
            "Your number is \(file.label); a technician will be at your door by \(until.english), ring, and wait for your yes."
        )
        return "<p class=\"notice done\"><b>\(title)</b> \(words.text(in: language))</p>"
    }

    private var facts: HTML {
        let order = file.order
        let rows: [(Words, String)] = [
            (PhraseBook.urgency, order.urgency.words.text(in: language)),
            (PhraseBook.technician, technician ?? PhraseBook.nobody.text(in: language)),
            (Words("位置", "房间位置", "Room"), order.report.place ?? "—"),
            (Words("來電者", "来电者", "Caller"), caller(order.report)),
            (Words("上門落空次數", "上门落空次数", "Visits without access"), "\(order.attemptsWithoutAccess)"),
        ]
        return
            "\(rows.map { "<div><dt>\($0.text(in: language))</dt><dd>\($1)</dd></div>" as HTML })\(file.promises.all.map(promised))"
    }

    /// One promise: by when, how it stands, and what was said.
    private func promised(_ promise: Promise) -> HTML {
        let apology: HTML = promise.apology.map { "<small>\($0)</small>" } ?? .nothing
        return """
            <div><dt>\(promise.given.kind.words.text(in: language))</dt><dd><time>\(file.estate.clock.stamp(promise.given.due))</time> \(promise.standing(at: now).pill.html(in: language))<small>「\(promise.given.words)」</small>\(apology)</dd></div>
            """
    }

    /// Who called, and the end of the number to call back: what was noted of either.
    private func caller(_ report: Report) -> String {
        let known = [report.callerName, Person.masked(report.callback)].compactMap { $0 }
        return known.isEmpty ? "—" : known.joined(separator: " · ")
    }

    private var callBack: HTML {
        if let silence { return silence.note(in: language) }
        if file.order.report.callback == nil { return .nothing }
        let words = Words("看來電者的電話（會記錄）", "看来电者的电话（会记录）", "See the caller's number (it is logged)").text(in: language)
        return """
            <form method="post" action="/orders/\(file.id.text)/callback-views"><button class="quiet">\(Icon.phone)\(words)</button></form>
            """
    }

    private func person(_ person: Person) -> HTML {
        """
        <div class="person">\(person.name(in: language)) <small>\(person.role.words.text(in: language)) · \(Person.masked(person.phone))</small>\
        \(person.phone == nil || silence != nil ? .nothing : "<form method=\"post\" action=\"/people/\(person.id.text)/phone-views\"><button class=\"quiet\">\(Icon.phone)\(PhraseBook.seeNumber.text(in: language))</button></form>" as HTML)</div>
        """
    }

    private var signed: HTML {
        if editions == 0 { return VisitPapers(file.latest, language).html }
        return
            "\(VisitPapers(file.latest, language).html)<p><a class=\"button\" href=\"/orders/\(file.id.text)/service-order.pdf\">\(Words("維修服務單（PDF）", "维修服务单（PDF）", "Service order (PDF)").text(in: language))</a></p>"
    }

    private func line(_ line: OrderTimeline.Line) -> HTML {
        "<li><time>\(line.clock)</time><span>\(line.sentence.text(in: language))</span><small>\(line.who)</small></li>"
    }

    /// What the office may do, as the same kind of forms as the technician's.
    private var acts: HTML {
        let path = "/orders/\(file.id.text)"
        let own = OfficeActs(
            file: file, candidates: candidates, caller: caller, language: language,
            owesApology: file.promises.owesApology(at: now), settlesHere: dispute.disputes.isEmpty)
        let visit = file.latest.map { visit in
            "\(own.onVisit(visit.visit).map { ActForm(act: $0, path: "/visits/\(visit.id.text)", language: language).html })"
                as HTML
        }
        let earlier = file.visits.dropLast().filter { $0.visit.awaitsClearance }.map { visit in
            "\(own.onVisit(visit.visit).map { ActForm(act: $0, path: "/visits/\(visit.id.text)", language: language).html })"
                as HTML
        }
        return "\(own.onOrder.map { ActForm(act: $0, path: path, language: language).html })\(visit)\(earlier)"
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
