import DoorbellRules
import HTML
import Storage

/// The technician's day: the next promise first and large, what is done counted.
struct TodayPage {
    struct Job {
        let visit: ID
        let number: Int
        let door: DoorLabel
        let surname: String?
        let fault: String
        let urgency: Urgency
        let state: OrderState
        let promise: Words
        /// Somebody was treated badly there: two people go.
        var needsTwoPeople = false
    }

    let staffName: String
    let language: Language
    let date: String
    let jobs: [Job]
    let handed: HandedMatters
    let doneToday: Int
    let calendar: CalendarInvitation
    /// Whether this house hands out the app that works without a network.
    let hasApp: Bool
    /// How many observations wait for their own say.
    var toAnswer = 0
    /// Who asks for them, and what came of their own calls.
    var calls = ColleagueCalls()

    init(
        staffName: String, language: Language, date: String, jobs: [Job], handed: HandedMatters = HandedMatters(),
        doneToday: Int, calendar: CalendarInvitation, hasApp: Bool
    ) {
        (self.staffName, self.language, self.date, self.jobs, self.doneToday, self.calendar) = (
            staffName, language, date, jobs, doneToday, calendar
        )
        (self.handed, self.hasApp) = (handed, hasApp)
    }

    init(caller: Caller, language: Language, house: House, _ connection: any Connection) throws {
        let now = house.now()
        let link = try CalendarLink.technician(caller.staff, at: caller.estate, house.keys, connection)
        let estate = try Estate.find(caller.estate, connection)
        let isForToday = SQL.isForToday(estate.clock.wall(now).day, on: estate.clock)
        let rows = try connection.run(
            """
            SELECT visit, number, building, floor, unit, surname, fault, urgency, state, promised_until,
                CASE WHEN EXISTS (SELECT 1 FROM abuse_report
                    WHERE abuse_report.estate = work_order.estate AND abuse_report.work_order = work_order.id
                      AND abuse_report.two_people = 1) THEN 1 ELSE 0 END AS two_people
            FROM work_order
            WHERE estate = \(caller.estate) AND technician = \(caller.staff) AND is_open = 1
              AND state IN ('assigned', 'on-the-way', 'waiting-for-consent', 'working', 'waiting-for-superior')
              AND \(sql: isForToday)
            ORDER BY promised_until, id LIMIT 50
            """)
        let jobs = try rows.compactMap { row -> Job? in
            guard let visit = try row[optionalID: "visit"] else { return nil }
            return Job(
                visit: visit, number: try row[int: "number"],
                door: DoorLabel(
                    building: try row[text: "building"], floor: try row[text: "floor"], unit: try row[text: "unit"]),
                surname: try row[optionalText: "surname"], fault: try row[text: "fault"],
                urgency: try row.choice("urgency"), state: try row.choice("state"),
                promise: estate.clock.moment(try row[instant: "promised_until"], seenAt: now),
                needsTwoPeople: try row[bool: "two_people"])
        }
        let wall = estate.clock.wall(now)
        let midnight = estate.clock.instant(wall.day, minute: 0)
        let done =
            try connection.run(
                """
                SELECT COUNT(*) AS n FROM visit
                WHERE estate = \(caller.estate) AND technician = \(caller.staff) AND ended_at >= \(midnight)
                """
            ).first?.int(at: 0) ?? 0
        self.init(
            staffName: caller.name, language: language, date: wall.day.iso, jobs: jobs,
            handed: try HandedMatters(caller, on: estate.clock, at: now, connection), doneToday: done,
            calendar: CalendarInvitation(link, of: house, language), hasApp: house.phone.isThere)
        toAnswer = try ConductNews.toAnswer(caller, connection)
        calls = try ColleagueCalls(caller, on: estate.clock, at: now, connection)
    }

