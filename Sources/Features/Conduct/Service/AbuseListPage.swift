import DoorbellRules
import HTML
import Storage

/// Reports, those that wait first, for superiors.
struct AbuseListPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let lines: [(id: ID, kind: AbuseReport.Kind, reporter: String, state: AbuseReport.State, stamp: String)]

    var html: HTML {
        let none = Words("沒有這類記錄。", "没有这类记录。", "Nothing was reported.").text(in: language)
        let list: HTML = lines.isEmpty ? "<p class=\"empty\">\(none)</p>" : "<ul class=\"plain\">\(lines.map(row))</ul>"
        return ConductFrame(
            caller: caller, estate: estate, language: language, here: "/conduct/abuse",
            title: AbusePhrases.title.text(in: language)
        ).page(list)
    }

    private func row(
        _ one: (id: ID, kind: AbuseReport.Kind, reporter: String, state: AbuseReport.State, stamp: String)
    ) -> HTML {
        """
        <li><a href="/conduct/abuse/\(one.id.text)">\(one.kind.words.text(in: language))</a> \(one.reporter) \(one.state.pill.html(in: language)) <small><time>\(one.stamp)</time></small></li>
        """
    }
}

extension AbuseListPage {
    init(_ caller: Caller, _ language: Language, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let rows = try connection.run(
            """
            SELECT abuse_report.id, kind, state, made_at, staff.name FROM abuse_report
            JOIN staff ON staff.id = abuse_report.reporter WHERE estate = \(estate.id)
            ORDER BY CASE WHEN state = 'closed' THEN 1 ELSE 0 END, made_at DESC, abuse_report.id LIMIT 100
            """)
        self.init(
            caller: caller, estate: estate.name, language: language,
            lines: try rows.map {
                (
                    try $0[id: "id"], try $0.choice("kind"), try $0[text: "name"], try $0.choice("state"),
                    estate.clock.stamp(try $0[instant: "made_at"])
                )
            })
    }
}
