import DoorbellRules
import HTML
import Storage

/// A plan as a superior writes it, with the words to say and the household's yes.
struct NewHardshipPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let typed: String
    let found: [(id: ID, door: DoorLabel)]
    let chosen: (id: ID, door: DoorLabel)?
    let keepers: [(id: ID, name: String)]

    var html: HTML {
        let title = HardshipPhrases.title.text(in: language)
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/hardship"),
            look: "order-page",
            body: """
                <main class="narrow" id="main"><h1>\(title)</h1>
                <form class="find" role="search" action="/hardship/new" method="get"><label>\(PhraseBook.search.text(in: language))<input type="search" name="find" value="\(typed)" placeholder="\(PhraseBook.searchHint.text(in: language))" maxlength="60"></label><button>\(PhraseBook.search.text(in: language))</button></form>
                <ul>\(found.map { "<li><a href=\"/hardship/new?home=\($0.id.text)\">\($0.door.words.text(in: language))</a></li>" as HTML })</ul>\(form)</main>
                """
        ).html
    }

    private var form: HTML {
        guard let chosen else { return .nothing }
        func options<C>(_ all: [C], _ value: (C) -> String, _ words: (C) -> Words) -> HTML {
            "\(all.map { "<option value=\"\(value($0))\">\(words($0).text(in: language))</option>" as HTML })"
        }
        let helps = options(HardshipPlan.Help.allCases, { $0.rawValue }, { $0.words })
        let roles = options(HouseholdRole.allCases, { $0.rawValue }, { $0.words })
        let ways = options(Enquiry.Channel.allCases, { $0.rawValue }, { $0.words })
        let staff = options(keepers, { $0.id.text }, { Words(verbatim: $0.name) })
        let money = Words("分期：總額", "分期：总额", "In parts: the whole amount")
        let count = Words("分期：期數", "分期：期数", "In parts: how many")
        let first = Words("分期：首期日期", "分期：首期日期", "In parts: the first day")
        func text(_ words: Words) -> String { words.text(in: language) }
        return """
            <h2>\(chosen.door.words.text(in: language))</h2><section class="say"><blockquote>\(text(HardshipPhrases.consent))</blockquote></section>
            <form method="post" action="/hardship" class="act"><input type="hidden" name="home" value="\(chosen.id.text)"><label>\(text(HardshipPhrases.help))<select name="help">\(helps)</select></label>
            <label>\(text(HardshipPhrases.words))<textarea name="words" rows="2" maxlength="500" required data-courtesy="household"></textarea></label>
            <label>\(text(money))<input inputmode="decimal" name="total@money" autocomplete="off"></label><label>\(text(count))<input type="number" inputmode="numeric" name="count" min="2" max="12"></label><label>\(text(first))<input type="date" name="first-on@day"></label>
            <label>\(text(HardshipPhrases.giver))<input name="giver" maxlength="100" required></label><label>\(text(Words("是住戶的甚麼人", "是住户的什么人", "What they are to the home")))<select name="role">\(roles)</select></label>
            <label>\(EnquiryPhrases.channel.text(in: language))<select name="channel">\(ways)</select></label><label>\(text(HardshipPhrases.heard))<textarea name="consent-words" rows="3" maxlength="500" required>\(text(HardshipPhrases.consent))</textarea></label>
            <label>\(text(HardshipPhrases.keeper))<select name="keeper">\(staff)</select></label><label>\(text(HardshipPhrases.reviewOn))<input type="date" name="review-on@day" required></label><label>\(text(HardshipPhrases.endsOn))<input type="date" name="ends-on@day" required></label>
            <button class="btn main">\(Icon.check)\(PhraseBook.send.text(in: language))</button></form>
            """
    }
}

extension NewHardshipPage {
    init(_ caller: Caller, _ language: Language, typed: String, home: ID?, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let found = try FoundHome.search(typed, in: estate.id, connection).map { ($0.home.id, $0.home.door) }
        let chosen = try home.map { try Home.find($0, in: estate.id, connection) }
        self.init(
            caller: caller, estate: estate.name, language: language, typed: typed, found: found,
            chosen: chosen.map { ($0.id, $0.door) },
            keepers: try connection.run(
                """
                SELECT DISTINCT staff.id, staff.name FROM posting
                JOIN staff ON staff.id = posting.staff AND staff.left_at IS NULL
                WHERE posting.estate = \(estate.id) AND posting.role IN ('property-assistant', 'supervisor', 'manager')
                ORDER BY staff.name, staff.id
                """
            ).map { (try $0[id: "id"], try $0[text: "name"]) })
    }
}
