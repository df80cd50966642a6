import DoorbellRules
import HTML
import Storage

/// Every telephone that carries jobs of the estate, and the button that shuts a lost one out.
struct PhonesPage {
    struct Entry: Sendable {
        let id: ID
        let technician: String
        let name: String
        let registered: String
        /// When it sent something last.
        let heard: String?
        let revoked: String?
    }

    let caller: Caller
    let estate: Words
    let language: Language
    let entries: [Entry]
    /// Whether this house hands out the app.
    let hasApp: Bool

    init(caller: Caller, estate: Words, language: Language, entries: [Entry], hasApp: Bool) {
        (self.caller, self.estate, self.language, self.entries) = (caller, estate, language, entries)
        self.hasApp = hasApp
    }

    init(_ caller: Caller, _ language: Language, hasApp: Bool, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let rows = try connection.run(
            """
            SELECT phone_device.id, phone_device.name, staff.name AS technician, phone_device.made_at,
                phone_device.revoked_at,
                (SELECT MAX(received_at) FROM phone_operation WHERE phone_operation.estate = phone_device.estate
                   AND phone_operation.staff = phone_device.staff AND phone_operation.device = phone_device.id) AS heard
            FROM phone_device JOIN staff ON staff.id = phone_device.staff
            WHERE phone_device.estate = \(caller.estate)
            ORDER BY CASE WHEN phone_device.revoked_at IS NULL THEN 0 ELSE 1 END, staff.name, phone_device.id DESC
            LIMIT 500
            """)
        func stamp(_ milliseconds: Int?) -> String? {
            milliseconds.map { estate.clock.stamp(Instant(milliseconds: Int64($0))) }
        }
        self.init(
            caller: caller, estate: estate.name, language: language,
            entries: try rows.map { row in
                Entry(
                    id: try row[id: "id"], technician: try row[text: "technician"], name: try row[text: "name"],
                    registered: estate.clock.stamp(try row[instant: "made_at"]),
                    heard: stamp(try row[optionalInt: "heard"]), revoked: stamp(try row[optionalInt: "revoked_at"]))
            }, hasApp: hasApp)
    }

    static func example(in language: Language) -> PhonesPage {
        PhonesPage(
            caller: Caller(
                staff: ID("s1"), name: "鄭偉業", estate: ID("e1"), roles: [.supervisor], language: language,
                zone: "Asia/Hong_Kong", isToken: false),
            estate: Words(verbatim: "海怡灣"), language: language,
            entries: [
                Entry(
                    id: ID("d1"), technician: "陳志明", name: "Pixel 9", registered: "2026-11-02 08:10",
                    heard: "2026-11-23 10:12", revoked: nil),
                Entry(
                    id: ID("d2"), technician: "李玉芬", name: "Galaxy A26", registered: "2026-09-14 08:55", heard: nil,
                    revoked: "2026-11-20 18:31"),
            ], hasApp: true)
    }

    var html: HTML {
        let title = PhraseBook.phones.text(in: language)
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/phones"),
            body: """
                <main id="main"><h1>\(title)</h1><p>\(hint)</p>\(hasApp ? app : .nothing)\(entries.isEmpty ? "<p class=\"empty\">\(nothing)</p>" as HTML : table(title))</main>
                """
        ).html
    }

    private var hint: String {
        Words(
            "手機遺失時請停用：幾秒內不能再取得資料；未送出的記錄會留給主管核對，不會遺失。",
            "手机遗失时请停用：几秒内不能再获取资料；未发送的记录会留给主管核对，不会丢失。",
            "Please shut out a lost phone: within seconds it gets nothing more. What it has not sent yet is kept for a superior, not lost."
        ).text(in: language)
    }

    private var app: HTML {
        let words = Words(
            "維修師傅用的程式在這裏：在手機上開啟並登入，再加到主畫面。", "维修师傅用的程序在这里：在手机上打开并登录，再添加到主屏幕。",
            "The technicians' app is here: open it on a phone, sign in and add it to the home screen.")
        return """
            <p><a href="/phone/">\(words.text(in: language))</a></p>
            """
    }

    private var nothing: String {
        Words("還沒有登記的手機。", "还没有已登记的手机。", "No phone is registered yet.").text(in: language)
    }

    private func table(_ title: String) -> HTML {
        let headings = [
            PhraseBook.technician, Words("手機", "手机名称", "Phone"), Words("登記時間", "登记时间", "Registered"),
            Words("最近送出", "最近发送", "Last sent"), Words("狀態", "目前状态", "State"),
        ]
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table class="orders"><thead><tr>\(headings.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead>
            <tbody>\(entries.map(row))</tbody></table></div>
            """
    }

    private func row(_ entry: Entry) -> HTML {
        let state: HTML
        if let revoked = entry.revoked {
            let words = Words("已於 \(revoked) 停用", "已于 \(revoked) 停用", "Shut out \(revoked)")
            state = "\(words.text(in: language))"
        } else {
            let whose = "\(entry.technician) \(entry.name)"
            let words = Words("停用", "停用手机", "Shut out")
            state = """
                <form method="post" action="/phone/devices/\(entry.id.text)/revocations"><button class="quiet serious" aria-label="\(words.text(in: language)) \(whose)">\(Icon.lock)\(words.text(in: language))</button></form>
                """
        }
        return
            "<tr><td>\(entry.technician)</td><td>\(entry.name)</td><td>\(entry.registered)</td><td>\(entry.heard ?? "–")</td><td>\(state)</td></tr>"
    }
}

extension Preview {
    static func phones(in language: Language) -> [Page] {
        [("phones", PhonesPage.example(in: language).html)]
    }
}