    static func example(in language: Language) -> TodayPage {
        var page = TodayPage(
            staffName: "陳志明", language: language, date: "2026-11-23",
            jobs: [
                Job(
                    visit: ID("v1"), number: 2381, door: DoorLabel(building: "12", floor: "8", unit: "C"), surname: "周",
                    fault: "廚房水龍頭漏水", urgency: .urgent, state: .assigned, promise: Words(verbatim: "10:00")),
                Job(
                    visit: ID("v2"), number: 2384, door: DoorLabel(building: "12", floor: "15", unit: "A"),
                    surname: nil, fault: "去水慢", urgency: .routine, state: .assigned, promise: Words(verbatim: "11:00")),
            ], handed: .example, doneToday: 3, calendar: .example(in: language), hasApp: true)
        page.calls = .example
        return page
    }

    var html: HTML {
        Layout(title: PhraseBook.today.text(in: language), language: language, look: "phone", body: main).html
    }

    private var main: HTML {
        """
        <header class="phone-bar"><p><b>\(staffName)</b>\(date)</p><form method="post" action="/sign-out"><button class="quiet">\(PhraseBook.signOut.text(in: language))</button></form></header>
        <main id="main" data-live><h1>\(PhraseBook.today.text(in: language))</h1>
        <div id="live">\(calls.html(in: language))<p class="count" role="status">\(progress)</p>
        <ol class="jobs">\(jobs.enumerated().map { row($0.element, isNext: $0.offset == 0) })</ol>
        \(handed.html(in: language))\(jobs.isEmpty && handed.matters.isEmpty ? "<p class=\"empty\">\(nothing)</p>" as HTML : .nothing)</div>\(ConductNews.link(toAnswer, in: language))\(besides)\(hasApp ? app : .nothing)\(calendar.html)</main>
        """
    }

    /// A colleague is called, and a text is tried, from here.
    private var besides: HTML {
        """
        <p><a class="btn plain" href="/calls">\(Icon.bell)\(PagingPhrases.title.text(in: language))</a></p>
        <p><a class="btn plain" href="/courtesy/words">\(Icon.speech)\(CourtesyPhrases.wording.text(in: language))</a></p>
        """
    }

    private var app: HTML {
        let words = Words("在手機上用，沒有訊號也可以", "在手机上用，没有信号也可以", "On your phone, also without a signal")
        return """
            <p><a class="btn plain" href="/phone/">\(Icon.phone)\(words.text(in: language))</a></p>
            """
    }

    private var progress: String {
        Words(
            "已完成 \(doneToday)，還有 \(jobs.count)", "已完成 \(doneToday)，还有 \(jobs.count)",
            "\(doneToday) done, \(jobs.count) to go"
        ).text(in: language)
    }

    private var nothing: String {
        Words("現在沒有待辦工作，辛苦了。", "现在没有待办工作，辛苦了。", "Nothing waits for you now. Thank you.").text(in: language)
    }

    private func row(_ job: Job, isNext: Bool) -> HTML {
        """
        <li\(isNext ? " class=\"next\"" as HTML : .nothing)><a href="/visits/\(job.visit.text)"><b>\(job.door.words.text(in: language))</b>\
        <span>\(job.fault)</span><small>\(Words("\(job.promise.traditionalChinese) 前", "\(job.promise.simplifiedChinese) 前到", "by \(job.promise.english)").text(in: language)) · WO-\(job.number)</small>\(job.state.pill.html(in: language))\(job.needsTwoPeople ? TwoPeople.pill.html(in: language) : .nothing)</a>\(job.state == .waitingForSuperior ? .nothing : askSuperior(job))</li>
        """
    }

    /// One tap, also before the door is opened: nobody has to argue (clause D2).
    private func askSuperior(_ job: Job) -> HTML {
        let words = Words("有爭議？請上級處理", "有争议？请上级处理", "Disagreement? Ask my superior").text(in: language)
        return """
            <form method="post" action="/visits/\(job.visit.text)/disputes"><button class="quiet" aria-label="\(words) · WO-\(job.number)">\(Icon.scales)\(words)</button></form>
            """
    }
}
