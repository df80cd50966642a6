import DoorbellRules
import HTML
import Storage

/// The estates at which somebody works, to go from one to another without signing in anew.
struct WorkplacePage {
    let caller: Caller
    let language: Language
    /// Every estate of theirs, the one they are at now among them.
    let estates: [(id: ID, name: Words)]

    init(caller: Caller, language: Language, estates: [(id: ID, name: Words)]) {
        (self.caller, self.language, self.estates) = (caller, language, estates)
    }

    init(_ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        let rows = try connection.run(
            """
            SELECT DISTINCT estate.id, name_hant, name_hans, name_en
            FROM posting JOIN estate ON estate.id = posting.estate
            WHERE posting.staff = \(caller.staff) ORDER BY estate.id
            """)
        self.init(
            caller: caller, language: language,
            estates: try rows.map {
                (
                    try $0[id: "id"],
                    Words(try $0[text: "name_hant"], try $0[text: "name_hans"], try $0[text: "name_en"])
                )
            })
    }

    var html: HTML {
        let title = PhraseBook.workplace.text(in: language)
        let here = estates.first { $0.id == caller.estate }?.name ?? PhraseBook.workplace
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: here, here: "/workplace"),
            body: """
                <main id="main"><h1>\(title)</h1>
                <ul class="plain">\(estates.map(row))</ul></main>
                """
        ).html
    }

    private func row(_ estate: (id: ID, name: Words)) -> HTML {
        let name = estate.name.text(in: language)
        if estate.id == caller.estate {
            return
                "<li><b>\(name)</b> <small>\(Words("現在在這裏", "现在在这里", "You are here").text(in: language))</small></li>"
        }
        return """
            <li><form method="post" action="/workplace"><button name="estate" value="\(estate.id.text)">\(name)</button></form></li>
            """
    }

    /// Ho Siu Ping, were she to work at both demo estates.
    static func example(in language: Language) -> WorkplacePage {
        let estates = DemoPlan.all.map { (id: ID($0.name.english), name: $0.name) }
        return WorkplacePage(
            caller: Caller(
                staff: ID("siu-ping"), name: "何小萍", estate: estates[0].id, roles: [.propertyAssistant],
                language: language, zone: "Asia/Hong_Kong", isToken: false),
            language: language, estates: estates)
    }
}
