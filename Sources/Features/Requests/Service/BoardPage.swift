import DoorbellRules
import HTML
import Storage

/// The day's board: what waits at the left, each technician's day on a line of hours, four numbers below.
struct BoardPage {
    struct Lane: Sendable {
        let id: ID
        let name: String
        let skills: [Skill]
        let orders: [OrderSummary]
        let isOnShift: Bool
    }

    /// How many hours the board shows: a column each.
    static let columns = 10

    let caller: Caller
    let estate: Estate
    let language: Language
    let now: Instant
    let waiting: [OrderSummary]
    let lanes: [Lane]
    /// How many orders are in each state, also those for which there is no room on the board.
    let counts: [OrderState: Int]
    let alarms: OpenAlarms
    let duePromises: DuePromises
    let longWaits: LongWaits
    let dueContacts: DueContacts
    let calls: ColleagueCalls

    init(_ caller: Caller, _ language: Language, now: Instant, _ connection: any Connection) throws {
        (self.caller, self.language, self.now) = (caller, language, now)
        estate = try Estate.find(caller.estate, connection)
        alarms = try OpenAlarms(estate, connection)
        duePromises = try DuePromises(caller, at: now, connection)
        longWaits = try LongWaits(estate, at: now, connection)
        dueContacts = try DueContacts(caller, at: now, connection)
        calls = try ColleagueCalls(caller, on: estate.clock, at: now, connection)
        let columns = OrderList.columns
        // A home that waits for another day of its gas round waits on the round's own lists.
        waiting = try connection.run(
            """
            SELECT \(sql: columns) FROM work_order LEFT JOIN staff ON staff.id = work_order.technician
            WHERE work_order.estate = \(caller.estate) AND work_order.is_open = 1
              AND work_order.state IN ('received', 'on-hold', 'waiting-for-superior')
              AND NOT (work_order.channel = 'gas-round' AND work_order.state = 'on-hold')
            ORDER BY work_order.promised_until, work_order.id LIMIT 40
            """
        ).map(OrderSummary.init(row:))
        let staff = try connection.run(
            """
            SELECT staff.id, staff.name FROM posting JOIN staff ON staff.id = posting.staff AND staff.left_at IS NULL
            WHERE posting.estate = \(caller.estate) AND posting.role = 'technician' ORDER BY staff.name, staff.id
            """)
        let states = try connection.run(
            """
            SELECT state, COUNT(*) AS n FROM work_order WHERE estate = \(caller.estate) AND is_open = 1
              AND NOT (channel = 'gas-round' AND state = 'on-hold') GROUP BY state
            """)
        counts = Dictionary(try states.map { (try $0.choice("state"), try $0[int: "n"]) }) { first, _ in first }
        let midnight = estate.clock.instant(estate.clock.wall(now).day, minute: 0)
        let isForToday = SQL.isForToday(estate.clock.wall(now).day, on: estate.clock)
        let (weekday, minute) = (estate.clock.weekday(now), estate.clock.wall(now).minute)
        lanes = try staff.map { row in
            let id = try row[id: "id"]
            let orders = try connection.run(
                """
                SELECT \(sql: columns) FROM work_order LEFT JOIN staff ON staff.id = work_order.technician
                WHERE work_order.estate = \(caller.estate) AND work_order.technician = \(id) AND work_order.is_open = 1
                  AND work_order.state NOT IN ('received', 'on-hold')
                  AND (work_order.state <> 'done' OR work_order.changed_at >= \(midnight))
                  AND \(sql: isForToday)
                ORDER BY work_order.promised_until, work_order.id LIMIT 20
                """
            ).map(OrderSummary.init(row:))
            let skills = try connection.run("SELECT skill FROM staff_skill WHERE staff = \(id) ORDER BY skill")
            let shifts = try connection.run(
                """
                SELECT 1 AS one FROM shift WHERE staff = \(id) AND estate = \(caller.estate) AND weekday = \(weekday)
                  AND from_minute <= \(minute) AND to_minute > \(minute)
                """)
            return Lane(
                id: id, name: try row[text: "name"], skills: try skills.map { try $0.choice("skill") }, orders: orders,
                isOnShift: !shifts.isEmpty)
        }
    }

