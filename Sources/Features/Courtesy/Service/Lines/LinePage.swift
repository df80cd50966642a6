import DoorbellRules
import HTML

/// What is to be said, when, and the one that was asked for: on a large card that can be shown or read aloud.
struct LinePage {
    /// What was typed to have a line said; nothing of it is kept.
    struct Asked {
        var surname = ""
        var title: Title?
        var voice: LineVoice
        var isMourning = false
        var values: [String: String] = [:]
    }

    let caller: Caller
    let estate: Words
    let language: Language
    /// The line that is open.
    var line: StockLine?
    var asked: Asked
    /// As it is said now.
    var said: String?
    /// Why it cannot be said.
    var refusal: Words?

    var html: HTML {
        EnquiryFrame(
            caller: caller, estate: estate, language: language, here: "/lines",
            title: EnquiryPhrases.lines.text(in: language)
        ).page(
            """
            \(refusal.map { "<p class=\"notice wait\" role=\"alert\">\($0.text(in: language))</p>" as HTML })\(card)\(form)
            <ul class="found">\(StockLine.sayable.map(link))</ul>
            """)
    }

    private func link(_ one: StockLine) -> HTML {
        let isHere: HTML = one.id == line?.id ? " aria-current=\"page\"" : .nothing
        return
            "<li><a href=\"/lines?id=\(one.id)\"\(isHere)><b>\(one.trigger.text(in: language))</b> <small>\(one.clause)</small></a></li>"
    }

    private var card: HTML {
        guard let said else { return .nothing }
        let aloud = Words("讀出來", "读出来", "Read aloud").text(in: language)
        let unchecked: HTML =
            asked.voice == .cantonese
            ? "<p class=\"notice wait\">\(LineVoice.unchecked.text(in: language))</p>" : .nothing
        return """
            \(unchecked)<section class="say spoken"><blockquote id="spoken" lang="\(asked.voice.tag)">\(said)</blockquote>\
            <p><button type="button" class="btn" data-aloud="spoken" data-voice="\(asked.voice.reader)" hidden>\(Icon.sound)\(aloud)</button></p></section>
            """
    }

    private var form: HTML {
        guard let line else { return .nothing }
        let needs = LineNeed.allCases.filter { line.needs.contains($0.rawValue) }.map {
            $0.field(asked.values[$0.rawValue], in: language)
        }
        let nobody = Words("未選稱謂", "没有选称谓", "no title chosen").text(in: language)
        let titles = Title.allCases.map { option($0.rawValue, $0.words.text(in: language), $0 == asked.title) }
        let voices = LineVoice.allCases.map { option($0.rawValue, $0.name.text(in: language), $0 == asked.voice) }
        let say = Words("請出這句話", "请出这句话", "Show the line").text(in: language)
        return """
            <form class="order card-form" method="post" action="/lines"><h2>\(line.trigger.text(in: language))</h2><input type="hidden" name="id" value="\(line.id)">
            <div class="pair"><label>\(Words("住戶姓氏（可留空）", "住户姓氏（可留空）", "Surname (may stay empty)").text(in: language))<input name="surname" value="\(asked.surname)" maxlength="100" autocomplete="off"></label>
            <label>\(Words("住戶選定的稱謂", "住户选定的称谓", "The title they chose").text(in: language))<select name="title"><option value="">\(nobody)</option>\(titles)</select></label></div>
            \(needs)<label>\(Words("用哪種話說", "用哪种话说", "In which language").text(in: language))<select name="voice">\(voices)</select></label>
            <label class="flag"><input type="checkbox" name="mourning" value="true"\(asked.isMourning ? " checked" as HTML : .nothing)>\(Words("家有喪事，不道早晚安", "家有丧事，不道早晚安", "A house of mourning: nobody is wished a good day").text(in: language))</label>
            <button class="btn main">\(Icon.check)\(say)</button></form>
            """
    }

    private func option(_ value: String, _ words: String, _ isChosen: Bool) -> HTML {
        "<option value=\"\(value)\"\(isChosen ? " selected" as HTML : .nothing)>\(words)</option>"
    }
}

extension LinePage {
    /// Two pages: one line that is to be asked for, one that is said.
    static func example(in language: Language) -> LinePage {
        LinePage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language,
            line: StockLine.sayable.first { $0.id == "out.of.scope" }, asked: Asked(voice: LineVoice(language)))
    }

    static func saidExample(in language: Language) -> LinePage {
        var page = example(in: language)
        page.asked = Asked(voice: .cantonese, values: ["dept": "園藝部", "time": "16:00"])
        page.said = "好，呢件事我會轉告物業助理，由園藝部跟進，16:00前覆你。"
        return page
    }
}

extension Preview {
    static func lines(in language: Language) -> [Page] {
        [
            ("line", LinePage.example(in: language).html), ("line-said", LinePage.saidExample(in: language).html),
        ]
    }
}
