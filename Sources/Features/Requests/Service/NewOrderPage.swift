import DoorbellRules
import HTML
import Storage

/// A new order while the caller speaks: number or door, who lives there, what is open there, their own words.
struct NewOrderPage {
    let caller: Caller
    let estate: Estate
    let language: Language
    let typed: String
    /// What the order begins with where another page leads here; empty otherwise.
    let fault: String
    /// Who reports and how, where somebody was served at the counter before.
    let reporter: (name: String, channel: Report.Channel)
    let found: [FoundHome]
    let chosen: FoundHome?
    /// What is open at the chosen door: perhaps this is the same thing.
    let open: [OrderSummary]

    init(
        _ caller: Caller, _ language: Language, typed: String, chosen: ID?, fault: String,
        reporter: (name: String, channel: Report.Channel) = ("", .phone), _ connection: any Connection
    ) throws {
        (self.caller, self.language, self.typed) = (caller, language, typed)
        self.fault = String(fault.prefix(100))
        self.reporter = (String(reporter.name.prefix(100)), reporter.channel)
        estate = try Estate.find(caller.estate, connection)
        found = try FoundHome.search(typed, in: caller.estate, connection)
        let only = found.count == 1 ? found.first : nil
        self.chosen = try chosen.map { try FoundHome($0, in: caller.estate, connection) } ?? only
        open =
            try self.chosen.map { found in
                try connection.run(
                    """
                    SELECT \(sql: OrderList.columns) FROM work_order LEFT JOIN staff ON staff.id = work_order.technician
                    WHERE work_order.estate = \(caller.estate) AND work_order.home = \(found.home.id) AND work_order.is_open = 1
                    ORDER BY work_order.id DESC LIMIT 5
                    """
                ).map(OrderSummary.init(row:))
            } ?? []
    }

