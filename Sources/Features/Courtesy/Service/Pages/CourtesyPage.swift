import DoorbellRules
import HTML
import Storage

/// How the estate speaks, in numbers; what staff think of the rules; and the rules that are the estate's own.
///
/// Totals only: nobody's texts and nobody's name. An opinion shows the text that somebody put forward.
struct CourtesyPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let totals: CourtesyTotals
    /// Undecided and decided ones, with the house's level of the rule that each is about.
    let opinions: [(row: OpinionRow, level: CourtesyLevel?)]
    var overlay: String
    /// What is wrong with the overlay that was just sent.
    var troubles: [PackTrouble] = []
    /// Sentences that phones brought and nobody has looked at: the orders in which they stand.
    var said: [(order: ID, label: String)] = []

    static let path = "/courtesy"

    static func views(_ caller: Caller, _ language: Language, here: String) -> HTML {
        guard caller.actor.isSuperior else { return .nothing }
        let pages = [(path, Words("數字與規則", "数字与规则", "Numbers and rules")), ("/courtesy/words", CourtesyPhrases.check)]
        let links = pages.map { path, words in
            "<a href=\"\(path)\"\(path == here ? " aria-current=\"page\"" as HTML : .nothing)>\(words.text(in: language))</a>"
                as HTML
        }
        return "<nav class=\"views\" aria-label=\"\(CourtesyPhrases.wording.text(in: language))\">\(links)</nav>"
    }

    var html: HTML {
        let title = CourtesyPhrases.wording.text(in: language)
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: Self.path),
            look: "wording",
            body: """
                <main id="main"><div class="bar"><h1>\(title)</h1>\(Self.views(caller, language, here: Self.path))</div>
                \(waiting)\(CourtesyTables(totals: totals, language: language).html)
                \(OpinionList(opinions: opinions, language: language).html)\(editor)</main>
                """
        ).html
    }

    private var waiting: HTML {
        if said.isEmpty { return .nothing }
        let title = Words("上門時已說、待主管看的話", "上门时已说、待主管看的话", "Said at doors, for a superior to look at")
        let links = said.map { "<li><a href=\"/orders/\($0.order.text)\">\($0.label)</a></li>" as HTML }
        return "<section><h2>\(title.text(in: language))</h2><ul class=\"found\">\(links)</ul></section>"
    }

    private var editor: HTML {
        let title = Words("本屋苑的規則", "本小区的规则", "This estate's own rules")
        let how = Words(
            "YAML 規則檔案，以「overlay: 名稱」開始；留空就是不改動。有錯的檔案不會採用，原有規則照舊。",
            "YAML 规则文件，以“overlay: 名称”开头；留空就是不改动。有错的文件不会采用，原有规则照旧。",
            "A YAML file that begins with “overlay: NAME”; empty changes nothing. A file with a mistake is not taken, and the rules before still count."
        )
        let label = Words("規則檔案", "规则文件", "Rule file")
        let faults = troubles.map { one in
            "<li><code>\("\(one.line):\(one.column)")</code> <span lang=\"en\">\(one.message)</span></li>" as HTML
        }
        let alert: HTML =
            troubles.isEmpty
            ? .nothing
            : "<div class=\"notice stop\" role=\"alert\"><p>\(Words("未能採用，請看行和字的位置：", "未能采用，请看行和字的位置：", "Not taken; line and column:").text(in: language))</p><ul>\(faults)</ul></div>"
        return """
            <section id="rules"><h2>\(title.text(in: language))</h2><p>\(how.text(in: language))</p>\(alert)
            <form class="card-form" method="post" action="/courtesy/overlays"><label>\(label.text(in: language))<textarea name="yaml" rows="12" maxlength="\(OverlayDesk.limit)" class="code" spellcheck="false" autocapitalize="off">\(overlay)</textarea></label>
            <button class="btn main">\(Words("採用這些規則", "采用这些规则", "Use these rules").text(in: language))</button></form></section>
            """
    }
}

extension CourtesyPage {
    /// How many opinions a page shows, of those decided and of those not.
    private static let most = 50

    init(_ caller: Caller, _ language: Language, month: Int?, at now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let home = try Manners.book.get()
        let open = try OpinionRow.all(of: estate.id, where: "decision IS NULL", limit: Self.most, connection)
        let decided = try OpinionRow.all(of: estate.id, where: "decision IS NOT NULL", connection).suffix(Self.most)
        self.init(
            caller: caller, estate: estate.name, language: language,
            totals: try CourtesyTotals(
                of: estate.id, until: month ?? estate.clock.wall(now).day.number / 100, connection),
            opinions: (open + decided).map { ($0, home.level(of: $0.opinion.rule)) },
            overlay: try CourtesyEdition.newest(of: estate.id, connection).overlay,
            said: try Clash.saidOrders(at: estate.id, connection))
    }
}
