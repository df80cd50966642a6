import DoorbellRules
import HTML
import Storage

/// What can be sent to one household now, each text ready to be copied, with what it costs in parts.
struct GasMessagePage {
    /// One text on the page.
    struct Note {
        let title: Words
        let text: String
        let language: Language
    }

    /// The frame for somebody who is signed in; `nil` in the catalogue.
    let menu: Layout.Menu?
    let id: ID
    let door: DoorLabel
    let notes: [Note]
    /// The language in which the texts are; the household's own where nobody chose.
    let spoken: Language
    /// What came of the contacts so far, the latest last.
    let contacts: [Words]
    let language: Language
    private let isAgreed: Bool

    init(
        _ link: GasLink, _ caller: Caller, _ language: Language, in chosen: Language?, late: Int,
        _ connection: any Connection
    ) throws {
        let check = try HomeCheckFile(link.check, in: link.estate, connection).check
        let estate = try Estate.find(link.estate, connection)
        let person = try Person.household(of: check.home, in: link.estate, connection).first
        let home = try Home.find(check.home, in: link.estate, connection)
        (id, self.language, door) = (link.check, language, home.door)
        menu = .init(caller: caller, estate: estate.name, here: "/gas")
        let spoken = chosen ?? person?.language ?? estate.language
        self.spoken = spoken
        contacts = check.contacts.map { contact in
            HomeCheck.Fact.contacted(contact, on: check.due.day).sentence
        }
        isAgreed = check.appointment != nil
        let address = person?.address ?? .unknown
        var notes = GasMessagePage.messages(check.appointment, late: late).map { title, message in
            Note(
                title: title,
                text: message.words(to: address, link: link.address, estate: estate.name, phone: estate.officePhone)
                    .text(in: spoken), language: spoken)
        }
        if let technician = try GasMessagePage.technician(of: check, in: estate.id, connection) {
            let day = check.appointment?.day.words ?? Words(verbatim: "")
            let notice = Appointment.notice(to: technician, door: home.door, check.appointment, day: day)
            notes.append(
                Note(
                    title: GasMessagePage.toTechnician, text: notice.text(in: estate.language),
                    language: estate.language))
        }
        self.notes = notes
    }

    init(id: ID, door: DoorLabel, notes: [Note], contacts: [Words], spoken: Language, language: Language) {
        (self.id, self.door, self.notes, self.contacts) = (id, door, notes, contacts)
        (self.spoken, self.language, menu, isAgreed) = (spoken, language, nil, false)
    }

    static let toTechnician = Words("給師傅：時間已改", "给师傅：时间已改", "To the technician: the time has changed")

    /// Before a yes there is only the question; after it there are a reminder and bad news to be told well.
    static func messages(_ appointment: Appointment?, late: Int) -> [(Words, GasMessage)] {
        guard let appointment else {
            return [
                (Words("提前一天：邀約", "提前一天：邀约", "The day before: the question"), .invitation(slot: GasHomeWords.anyTime))
            ]
        }
        return [
            (Words("當天提醒", "当天的提醒", "Reminder for the day itself"), .reminder(appointment.window)),
            (Words("師傅遲到", "师傅晚到", "Running late"), .late(minutes: late)),
            (
                Words("給住戶：時間已改", "给住户：时间已改", "To the household: the time has changed"),
                .moved(day: appointment.day.words, appointment.window)
            ),
        ]
    }

    private static func technician(of check: HomeCheck, in estate: ID, _ connection: any Connection) throws -> String? {
        guard let order = check.order else { return nil }
        return try connection.run(
            """
            SELECT staff.name FROM work_order JOIN staff ON staff.id = work_order.technician
            WHERE work_order.estate = \(estate) AND work_order.id = \(order)
            """
        ).first?[text: "name"]
    }

    var html: HTML {
        let title = Words("煤氣檢查：給住戶的訊息", "燃气检查：给住户的信息", "Gas check: messages to the household").text(in: language)
        return Layout(title: title, language: language, menu: menu, look: "gas-messages", body: main(title)).html
    }

    private func main(_ title: String) -> HTML {
        let languages = Language.allCases.map { other in
            "<a href=\"/gas/checks/\(id.text)/message?in=\(other.rawValue)\" lang=\"\(other.tag)\"\(other == spoken ? " aria-current=\"true\"" as HTML : .nothing)>\(other.ownName)</a>"
                as HTML
        }
        let note = Words(
            "系統不會代為發送：請複製後用屋苑的短訊或微信發出，再按「已發出」。", "系统不会代为发送：请复制后用小区的短信或微信发出，再按「已发出」。",
            "Nothing is sent from here: please copy the text, send it with the estate's own phone or app, then press “sent”."
        )
        return """
            <main class="narrow" id="main"><h1>\(title)</h1><p>\(door.words.text(in: language))</p><p class="notice wait">\(note.text(in: language))</p>
            <nav class="views" aria-label="\(Words("訊息的語言", "信息的语言", "Language of the messages").text(in: language))">\(languages)</nav>\(notes.enumerated().map { section($0.offset, $0.element) })
            <form method="post" action="/gas/checks/\(id.text)/messages"><button class="btn main">\(Icon.check)\(Words("已發出", "已经发出", "Sent").text(in: language))</button></form>
            \(isAgreed ? late : .nothing)
            <section><h2>\(Words("已有的聯絡", "已有的联系", "Contacts so far").text(in: language)) <small>\(contacts.count)</small></h2><ol class="timeline">\(contacts.map { "<li>\($0.text(in: language))</li>" as HTML })</ol></section></main>
            """
    }

    /// How late the technician is, for the text that says so.
    private var late: HTML {
        """
        <form class="find" method="get" action="/gas/checks/\(id.text)/message"><input type="hidden" name="in" value="\(spoken.rawValue)"><label>\(Words("遲到多少分鐘", "晚到多少分钟", "Minutes late").text(in: language))<input type="number" name="late" min="5" max="240" value="20"></label><button>\(Words("改寫", "更新", "Update").text(in: language))</button></form>
        """
    }

    /// A text that is selected with one press of the keyboard's "all", and its size.
    private func section(_ place: Int, _ note: Note) -> HTML {
        let size = TextSegments(note.text)
        let count = Words(
            "\(size.characters) 字，\(size.parts) 條短訊", "\(size.characters) 字，\(size.parts) 条短信",
            "\(size.characters) characters, \(size.parts) part(s)")
        return """
            <section class="message"><label>\(note.title.text(in: language)) <small>\(count.text(in: language))</small><textarea readonly rows="6" lang="\(note.language.tag)">\(note.text)</textarea></label></section>
            """
    }
}
