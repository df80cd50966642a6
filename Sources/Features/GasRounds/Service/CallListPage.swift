import DoorbellRules
import HTML
import Storage

/// The day before: tomorrow's visits with who agreed to them, and the next home to call with its line and its five keys.
struct CallListPage {
    let caller: Caller
    let estate: Words
    let language: Language
    /// Tomorrow, about which all of this is.
    let day: Day
    let list: CallList
    /// The home that is called now.
    let door: DoorSight?
    let technicians: [DoorSight.Technician]
    /// The time of day until which answers by link count for tomorrow.
    let cutOff: String
    let isPastCutOff: Bool

    var html: HTML {
        GasFrame(
            caller: caller, estate: estate, language: language, here: "/gas/tomorrow",
            title: GasPhrases.calls.text(in: language)
        ).page(
            head:
                "<span class=\"date\">\(Words("明天 \(day.iso)", "明天 \(day.iso)", "Tomorrow, \(day.iso)").text(in: language))</span>",
            isLive: true, "<div class=\"gas-cols\"><div id=\"live\">\(live)</div>\(called)</div>")
    }

    /// The part that changes while one looks.
    var live: HTML { "\(deadline)\(toCall)\(booked)" }

    private var deadline: HTML {
        let words =
            isPastCutOff
            ? Words(
                "已過 \(cutOff)：住戶連結不再接受明天的時段，請以電話確認。", "已过 \(cutOff)：住户链接不再接受明天的时段，请电话确认。",
                "It is past \(cutOff): the household's link no longer takes tomorrow; please confirm by telephone.")
            : Words(
                "請在今天 \(cutOff) 前確認明天的上門。", "请在今天 \(cutOff) 前确认明天的上门。",
                "Please confirm tomorrow's visits by \(cutOff) today.")
        return "<p class=\"notice \(isPastCutOff ? "wait" : "sent")\">\(Icon.clock) \(words.text(in: language))</p>"
    }