    var html: HTML {
        let title = PhraseBook.newOrder.text(in: language)
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate.name, here: "/orders/new"),
            look: "new-order",
            body: """
                <main id="main"><h1>\(title)</h1>
                <form class="find" action="/orders/new" method="get" data-swap="#live"><label>\(Words("電話、房號或姓氏", "电话、房号或姓氏", "Phone, door or surname").text(in: language))\
                <input name="find" data-key="/" value="\(typed)" \(chosen == nil ? "autofocus" : "" as HTML) autocomplete="off" maxlength="60"></label>\(reporterFields)<button>\(PhraseBook.search.text(in: language))</button></form>
                <div id="live">\(live)</div></main>
                """
        ).html
    }

    var live: HTML {
        "\(GasSmellForm(home: chosen?.home.id, language: language).html)\(choices)\(chosen.map(form))"
    }

    private var choices: HTML {
        if typed.isBlank || chosen != nil && found.count <= 1 { return .nothing }
        if found.isEmpty {
            return
                "<p class=\"notice wait\" role=\"status\">\(Words("找不到這一戶，請再看一下號碼，或輸入房號如 12-8C。", "找不到这一户，请再看一下号码，或输入房号如 12-8C。", "No home found; please check the number or type the door, like 12-8C.").text(in: language))</p>"
        }
        let links = found.map { one in
            "<li><a href=\"/orders/new?home=\(one.home.id.text)\">\(one.home.door.words.text(in: language)) <small>\(one.people.first?.name(in: language))</small></a></li>"
                as HTML
        }
        let count =
            found.count < FoundHome.most
            ? Words(
                "找到 \(found.count) 戶，請選一戶", "找到 \(found.count) 户，请选一户", "\(found.count) homes found; please choose one")
            : Words(
                "先列出 \(found.count) 戶，可能還有；請選一戶，或再輸入房號", "先列出 \(found.count) 户，可能还有；请选一户，或再输入房号",
                "The first \(found.count) homes, there may be more; please choose one, or type the door")
        return "<p class=\"count\" role=\"status\">\(count.text(in: language))</p><ul class=\"found\">\(links)</ul>"
    }

    private func form(_ chosen: FoundHome) -> HTML {
        """
        <section class="household"><h2>\(chosen.home.door.words.text(in: language))</h2>
        <ul>\(chosen.people.map(person))</ul>\(chosen.home.care.map { "<p class=\"care\">\(Icon.heart)<span>\($0)</span></p>" as HTML })\(duplicates)</section>
        <form class="order" method="post" action="/orders"><input type="hidden" name="home" value="\(chosen.home.id.text)"><input type="hidden" name="channel" value="\(reporter.channel.rawValue)">\(callerName)
        <fieldset class="dangers"><legend>\(Words("先問安全（任何一項是，立即讀緊急程序）", "先问安全（任何一项是，立即读紧急程序）", "Safety first (any yes: read the emergency script)").text(in: language))</legend>\
        \(Danger.allCases.map { "<label class=\"flag\"><input type=\"checkbox\" name=\"danger-\($0.rawValue)\" value=\"true\"\($0 == Danger.allCases.first ? " autofocus" : "" as HTML)>\($0.question.text(in: language))</label>" as HTML })</fieldset>
        <label>\(Words("來電者的話（照原話記下）", "来电者的话（照原话记下）", "The caller's own words").text(in: language))<textarea name="words" rows="3" maxlength="2000" required></textarea></label>
        <label>\(Words("故障（幾個字）", "故障（几个字）", "The fault, in a few words").text(in: language))<input name="fault" maxlength="100" value="\(fault)" required></label>
        <div class="pair"><label>\(Words("位置", "位置（房间）", "Room").text(in: language))<input name="place" maxlength="100"></label>
        <label>\(Words("所需技能", "所需技能", "Skill needed").text(in: language))<select name="skill"><option value="">—</option>\(Skill.allCases.map { "<option value=\"\($0.rawValue)\">\($0.words.text(in: language))</option>" as HTML })</select></label></div>
        <div class="pair"><label>\(PhraseBook.urgency.text(in: language))<select name="urgency">\([Urgency.routine, .urgent, .emergency].map(urgency))</select></label>
        <label>\(Words("回覆電話", "回复电话", "Number to call back").text(in: language))<input name="callback" inputmode="tel" maxlength="32" placeholder="\(Person.masked(chosen.people.first?.phone))"></label></div>
        <label class="flag"><input type="checkbox" name="no-contact" value="true">\(Words("來電者沒有電話", "来电者没有电话", "The caller has no number").text(in: language))</label>
        <label>\(Words("住戶另有希望的時間（留空即盡快）", "住户另有希望的时间（留空即尽快）", "Another time they would rather have (empty: as soon as possible)").text(in: language))<input type="datetime-local" name="wished-for@local"></label>
        <button class="btn main">\(Icon.check)\(Words("開工單，給住戶編號", "开工单，给住户编号", "Make the order and tell its number").text(in: language))</button></form>
        """
    }

    /// What goes along while the home is looked for.
    private var reporterFields: HTML {
        if reporter.name.isBlank, reporter.channel == .phone { return .nothing }
        return
            "<input type=\"hidden\" name=\"caller\" value=\"\(reporter.name)\"><input type=\"hidden\" name=\"channel\" value=\"\(reporter.channel.rawValue)\">"
    }

    private var callerName: HTML {
        if reporter.name.isBlank { return .nothing }
        let words = Words("誰報修", "谁来报修", "Who reports it").text(in: language)
        return "<label>\(words)<input name=\"caller-name\" value=\"\(reporter.name)\" maxlength=\"100\"></label>"
    }

    private func urgency(_ urgency: Urgency) -> HTML {
        let minutes = estate.policy.arrival.minutes(for: urgency)
        let promise = Words("\(minutes) 分鐘內到", "\(minutes) 分钟内到", "within \(minutes) minutes").text(in: language)
        return "<option value=\"\(urgency.rawValue)\">\(urgency.words.text(in: language)) · \(promise)</option>"
    }

    private func person(_ person: Person) -> HTML {
        "<li>\(person.name(in: language)) <small>\(person.role.words.text(in: language)) · \(Person.masked(person.phone)) · \(person.language.ownName)</small></li>"
    }

    private var duplicates: HTML {
        if open.isEmpty { return .nothing }
        let links = open.map {
            "<li><a href=\"/orders/\($0.id.text)\">WO-\($0.number) \($0.fault)</a> \($0.state.pill.html(in: language))</li>"
                as HTML
        }
        return """
            <div class="notice wait" role="status"><b>\(Words("這一戶已有未結束的工單，是同一件事嗎？", "这一户已有未结束的工单，是同一件事吗？", "There is an open order at this door; is it the same thing?").text(in: language))</b><ul>\(links)</ul></div>
            """
    }
}
