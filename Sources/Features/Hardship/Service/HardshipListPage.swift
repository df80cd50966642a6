import DoorbellRules
import HTML
import Storage

/// The plans that somebody may see: doors, keepers and days, nothing of what is in them.
struct HardshipListPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let plans: [(id: ID, door: DoorLabel, keeper: String, review: String, ends: String, isDue: Bool)]

    var html: HTML {
        let title = HardshipPhrases.title.text(in: language)
        let heads = [PhraseBook.door, HardshipPhrases.keeper, HardshipPhrases.reviewOn, HardshipPhrases.endsOn]
        let table: HTML =
            plans.isEmpty
            ? "<p class=\"empty\">\(Words("沒有您要照顧的安排。", "没有您要照顾的安排。", "There is none that you look after.").text(in: language))</p>"
            : """
            <div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead><tbody>\(plans.map(row))</tbody></table></div>
            """
        let new = Words("為一戶作安排", "为一户做安排", "Arrange something for a home").text(in: language)
        let add: HTML =
            caller.actor.isSuperior ? "<a class=\"button new\" href=\"/hardship/new\">\(new)</a>" : .nothing
        let note = Words(
            "每次打開一項安排都會記錄。", "每次打开一项安排都会记录。", "Each time a plan is opened is on record.")
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/hardship"),
            look: "enquiries",
            body: """
                <main id="main"><div class="bar"><h1>\(title)</h1>\(add)</div><p class="hint">\(note.text(in: language))</p>\(table)</main>
                """
        ).html
    }

    private func row(
        _ one: (id: ID, door: DoorLabel, keeper: String, review: String, ends: String, isDue: Bool)
    ) -> HTML {
        let due = Pill(.wait, Icon.calendar, Words("請檢視", "请回顾", "For review"))
        return """
            <tr><td><a href="/hardship/\(one.id.text)">\(one.door.short.text(in: language))</a></td><td>\(one.keeper)</td>\
            <td><time>\(one.review)</time>\(one.isDue ? due.html(in: language) : .nothing)</td><td><time>\(one.ends)</time></td></tr>
            """
    }
}

extension HardshipListPage {
    init(_ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let today = estate.clock.wall(now).day
        self.init(
            caller: caller, estate: estate.name, language: language,
            plans: try HardshipShelf(estate: estate, connection: connection).visible(to: caller, at: now).map {
                (
                    $0.id, $0.door, $0.keeper, $0.plan.reviewOn.iso, $0.plan.endsOn.iso,
                    $0.plan.isDueForReview(on: today)
                )
            })
    }
}