    private var toCall: HTML {
        let title = Words("接着聯絡", "接着联系", "To contact next").text(in: language)
        let places = Words(
            "明天可上門 \(list.places) 戶，已約 \(list.visits.count) 戶", "明天可上门 \(list.places) 户，已约 \(list.visits.count) 户",
            "Room for \(list.places) visits tomorrow, \(list.visits.count) booked")
        let empty = Words("沒有要聯絡的住戶。", "没有要联系的住户。", "Nobody needs a call.").text(in: language)
        let heads = [PhraseBook.door, GasPhrases.standing, GasPhrases.due]
        let table: HTML = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table class="calls"><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead><tbody>\(list.calls.map(row))</tbody></table></div>
            """
        return """
            <section><h2>\(title) <span>\(list.calls.count)</span></h2><p><small>\(places.text(in: language))</small></p>\(list.calls.isEmpty ? "<p class=\"empty\">\(empty)</p>" as HTML : "\(table)\(messages)")</section>
            """
    }

    /// The same homes in writing, for the estate's own way of sending.
    private var messages: HTML {
        let export = Words("匯出訊息與電話（CSV，會記錄）", "导出信息与电话（CSV，会记录）", "Export texts and numbers (CSV, logged)")
        let note = Words(
            "系統不會代為發送：請用屋苑的短訊、微信或信箱發出；住戶從連結答覆，名單自動更新。",
            "系统不会代为发送：请用小区的短信、微信或信箱发出；住户从链接答复，名单自动更新。",
            "Nothing is sent from here: please send them by the estate's own texts, app or letter boxes. Answers through the link appear here by themselves."
        )
        return """
            <form method="post" action="/gas/messages/exports"><button class="btn">\(export.text(in: language))</button> <small>\(note.text(in: language))</small></form>
            """
    }

    private func row(_ call: CallList.Call) -> HTML {
        let isHere: HTML = call.home == door?.home ? " aria-current=\"true\"" : ""
        let today = Words("今天已聯絡", "今天已联系", "Contacted today").text(in: language)
        return """
            <tr><td><a href="/gas/tomorrow?home=\(call.home.text)"\(isHere)>\(call.door.words.text(in: language))</a> <small>\(call.surname)</small>\(call.care.map { "<br><small>\(Icon.heart)\($0)</small>" as HTML })</td>\
            <td>\(call.state.pill(attempts: call.attempts, language))\(call.wasContactedToday ? " <small>\(today)</small>" as HTML : .nothing)</td><td>\(call.due.iso)</td></tr>
            """
    }

    private var booked: HTML {
        let title = Words("明天的上門", "明天的上门", "Tomorrow's visits").text(in: language)
        let heads = [
            PhraseBook.door, GasPhrases.window, Words("何時確認、如何確認", "何时确认、如何确认", "When and how it was confirmed"),
            PhraseBook.technician,
        ]
        return """
            <section><h2>\(title) <span>\(list.visits.count)</span></h2><div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead>\
            <tbody>\(list.visits.map(row))</tbody></table></div></section>
            """
    }

    private func row(_ visit: CallList.Visit) -> HTML {
        let confirmed = visit.confirmed.map { one in
            "<time>\(one.stamp)</time> \(one.channel.words.text(in: language)) <small>\(one.who)</small>" as HTML
        }
        let technician: HTML =
            visit.isOnRoute
            ? "\(visit.technician)" : Pill(.wait, .nothing, PhraseBook.nobody).html(in: language)
        return """
            <tr><td><a href="/gas?home=\(visit.home.text)">\(visit.door.words.text(in: language))</a></td><td>\(visit.window.words.text(in: language))</td><td>\(confirmed)</td><td>\(technician)</td></tr>
            """
    }

    /// The home that is called now, and below it the routes of those who agreed.
    private var called: HTML {
        let panel = door.map { sight in
            let panel = DoorPanel(sight: sight, caller: caller, language: language)
            return "<h2>\(sight.door.words.text(in: language))</h2>\(panel.people)\(panel.call)" as HTML
        }
        return "<section class=\"door-acts\">\(panel)\(routes)</section>"
    }

    /// One form for each building with somebody who agreed and stands on no route yet.
    private var routes: HTML {
        guard Access.dispatch.admits(caller) else { return .nothing }
        let waiting = list.visits.filter { !$0.isOnRoute }
        let buildings = Coverage.inOrder(Set(waiting.map(\.door.building)))
        return "\(buildings.map { building in route(building, waiting.filter { $0.door.building == building }.count) })"
    }

    private func route(_ building: String, _ count: Int) -> HTML {
        let act = Screen.Act(
            "routes",
            Words(
                "\(building) 座已確認的 \(count) 戶排入路線", "\(building) 栋已确认的 \(count) 户排入路线",
                "Block \(building): put \(count) confirmed homes on a route"), .plain,
            fields: [
                GasPhrases.technicians(technicians),
                Screen.Field("override", PhraseBook.anyway, .text, isRequired: false),
            ], fixed: [.init("building", building), .init("day", "\(day.number)")])
        return ActForm(act: act, path: "/gas", language: language).html
    }
}

extension CallListPage {
    /// - Parameter home: Who is called; the first of the list where nobody is named.
    /// - Throws: `Problem.notFound` for a door of another estate.
    init(
        _ caller: Caller, _ language: Language, home: ID?, _ house: House, _ connection: any Connection
    ) throws {
        let (estate, now) = (try Estate.find(caller.estate, connection), house.now())
        let wall = estate.clock.wall(now)
        let file = try RoundFile.newest(of: caller.estate, connection)
        let list = try file.map { try CallList(estate, round: $0.id, at: now, connection) }
        let called = home ?? list?.calls.first?.home
        let policy = try GasRegister(estate: estate.id, connection: connection).policy
        self.init(
            caller: caller, estate: estate.name, language: language, day: wall.day.adding(days: 1),
            list: list ?? CallList(visits: [], calls: [], places: 0),
            door: try file.flatMap { file in
                try called.map { try DoorSight(home: $0, round: file, caller, house, connection) }
            }, technicians: try GasTechnicians(estate: estate.id, connection: connection).all,
            cutOff: WallTime.clock(minute: policy.cutOffMinute), isPastCutOff: wall.minute >= policy.cutOffMinute)
    }
}
