import DoorbellRules
import HTML
import Storage

/// The form in which somebody tells what they met with.
struct NewAbusePage {
    let caller: Caller
    let estate: Words
    let language: Language
    /// Their own orders of late, to choose from.
    let orders: [(id: ID, label: String)]

    var html: HTML {
        let none = Screen.Field.Choice("", Words("與工單無關", "与工单无关", "None of these"))
        let choices = orders.map { Screen.Field.Choice($0.id.text, Words(verbatim: $0.label)) }
        let act = Screen.Act(
            "abuse", AbusePhrases.tell, .main,
            fields: [
                .init(
                    "kind", AbusePhrases.kind, .choice(AbuseReport.Kind.allCases.map { .init($0.rawValue, $0.words) })),
                .init("happened", ConductPhrases.seen, .moment),
                .init("place", ConductPhrases.place, .text, isRequired: false),
                .init("order", AbusePhrases.order, .choice([none] + choices), isRequired: false),
                .init("words", AbusePhrases.words, .longText),
            ])
        return ConductFrame(
            caller: caller, estate: estate, language: language, here: "/conduct/abuse/new",
            title: AbusePhrases.title.text(in: language)
        ).page(
            """
            <p>\(AbusePhrases.intro.text(in: language))</p><div class="card-form">\(ActForm(act: act, path: "/conduct", language: language).html)</div>
            """)
    }
}

extension NewAbusePage {
    init(_ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        let rows = try connection.run(
            """
            SELECT id, number, building, floor, unit FROM work_order
            WHERE estate = \(caller.estate) AND (\(!caller.seesOwnOrdersOnly) = 1 OR technician = \(caller.staff))
            ORDER BY id DESC LIMIT 20
            """)
        self.init(
            caller: caller, estate: try Estate.find(caller.estate, connection).name, language: language,
            orders: try rows.map {
                (try $0[id: "id"], "WO-\(try $0[int: "number"]) \(try DoorLabel(row: $0).short.text(in: language))")
            })
    }
}
