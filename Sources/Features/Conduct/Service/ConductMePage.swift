import DoorbellRules
import HTML
import Storage

/// Somebody's own page: what was noted about them, their say, their months before anybody else sees them, and the forms to
/// tell of oneself, of a colleague, or of what one met with.
struct ConductMePage {
    let caller: Caller
    let estate: Words
    let language: Language
    let stories: [(id: ID, story: ConductStory)]
    let months: [ConductMonth]
    let reports: [(id: ID, state: AbuseReport.State, stamp: String)]
    let people: [ConductPerson]

    var html: HTML {
        ConductFrame(
            caller: caller, estate: estate, language: language, here: "/conduct/me",
            title: ConductPhrases.mine.text(in: language)
        ).page(
            """
            \(noted)\(months.map { $0.html(in: language, isOwn: true) })\(abuse)<div class="acts">\(forms)</div>
            """)
    }

    private var noted: HTML {
        let title = Words("與我有關的記錄", "与我有关的记录", "What was noted").text(in: language)
        let none = Words("沒有記錄。辛苦了。", "没有记录。辛苦了。", "Nothing was noted. Thank you for your work.").text(in: language)
        let list: HTML = stories.isEmpty ? "<p class=\"empty\">\(none)</p>" : "\(stories.map(own))"
        return "<section><h2>\(title)</h2>\(list)</section>"
    }

    private func own(_ one: (id: ID, story: ConductStory)) -> HTML {
        "<article class=\"card-form\">\(one.story.html(about: nil))\(say(one.id, one.story.observation))</article>"
    }

    private func say(_ id: ID, _ observation: ConductObservation) -> HTML {
        if observation.decision != nil { return .nothing }
        let answer = Screen.Act(
            "answers", Words("這是我的說法", "这是我的说法", "This is my side of it"), .main,
            fields: [.init("words", Words("您怎樣看", "您怎么看", "How you see it"), .longText)])
        let read = Screen.Act("readings", Words("我看過了，稍後再說", "我看过了，稍后再说", "I have read it; I'll answer later"), .quiet)
        let acts = observation.toldAt == nil ? [answer, read] : [answer]
        return "\(acts.map { ActForm(act: $0, path: "/conduct/me/observations/\(id.text)", language: language).html })"
    }

    private var abuse: HTML {
        let title = AbusePhrases.title.text(in: language)
        let rows = reports.map { one in
            "<li><a href=\"/conduct/abuse/\(one.id.text)\"><time>\(one.stamp)</time></a> \(one.state.pill.html(in: language))</li>"
                as HTML
        }
        return """
            <section><h2>\(title)</h2><p>\(AbusePhrases.intro.text(in: language))</p><ul class="plain">\(rows)</ul><p><a class="btn" href="/conduct/abuse/new">\(AbusePhrases.tell.text(in: language))</a></p></section>
            """
    }

    private var forms: HTML {
        let own = Screen.Act(
            "observations", Words("我自己有一件事想說", "我自己有一件事想说", "Something I did myself"), .quiet,
            fields: ConductPhrases.accountFields)
        let person = Screen.Field(
            "person", ConductPhrases.person,
            .choice(people.map { Screen.Field.Choice($0.id.text, Words(verbatim: $0.name)) }))
        let unnamed = Screen.Field(
            "anonymous",
            Words("不寫我的名字（這樣不能單獨成立）", "不写我的名字（这样不能单独成立）", "Without my name (it can't stand alone then)"), .flag,
            isRequired: false)
        let other = Screen.Act(
            "observations", Words("關於同事或上級", "关于同事或上级", "About a colleague or a superior"), .quiet,
            fields: [person] + ConductPhrases.accountFields + [unnamed])
        return "\([own, other].map { ActForm(act: $0, path: "/conduct/me", language: language).html })"
    }
}

extension ConductMePage {
    /// So many observations stand on the page, the latest first.
    private static let most = 20

    init(_ caller: Caller, _ language: Language, _ house: House, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let ids = try connection.run(
            """
            SELECT id FROM conduct_observation WHERE estate = \(estate.id) AND concerned = \(caller.staff)
            ORDER BY made_at DESC, id DESC LIMIT \(Self.most)
            """
        ).map { try $0[id: "id"] }
        let evidence = ConductEvidence(estate: estate, connection: connection)
        let now = house.now()
        self.init(
            caller: caller, estate: estate.name, language: language,
            stories: try ids.map { id in
                let file = try ConductFile(replaying: id, in: estate.id, connection)
                return (id, try ConductStory(file, language, naming: false, on: estate.clock, connection))
            },
            months: try evidence.ownMonths(of: caller.staff, at: now),
            reports: try connection.run(
                """
                SELECT id, state, made_at FROM abuse_report WHERE estate = \(estate.id) AND reporter = \(caller.staff)
                ORDER BY made_at DESC, id DESC LIMIT \(Self.most)
                """
            ).map { (try $0[id: "id"], try $0.choice("state"), estate.clock.stamp(try $0[instant: "made_at"])) },
            people: try ConductPerson.all(in: estate.id, connection).filter { $0.id != caller.staff })
    }
}
