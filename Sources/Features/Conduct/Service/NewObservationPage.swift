import DoorbellRules
import HTML
import Storage

/// What a superior saw on a walk: whom it is about, which rule, when, where, and the facts.
struct NewObservationPage {
    let caller: Caller
    let estate: Words
    let language: Language
    /// Whom it may be about: everybody under the one who writes.
    let people: [ConductPerson]

    private static let sources: [ConductObservation.Source] = [.walk, .callBack, .checker]

    var html: HTML {
        let act = Screen.Act(
            "observations", Words("記下，並告知當事人", "记下，并告知当事人", "Note it; they will be asked for their side"), .main,
            fields: [
                .init(
                    "person", ConductPhrases.person,
                    .choice(people.map { .init($0.id.text, Words(verbatim: $0.name)) })),
                .init(
                    "source", ConductPhrases.source, .choice(Self.sources.map { .init($0.rawValue, $0.words) })),
            ] + ConductPhrases.accountFields)
        let intro = Words(
            "寫事實，不寫評語：當事人會讀到，也先由當事人說，才由另一位上級決定。", "写事实，不写评语：当事人会读到，也先由当事人说，才由另一位上级决定。",
            "Facts, no judgements: the colleague reads it and speaks first; then another superior decides.")
        return ConductFrame(
            caller: caller, estate: estate, language: language, here: "/conduct/new",
            title: ConductPhrases.newOne.text(in: language)
        ).page(
            """
            <p>\(intro.text(in: language))</p><div class="card-form">\(ActForm(act: act, path: "/conduct", language: language).html)</div>
            """)
    }
}

extension NewObservationPage {
    init(_ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        let people = try ConductPerson.all(in: caller.estate, connection)
        self.init(
            caller: caller, estate: try Estate.find(caller.estate, connection).name, language: language,
            people: people.filter { $0.id != caller.staff && $0.rank.isUnder(caller.actor) })
    }
}
