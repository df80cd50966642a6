import DoorbellRules
import HTML
import Storage

/// A new enquiry: the question first and in the asker's own words, then read back, then promised.
struct NewEnquiryPage {
    /// A home as it is found by number, door or surname.
    struct Found {
        let id: ID
        let door: DoorLabel
        let asker: String?
    }

    let caller: Caller
    let estate: Words
    let language: Language
    let typed: String
    let found: [Found]
    let chosen: Found?
    /// Who asks and how, where somebody was served before.
    var asking: (name: String, channel: Enquiry.Channel?) = ("", nil)
    /// What stands in the field for the promised time: `2026-11-23T16:00`.
    let due: String

    var html: HTML {
        let title = EnquiryPhrases.newOne.text(in: language)
        let finder: HTML = """
            <form class="find" action="/enquiries/new" method="get"><label>\(Words("哪一戶（訪客可留空）", "哪一户（访客可留空）", "Which home (leave empty for a visitor)").text(in: language))\
            <input name="find" data-key="/" value="\(typed)" autocomplete="off" maxlength="60" placeholder="12-8C"></label>\(askingFields)<button>\(PhraseBook.search.text(in: language))</button></form>
            """
        return EnquiryFrame(caller: caller, estate: estate, language: language, here: "/enquiries/new", title: title)
            .page("\(finder)\(choices)\(form)")
    }

    /// What goes along while the home is looked for.
    private var askingFields: HTML {
        guard let channel = asking.channel else { return .nothing }
        return
            "<input type=\"hidden\" name=\"asker\" value=\"\(asking.name)\"><input type=\"hidden\" name=\"channel\" value=\"\(channel.rawValue)\">"
    }

    private var choices: HTML {
        if typed.isBlank || chosen != nil { return .nothing }
        if found.isEmpty {
            let none = Words(
                "找不到這一戶；可再輸入房號，或當作訪客記下。", "找不到这一户；可再输入房号，或作为访客记下。",
                "No home found; please type the door again, or take it as a visitor's.")
            return "<p class=\"notice wait\" role=\"status\">\(none.text(in: language))</p>"
        }
        let links = found.map { one in
            "<li><a href=\"/enquiries/new?home=\(one.id.text)\">\(one.door.words.text(in: language)) <small>\(one.asker)</small></a></li>"
                as HTML
        }
        return "<ul class=\"found\">\(links)</ul>"
    }

    private var form: HTML {
        let channels = Enquiry.Channel.allCases.map {
            "<option value=\"\($0.rawValue)\"\($0 == asking.channel ? " selected" as HTML : .nothing)>\($0.words.text(in: language))</option>"
                as HTML
        }
        let home: HTML =
            chosen.map {
                "<input type=\"hidden\" name=\"home\" value=\"\($0.id.text)\"><p><b>\($0.door.words.text(in: language))</b></p>"
            } ?? .nothing
        let readBack = Words(
            "已把問題複述一次：「我這樣理解對嗎？」對方確認", "已把问题复述一遍：「我这样理解对吗？」对方确认",
            "Read back (“did I get this right?”), and they said yes")
        let take = Words("記下，並答應答覆", "记下，并答应答复", "Take it and promise an answer")
        return """
            <form class="order card-form" method="post" action="/enquiries">\(home)
            <label>\(EnquiryPhrases.question.text(in: language))<textarea name="words" rows="3" maxlength="2000" required></textarea></label>
            <label class="flag"><input type="checkbox" name="read-back" value="true">\(readBack.text(in: language))</label>
            <div class="pair"><label>\(EnquiryPhrases.asker.text(in: language))<input name="asker" value="\(asking.name.isBlank ? chosen?.asker : asking.name)" maxlength="100" required></label>
            <label>\(EnquiryPhrases.channel.text(in: language))<select name="channel">\(channels)</select></label></div>
            <label>\(EnquiryPhrases.promiseWords.text(in: language))<input name="promise" value="\(EnquiryPhrases.firstPromise.text(in: language))" maxlength="500" required data-courtesy="household"></label>
            <label>\(EnquiryPhrases.due.text(in: language))<input type="datetime-local" name="due@local" value="\(due)" required></label>
            <button class="btn main">\(Icon.check)\(take.text(in: language))</button></form>
            """
    }
}

extension NewEnquiryPage {
    /// How long an answer is promised to take where nobody says otherwise.
    private static let usualMinutes = 120

    init(
        _ caller: Caller, _ language: Language, typed: String, chosen: ID?,
        asking: (name: String, channel: Enquiry.Channel?) = ("", nil), at now: Instant, _ connection: any Connection
    ) throws {
        let estate = try Estate.find(caller.estate, connection)
        func short(_ one: FoundHome) -> Found {
            Found(id: one.home.id, door: one.home.door, asker: one.people.first?.name(in: language))
        }
        let found = try FoundHome.search(typed, in: estate.id, connection).map(short)
        let only = found.count == 1 ? found.first : nil
        let wall = estate.clock.wall(now.adding(minutes: Self.usualMinutes))
        self.init(
            caller: caller, estate: estate.name, language: language, typed: typed, found: found,
            chosen: try chosen.map { short(try FoundHome($0, in: estate.id, connection)) } ?? only, asking: asking,
            due: "\(wall.day.iso)T\(wall.clock)")
    }
}