    var html: HTML {
        let title = Words("今日派工", "今日派工板", "Today's board").text(in: language)
        let wall = estate.clock.wall(now)
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate.name, here: "/board"),
            look: "wide",
            body: """
                <main id="main" data-live><div class="bar"><h1>\(title)</h1><span class="date">\(wall.day.iso)</span>\
                <span class="live-mark" role="status" data-live-mark hidden>\(PhraseBook.live.text(in: language))</span>\(SearchField(text: "", language: language).html)\
                <a class="button new" href="/orders/new">\(PhraseBook.newOrder.text(in: language)) <kbd aria-hidden="true">N</kbd></a></div>
                <div id="live">\(live)</div></main>
                """
        ).html
    }

    var live: HTML {
        """
        \(alarms.html(in: language))\(calls.html(in: language))\(dueContacts.html(in: language))\(duePromises.html(in: language))\(longWaits.html(in: language))<div class="board"><section class="queue" aria-label="\(waitingTitle)"><h2>\(waitingTitle) <span>\(count([.received, .onHold, .waitingForSuperior]))</span></h2>\(hint)
        <ul>\(waiting.map(card))</ul>\(waiting.isEmpty ? "<p class=\"empty\">\(Words("沒有待派工單。", "没有待派工单。", "Nothing waits.").text(in: language))</p>" as HTML : .nothing)</section>
        <section class="lanes" aria-label="\(dayWords)"><div class="scroll" tabindex="0" role="group" aria-label="\(dayWords)"><div class="hours" aria-hidden="true">\(hourMarks)</div>\(lanes.map(lane))</div>\(numbers)</section></div>
        """
    }

    private var dayWords: String { Words("師傅時間表", "师傅时间表", "Technicians' day").text(in: language) }

    private var waitingTitle: String { Words("待處理", "待处理", "Waiting").text(in: language) }

    private var mayDispatch: Bool { Access.dispatch.admits(caller) }

    /// The script shows it: without one there is nothing to drag, and the order's own page assigns.
    private var hint: HTML {
        if !mayDispatch { return .nothing }
        let words = Words(
            "拖到一位師傅那裏，或按 A 指派。", "拖到一位师傅那里，或按 A 指派。", "Drag it to a technician, or press A to assign it.")
        return "<p class=\"hint\" data-drag-hint hidden>\(words.text(in: language))</p>"
    }

    private func card(_ order: OrderSummary) -> HTML {
        let late = now > order.promisedUntil
        let span = Words(minutes: abs(order.promisedUntil.minutes(since: now)))
        let promise =
            late
            ? Words(
                "已逾承諾 \(span.traditionalChinese)", "已超承诺 \(span.simplifiedChinese)", "\(span.english) past the promise")
            : Words("尚餘 \(span.traditionalChinese)", "还剩 \(span.simplifiedChinese)", "\(span.english) left")
        let urgent: HTML =
            order.urgency == .emergency ? Pill.alarm(order.urgency.words).html(in: language) : .nothing
        let isToAssign = mayDispatch && order.state != .waitingForSuperior
        return """
            <li class="card\(late ? " late" : "")"><a href="/orders/\(order.id.text)"\(isToAssign ? " data-assignable" as HTML : .nothing)><span class="row"><b>\(order.door.short.text(in: language))</b>\(urgent)\(order.state.pill.html(in: language))</span>\
            <span class="fault">\(order.fault)</span><small>\(order.channel.words.text(in: language)) · WO-\(order.number)</small>\
            <small class="promise">\(late ? Icon.alert : Icon.clock)\(promise.text(in: language))</small></a></li>
            """
    }

    private var hourMarks: HTML {
        "\((0..<Self.columns).map { "<span>\(estate.clock.clock(opening.adding(minutes: $0 * 60)))</span>" as HTML })"
    }

    /// Where the first column begins: eight in the morning, and later in an evening, so that "now" never leaves the board.
    private var opening: Instant {
        let wall = estate.clock.wall(now)
        let hour = wall.minute / 60
        return estate.clock.instant(wall.day, minute: (hour < 8 ? max(hour - 1, 0) : max(8, hour - 6)) * 60)
    }

    private func lane(_ lane: Lane) -> HTML {
        let skills = lane.skills.map { $0.words.text(in: language) }.joined(separator: " · ")
        let off = Words("不在當值", "不在当班", "Off shift").text(in: language)
        return """
            <div class="lane\(lane.isOnShift ? "" : " off")"\(mayDispatch ? " data-technician=\"\(lane.id.text)\"" as HTML : .nothing)><div class="who"><b>\(lane.name)</b><small>\(skills)</small>\(lane.isOnShift ? .nothing : "<small>\(off)</small>" as HTML)</div>\
            <div class="day"><ol class="slots" aria-label="\(lane.name)">\(lane.orders.map(slot))</ol>\(nowLine)</div></div>
            """
    }

    /// Where the day stands, as a line through the lane.
    ///
    /// A drawing, since the style of an element may not be written into the page (content security policy).
    private var nowLine: HTML {
        let permille = now.minutes(since: opening) * 1_000 / (Self.columns * 60)
        let place = "\(permille / 10).\(permille % 10)%"
        return
            "<svg class=\"now\" aria-hidden=\"true\"><line x1=\"\(place)\" x2=\"\(place)\" y1=\"0\" y2=\"100%\"/></svg>"
    }

    /// Ten columns, an hour each; what is promised outside them stands at the edge.
    private func slot(_ order: OrderSummary) -> HTML {
        let minutes = order.promisedUntil.minutes(since: opening)
        let column = min(max(minutes / 60, 0), Self.columns - 1) + 1
        let pill = order.state.pill
        return """
            <li class="slot \(pill.tone.rawValue) c\(column)"><a href="/orders/\(order.id.text)"><b>\(order.door.short.text(in: language))</b><span>\(order.fault)</span>\
            <em>\(pill.icon)\(pill.words.text(in: language)) \(estate.clock.moment(order.promisedUntil, seenAt: now).text(in: language))</em></a></li>
            """
    }

    private func count(_ states: [OrderState]) -> Int { states.reduce(0) { $0 + (counts[$1] ?? 0) } }

    private var numbers: HTML {
        let figures: [(Int, Words)] = [
            (count([.received]), Words("待派", "等待派工", "to assign")),
            (count([.waitingForConsent]), Words("門前等候同意", "门前等候同意", "waiting for a yes at the door")),
            (count([.working]), Words("維修中", "正在维修", "being worked on")),
            (count([.waitingForSuperior]), Words("需主管", "需要主管", "for a superior")),
        ]
        return
            "<dl class=\"numbers\">\(figures.map { "<div><dt>\($1.text(in: language))</dt><dd>\($0)</dd></div>" as HTML })</dl>"
    }
}
